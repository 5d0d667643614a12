import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Table } from '../../../electron/contract/schemas/records.ts'
import type { TableEntry } from '../../../electron/contract/schemas/relations.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { call } from '../../lib/client.ts'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import { DetailHead } from './detail.tsx'
import { useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import tableStyles from './table.module.css'
import { PlaceLink } from './place-link.tsx'
import { Split } from './split.tsx'
import { useParts } from './use-parts.ts'

const rowHeight = 84

/** Every table, its parts joined over pages. */
export function Tables() {
  const { t } = useTranslation('indexes')
  const { text } = useIndexState()
  const list = useParts(
    ['tables', text],
    (part, options) => call('tables.list', { text, ...part }, options),
    ({ entries }) => entries,
  )
  const rows = list.entries.map((entry) => ({
    id: `${entry.place.issue} ${entry.id}`,
    words: entry.title ?? t('tableUntitled'),
    row: <Row entry={entry} />,
  }))
  return <Split label={t('tables')} parts={list} rows={rows} rowHeight={rowHeight} exports="tables" Detail={Chosen} />
}

function Row({ entry }: { entry: TableEntry }) {
  const { t } = useTranslation('indexes')
  return (
    <span className={styles.lines}>
      <span className={styles.second} data-lines="2" lang="zh-CN">
        {entry.title ?? t('tableUntitled')}
      </span>
      <span className={styles.small}>
        {t('rows', { count: entry.rows })} · {t('columns', { count: entry.columns })}
        {entry.place.page === null ? '' : ` · ${t('page', { page: entry.place.page })}`}
      </span>
    </span>
  )
}

function Chosen({ name }: { name: string }) {
  const { t } = useTranslation('indexes')
  const [issue = '', table = ''] = name.split(' ')
  const { data, error, refetch } = useQuery({
    queryKey: ['indexes', 'table', issue, table],
    queryFn: ({ signal }) => call('tables.get', { issue, table }, { signal }),
  })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <p className={styles.reading}>{t('loading')}</p>
  const { entry } = data
  return (
    <>
      <DetailHead title={entry.title ?? t('tableUntitled')} exports={{ list: 'table', table: { issue, table } }}>
        <span>{t('rows', { count: entry.rows })}</span>
        {entry.filled > 0 ? <span>{t('filledCells', { count: entry.filled })}</span> : null}
        {entry.repaired > 0 ? <span>{t('repairedRows', { count: entry.repaired })}</span> : null}
      </DetailHead>
      <PlaceLink place={entry.place}>
        <span className={styles.facts}>{t('openDocument')}</span>
      </PlaceLink>
      <PrintedTable table={data.table} />
      <p className={styles.hint}>
        {entry.filled > 0 ? t('filledNote') : ''} {entry.repaired > 0 ? t('repairedNote') : ''}
      </p>
    </>
  )
}

const isNumber = /^[\d.,%％～~－–—+\-\s≥≤><]+$/u

function PrintedTable({ table }: { table: Table }) {
  const { t } = useTranslation('indexes')
  return (
    <section className={tableStyles.tableFrame} aria-label={table.title ?? t('tableUntitled')} {...scrollsByKey}>
      <table className={tableStyles.table} lang="zh-CN">
        <thead>
          <tr>
            {table.header.map((words, at) => (
              <th key={at} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.line} data-repaired={row.repaired ?? undefined}>
              {row.cells.map((cell, at) => (
                <td key={at} data-filled={cell.filled || undefined} data-number={isNumber.test(cell.text) || undefined}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
