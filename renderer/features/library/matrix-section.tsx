import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueRecord } from '../../../electron/contract/schemas/archive.ts'
import { Section } from '../../components/section.tsx'
import { formatPlace } from '../../lib/place.ts'
import styles from './library.module.css'
import { type Matrix, matricesOf } from './matrix.ts'

/** Every year and number: what is there opens, what is missing shows. */
export function MatrixSection({ issues }: { issues: readonly IssueRecord[] }) {
  const { t } = useTranslation('library')
  const matrices = useMemo(() => matricesOf(issues), [issues])
  if (matrices.length === 0) return null
  return (
    <Section title={t('matrix')}>
      {matrices.map((matrix) => (
        <MatrixTable key={matrix.title} matrix={matrix} />
      ))}
    </Section>
  )
}

const placeOf = (issue: string) => `#${formatPlace({ issue, document: 'd1', block: null, from: null, to: null })}`

function MatrixTable({ matrix }: { matrix: Matrix }) {
  const { t } = useTranslation('library')
  const { title, years, columns, found, missing } = matrix
  const heads = Array.from({ length: columns }, (_, at) => at + 1)
  const first = years.flatMap(({ numbers }) => numbers).find((issue) => issue !== null)?.id
  return (
    <div className={styles.matrix}>
      <p>
        <b lang="zh-CN">{title}</b> {missing === 0 ? t('matrixWhole', { found }) : t('matrixNote', { found, missing })}
      </p>
      <div className={styles.scroll}>
        <table>
          <caption className="spoken">{t('matrixCaption', { title })}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="spoken">{t('yearHead')}</span>
              </th>
              {heads.map((number) => (
                <th key={number} scope="col">
                  <span aria-hidden>{number}</span>
                  <span className="spoken">{t('number', { number })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, numbers }) => (
              <tr key={year}>
                <th scope="row">{t('year', { year })}</th>
                {numbers.map((issue, at) => (
                  <td key={heads[at]}>
                    {issue ? (
                      <a
                        href={placeOf(issue.id)}
                        aria-label={t('openIssue', { year, number: at + 1 })}
                        title={issue.date ?? undefined}
                        tabIndex={issue.id === first ? 0 : -1}
                        onKeyDown={moveByArrow}
                      >
                        {at + 1}
                      </a>
                    ) : (
                      <span className={styles.gap}>
                        <span aria-hidden>{t('missing')}</span>
                        <span className="spoken">{t('missingIssue', { year, number: at + 1 })}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** One stop for the Tab key; the arrows go from issue to issue, over missing ones. */
function moveByArrow(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
  const cell = event.currentTarget.closest('td')
  const table = cell?.closest('table')
  if (!step || !cell || !table || !(cell.parentElement instanceof HTMLTableRowElement)) return
  event.preventDefault()
  let [row, column] = [cell.parentElement.rowIndex, cell.cellIndex]
  for (;;) {
    row += step[0] ?? 0
    column += step[1] ?? 0
    const next = table.rows[row]?.cells[column]
    if (!table.rows[row] || column < 1 || (!next && step[0] === 0)) return
    const link = next?.querySelector('a')
    if (!link) continue
    for (const other of table.querySelectorAll('a')) other.tabIndex = -1
    link.tabIndex = 0
    link.focus()
    return
  }
}
