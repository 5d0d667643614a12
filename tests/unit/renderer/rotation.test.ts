import { describe, expect, it } from 'vitest'
import { turnBack, turnBox, turnedBy } from '../../../renderer/features/reader/page/rotation.ts'

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 }

describe('turning pages', () => {
  it('to the right puts the head of the page at the right', () => {
    const turned = turnBox(box, 90)
    expect(turned.x).toBeCloseTo(0.75)
    expect(turned.y).toBeCloseTo(0.1)
    expect([turned.width, turned.height]).toEqual([0.05, 0.3])
  })

  it.each([0, 90, 180, 270] as const)('by %i° and back changes nothing', (rotation) => {
    const back = turnBack(turnBox(box, rotation), rotation)
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(back[key]).toBeCloseTo(box[key])
  })

  it('goes round', () => {
    expect(turnedBy(270, 90)).toBe(0)
    expect(turnedBy(0, -90)).toBe(270)
  })
})
