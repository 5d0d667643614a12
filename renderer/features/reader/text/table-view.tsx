import type { ReactNode } from 'react'
import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import { classNames } from '../../../lib/class-names.ts'
import type { PageStart } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { scrollsByKey } from '../../../lib/scrolls-by-key.ts'
import { BlockText } from './block-text.tsx'
import { cellsOf, isNumeric } from './cells.ts'
import styles from './table.module.css'

/** Cells of so few code points are kept in one line: units and short names. */
const shortest = 6

/** A table made of consecutive rows. It scrolls in a frame of its own, so that the pane never does so sideways. */
export function TableView({
  rows,
  marksOf,
  pageStartsOf,
  noteOf,
  label,
}: {
  rows: readonly PlacedBlock[]
  marksOf: (block: string) => readonly Mark[]
  pageStartsOf: (block: string) => readonly PageStart[] | undefined
  noteOf: (block: string) => ReactNode
  label: string
}) {
  const first = rows.findIndex((row) => !row.header)
  const head = rows.slice(0, Math.max(0, first))
  const body = first < 0 ? rows : rows.slice(first)
  const width = Math.max(...rows.map((row) => cellsOf(row.text).length))
  const draw = (row: PlacedBlock) => {
    const note = noteOf(row.id)
    const marks = marksOf(row.id)
    return [
      <tr key={row.id} data-block={row.id}>
        {cellsOf(row.text).map((cell, index) => {
          const inside = marks.filter((mark) => mark.from < cell.end && mark.to > cell.at)
          const words = (
            <BlockText
              text={cell.text}
              offset={cell.at}
              marks={inside}
              pageStarts={index === 0 ? pageStartsOf(row.id) : undefined}
            />
          )
          if (row.header) {
            return (
              <th key={cell.at} scope="col">
                {words}
              </th>
            )
          }
          return (
            <td
              key={cell.at}
              className={classNames(
                isNumeric(cell.text) && styles.numeric,
                cell.end - cell.at <= shortest && styles.short,
              )}
            >
              {words}
            </td>
          )
        })}
      </tr>,
      note ? (
        <tr key={`${row.id}-note`}>
          <td colSpan={width}>{note}</td>
        </tr>
      ) : null,
    ]
  }
  return (
    <figure className={styles.tableFrame} aria-label={label} {...scrollsByKey}>
      <table className={styles.table}>
        {head.length > 0 ? <thead>{head.map(draw)}</thead> : null}
        <tbody>{body.map(draw)}</tbody>
      </table>
    </figure>
  )
}
