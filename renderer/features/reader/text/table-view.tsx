import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedBlock } from '../../../../electron/contract/schemas/archive.ts'
import { classNames } from '../../../lib/class-names.ts'
import type { PageStart } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import { scrollsByKey } from '../../../lib/scrolls-by-key.ts'
import { BlockText } from './block-text.tsx'
import { displayedCells, isNumeric } from './cells.ts'
import { RemarkList } from './remark-list.tsx'
import structure from './structure.module.css'
import { useStructures } from './structures.ts'
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
  const width = Math.max(...rows.map((row) => row.text.split('\t').length))
  const { t } = useTranslation('reader')
  const known = useStructures()
  const draw = (row: PlacedBlock) => {
    const note = noteOf(row.id)
    const { row: meant, remarks, runs } = known(row.id)
    const marks = marksOf(row.id)
    return [
      <tr key={row.id} data-block={row.id} className={meant?.repaired ? structure.repaired : undefined}>
        {displayedCells(row.text, meant).map((cell, index) => {
          if (cell.filled !== null) {
            return (
              <td key="filled" className={structure.filled} title={t('filledCell', { text: cell.filled })}>
                {cell.filled}
              </td>
            )
          }
          const inside = marks.filter((mark) => mark.from < cell.end && mark.to > cell.at)
          const words = (
            <BlockText
              text={cell.text}
              offset={cell.at}
              marks={inside}
              pageStarts={index === 0 ? pageStartsOf(row.id) : undefined}
              runs={runs}
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
      note || remarks.length > 0 ? (
        <tr key={`${row.id}-note`}>
          <td colSpan={width}>
            {remarks.length > 0 ? <RemarkList remarks={remarks} /> : null}
            {note}
          </td>
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
