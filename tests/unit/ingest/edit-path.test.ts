import { describe, expect, it } from 'vitest'
import { editPath } from '../../../electron/core/ingest/edit-path.ts'
import { seededRandom } from '../../../electron/tools/facsimile/distort.ts'

const codes = (text: string) => Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0)

/** Characters matched by the plain quadratic method, to compare with: the most of all paths of least cost. */
function leastCost(a: Uint32Array, b: Uint32Array): number {
  let row = Array.from({ length: a.length + 1 }, (_, at) => at)
  for (const [index, code] of b.entries()) {
    const next = [index + 1]
    for (let at = 1; at <= a.length; at++) {
      const equal = a[at - 1] === code ? 0 : 1
      next.push(Math.min((row[at - 1] ?? 0) + equal, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[a.length] ?? 0
}

/** What a path costs when every stretch between its matches is replaced as far as it can be. */
function pathCost(path: Int32Array, aLength: number): number {
  let cost = 0
  let [lastA, lastB] = [-1, -1]
  for (let at = 0; at <= path.length; at++) {
    const position = at < path.length ? (path[at] ?? -1) : aLength
    if (at < path.length && position < 0) continue
    cost += Math.max(position - lastA - 1, at - lastB - 1)
    ;[lastA, lastB] = [position, at]
  }
  return cost
}

describe('edit path', () => {
  it('matches equal text and skips what only one side has', () => {
    expect([...editPath(codes('南通市人民政府公报'), codes('南通人民×政府报'))]).toEqual([0, 1, 3, 4, -1, 5, 6, 8])
    expect([...editPath(codes(''), codes('甲乙'))]).toEqual([-1, -1])
    expect([...editPath(codes('甲乙'), codes(''))]).toEqual([])
  })

  it('grows along both sides, matches only equals, and costs no more than the quadratic method', () => {
    const random = seededRandom(11)
    const draw = (length: number) => Uint32Array.from({ length }, () => 97 + Math.floor(random() * 6))
    for (let round = 0; round < 200; round++) {
      const [a, b] = [draw(Math.floor(random() * 40)), draw(Math.floor(random() * 40))]
      const path = editPath(a, b)
      let last = -1
      path.forEach((position, at) => {
        if (position < 0) return
        expect(position).toBeGreaterThan(last)
        expect(a[position]).toBe(b[at])
        last = position
      })
      expect(pathCost(path, a.length)).toBe(leastCost(a, b))
    }
  })

  it('finds its way through a long text with misread, missing and strange stretches', () => {
    const random = seededRandom(3)
    const a = Uint32Array.from({ length: 40_000 }, () => 0x4e00 + Math.floor(random() * 2000))
    const strange = Array.from({ length: 12 }, (_, step) => 0x3000 + step)
    const truth: number[] = []
    const b: number[] = []
    a.forEach((code, at) => {
      if (at > 20_000 && at < 21_000) return
      if (at % 700 === 0) {
        b.push(...strange)
        truth.push(...strange.map(() => -1))
      }
      const chance = random()
      if (chance < 0.01) return
      b.push(chance < 0.03 ? 0x2f00 : code)
      truth.push(chance < 0.03 ? -1 : at)
    })
    const path = editPath(a, Uint32Array.from(b))
    const right = truth.filter((position, at) => path[at] === position).length
    expect(right / truth.length).toBeGreaterThan(0.995)
  })
})
