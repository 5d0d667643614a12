import type { CSSProperties } from 'react'
import type { Preferences } from '../../../../electron/contract/schemas/session.ts'
import type { Box } from './regions.ts'

/** Clockwise turn of the pages, degrees. */
export type Rotation = Preferences['pageRotation']

/** The next turn to the right or the left. */
export const turnedBy = (rotation: Rotation, by: 90 | -90): Rotation => ((rotation + by + 360) % 360) as Rotation

/** Where a box of an upright page stands once the page is turned; both in fractions of the width and height. */
export function turnBox<B extends Box>(box: B, rotation: Rotation): B {
  const { x, y, width, height } = box
  if (rotation === 90) return { ...box, x: 1 - y - height, y: x, width: height, height: width }
  if (rotation === 180) return { ...box, x: 1 - x - width, y: 1 - y - height }
  if (rotation === 270) return { ...box, x: y, y: 1 - x - width, width: height, height: width }
  return box
}

/** Where a box of a turned page stands on the upright one. */
export const turnBack = <B extends Box>(box: B, rotation: Rotation): B =>
  turnBox(box, ((360 - rotation) % 360) as Rotation)

/** Puts an upright page into a turned sheet of this size, px. */
export function uprightStyle(rotation: Rotation, width: number, height: number): CSSProperties {
  if (rotation === 0) return { width, height }
  const moves = {
    90: `translate(${width}px, 0)`,
    180: `translate(${width}px, ${height}px)`,
    270: `translate(0, ${height}px)`,
  }
  const size = rotation === 180 ? { width, height } : { width: height, height: width }
  return { ...size, transform: `${moves[rotation]} rotate(${rotation}deg)`, transformOrigin: '0 0' }
}
