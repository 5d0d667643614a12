import { memo, useMemo } from 'react'
import { classNames } from '../../../lib/class-names.ts'
import { marksByBlock, type Mark } from '../../../lib/marks.ts'
import { useReading } from '../../../lib/reading.ts'
import type { TextPart } from '../../../lib/selecting.ts'
import { type Box, boxesOf, framesOf, type PlacedRegion } from './regions.ts'
import styles from './page.module.css'

const percent = (box: Box) => ({
  left: `${box.x * 100}%`,
  top: `${box.y * 100}%`,
  width: `${box.width * 100}%`,
  height: `${box.height * 100}%`,
})

/** A mark stands off its line, so that its own line runs under the characters and not through them. */
const standOff = (box: Box): Box => ({ ...box, y: box.y - box.height * 0.12, height: box.height * 1.36 })

/** What is drawn on one page image: marks, the frame of the block here, a dashed frame under the pointer. */
export const Overlay = memo(function Overlay({
  image,
  regions,
  block,
  marks,
  selected,
  textOf,
}: {
  image: number
  regions: readonly PlacedRegion[]
  /** The block here. */
  block: string | null
  marks: readonly Mark[]
  /** What is selected in the text: its lines are shown. */
  selected: readonly TextPart[]
  /** The text of a block, where it is at hand. */
  textOf: (block: string) => string | null
}) {
  const byBlock = useMemo(() => {
    const groups = new Map<string, PlacedRegion[]>()
    for (const region of regions) {
      const group = groups.get(region.block)
      if (group) group.push(region)
      else groups.set(region.block, [region])
    }
    return groups
  }, [regions])
  const marked = useMemo(() => marksByBlock(marks), [marks])
  // Only a block that stands on this image may make it draw again.
  const hovered = useReading(({ hovered: id }) => (id !== null && id !== block && byBlock.has(id) ? id : null))
  return (
    <div className={styles.overlay} aria-hidden>
      {[...byBlock].map(([id, lines]) =>
        marked.get(id)?.map((mark) => <DrawnMark key={keyOf(mark)} mark={mark} lines={lines} text={textOf(id)} />),
      )}
      {selected.map((part) =>
        boxesOf(byBlock.get(part.block) ?? [], part.from, part.to, textOf(part.block)).map((box) => (
          <div
            key={`${box.y} ${box.x}`}
            className={styles.selected}
            style={percent(standOff(box))}
            data-line="selected"
          />
        )),
      )}
      {framesOf(byBlock.get(block ?? '') ?? []).map((frame) => (
        <div key={frame.x + frame.y} className={styles.frame} style={percent(frame)} data-frame={image} />
      ))}
      {framesOf(byBlock.get(hovered ?? '') ?? []).map((frame) => (
        <div key={frame.x + frame.y} className={styles.pointed} style={percent(frame)} data-pointed={hovered ?? ''} />
      ))}
    </div>
  )
})

const keyOf = (mark: Mark): string => `${mark.kind === 'hit' ? 'hit' : mark.id}-${mark.from}-${mark.to}`

function DrawnMark({ mark, lines, text }: { mark: Mark; lines: readonly PlacedRegion[]; text: string | null }) {
  const look =
    mark.kind === 'hit'
      ? classNames(styles.hit, mark.current && styles.currentHit)
      : classNames(styles.mark, styles[`mark${mark.colour}`])
  return boxesOf(lines, mark.from, mark.to, text).map((box) => (
    <div key={box.y + box.x} className={look} style={percent(standOff(box))} data-mark={mark.kind} />
  ))
}
