import { type CSSProperties, Fragment, memo } from 'react'
import type { MarkColour } from '../../electron/contract/schemas/notes.ts'
import { labelled, type Stroke } from './fore-edge-layout.ts'
import styles from './fore-edge.module.css'

/** A ribbon or a note on a page. */
export interface EdgeNote {
  image: number
  kind: 'bookmark' | 'note'
  colour?: MarkColour
}

/** Room at either end of the drawing, px. */
export const inset = 4

/** Height of the drawing, px. */
const height = 40

/** Room that a page number needs, px. */
const labelRoom = 26

/** The strokes, marks and page numbers of the fore-edge. */
export const ForeEdgeDrawing = memo(function ForeEdgeDrawing({
  strokes,
  here,
  document,
  notes,
  hits,
  width,
}: {
  strokes: readonly Stroke[]
  here: Stroke | undefined
  document: string | null
  notes: readonly EdgeNote[]
  hits: ReadonlyMap<number, number>
  width: number
}) {
  const most = Math.max(1, ...hits.values())
  const x = (stroke: Stroke): number => inset + stroke.at * Math.max(0, width - 2 * inset)
  return (
    <svg width={width} height={height} aria-hidden>
      {strokes.map((stroke) => {
        const count = hits.get(stroke.image)
        const bar = count ? 3 + (count / most) * 9 : 0
        const open = stroke.document === document
        return (
          <Fragment key={stroke.image}>
            {stroke === here ? null : (
              <path className={open ? styles.open : styles.stroke} d={`M${x(stroke)} ${open ? 14 : 17}V27`} />
            )}
            {count ? <rect className={styles.hits} x={x(stroke) - 2.5} y={13 - bar} width={5} height={bar} /> : null}
          </Fragment>
        )
      })}
      {here ? <path className={styles.now} d={`M${x(here)} 9V29`} /> : null}
      {hits.size > 0
        ? null
        : strokes.map((stroke) => (
            <EdgeMarks key={stroke.image} notes={notes.filter((note) => note.image === stroke.image)} x={x(stroke)} />
          ))}
      {labelled(strokes, here, width > 0 ? labelRoom / width : 1).map((stroke) => (
        <text key={stroke.image} className={styles.label} x={x(stroke)} y={39} textAnchor={anchorOf(stroke)}>
          {stroke.page}
        </text>
      ))}
      {here?.page != null ? (
        <text className={styles.here} x={x(here)} y={39} textAnchor={anchorOf(here)}>
          {here.page}
        </text>
      ) : null}
    </svg>
  )
})

const anchorOf = ({ at }: Stroke): 'start' | 'middle' | 'end' => (at > 0.985 ? 'end' : at < 0.015 ? 'start' : 'middle')

/** Marks side by side on one page: a ribbon and one note of each colour, three at most. */
function EdgeMarks({ notes, x }: { notes: readonly EdgeNote[]; x: number }) {
  const shown = [...new Map(notes.map((note) => [`${note.kind} ${note.colour}`, note])).values()]
    .toSorted((a, b) => a.kind.localeCompare(b.kind))
    .slice(0, 3)
  return shown.map((note, at) => (
    <EdgeMark key={`${note.kind}${note.colour}`} note={note} x={x + (at - (shown.length - 1) / 2) * 7} />
  ))
}

/** A ribbon, or a note: each colour has a shape of its own, so that the hue is never alone. */
function EdgeMark({ note, x }: { note: EdgeNote; x: number }) {
  if (note.kind === 'bookmark') return <path className={styles.ribbon} d={`M${x - 3} 1h6v9l-3-2.500-3 2.500z`} />
  const colour = note.colour ?? 1
  const look = { className: styles.note, style: { '--note': `var(--rule-${colour})` } as CSSProperties }
  if (colour === 1) return <rect {...look} x={x - 3} y={4} width={6} height={6} />
  if (colour === 2) return <path {...look} d={`M${x} 3l3.600 7h-7.200z`} />
  if (colour === 3) return <circle {...look} data-hollow cx={x} cy={7} r={3.2} />
  if (colour === 4) return <path {...look} d={`M${x} 3l3.600 4-3.600 4-3.600-4z`} />
  return <path {...look} data-hollow d={`M${x - 3} 4l6 6m0-6l-6 6`} />
}
