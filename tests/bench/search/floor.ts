import type { Ask } from './candidates.ts'

/**
 * A floor for any index: for every character and every pair of characters the numbers of the blocks that hold it, in
 * typed arrays in memory. A longer text is looked for in the blocks that hold all its pairs.
 */
export function openFloor(blocks: readonly string[], page: number): Ask {
  const postings = postingsOf(blocks)
  const none = new Uint32Array(0)

  function blocksWith(words: string): Uint32Array {
    const points = Array.from(words)
    if (points.length <= 2) return postings.get(words) ?? none
    const lists = points
      .slice(1)
      .map((point, before) => postings.get(`${points[before]}${point}`) ?? none)
      .toSorted((one, other) => one.length - other.length)
    const candidates = lists.slice(1).reduce(intersect, lists[0] ?? none)
    return candidates.filter((block) => blocks[block]?.includes(words))
  }

  return ({ all }) => {
    const lists = all.map(blocksWith).toSorted((one, other) => one.length - other.length)
    const found = lists.slice(1).reduce(intersect, lists[0] ?? none)
    return { total: found.length, first: [...found.subarray(0, page)] }
  }
}

function intersect(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(one.length, other.length))
  let length = 0
  let at = 0
  for (const block of one) {
    while ((other[at] ?? Infinity) < block) at++
    if (other[at] === block) both[length++] = block
  }
  return both.subarray(0, length)
}

function postingsOf(blocks: readonly string[]): Map<string, Uint32Array> {
  const growing = new Map<string, number[]>()
  const add = (key: string, block: number): void => {
    const list = growing.get(key)
    if (!list) growing.set(key, [block])
    else if (list.at(-1) !== block) list.push(block)
  }
  blocks.forEach((text, block) => {
    let before = ''
    for (const point of text) {
      add(point, block)
      if (before !== '') add(before + point, block)
      before = point
    }
  })
  return new Map(Array.from(growing, ([key, list]) => [key, Uint32Array.from(list)]))
}
