import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayCounts } from '../../../electron/contract/schemas/relations.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { call } from '../../lib/client.ts'
import { openPlace } from '../../lib/reading.ts'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import { Calendar } from './calendar.tsx'
import { lastDayOf, type Month, monthOf, shiftMonth } from './calendar-days.ts'
import styles from './calendar.module.css'
import lists from './indexes.module.css'
import { showIndex, useIndexState } from './index-state.ts'
import { ExportButton } from './list-tools.tsx'
import { Mention } from './people.tsx'
import { DocumentLink, PlaceLink } from './place-link.tsx'

const day = /^\d{4}-\d{2}-\d{2}$/
const shownMonths = 12

/** The archive by day: a calendar, and what the chosen day holds, the kinds of date apart. */
export function Days() {
  const { t } = useTranslation('indexes')
  const { chosen, choice } = useIndexState()
  const { data: bounds, error } = useQuery({
    queryKey: ['indexes', 'days', 'bounds'],
    queryFn: ({ signal }) => call('days.bounds', {}, { signal }),
  })
  if (error) return <ErrorNote error={error} />
  if (!bounds) return <p className={lists.reading}>{t('loading')}</p>
  const { first, last } = bounds
  if (first === null || last === null) return <EmptyState title={t('emptyList')} />
  const asked = chosen !== null && day.test(chosen) ? chosen : null
  const month = choice !== null && /^\d{4}-\d{2}$/.test(choice) ? choice : monthOf(asked ?? last)
  return <Dated first={first} last={last} month={month} chosen={asked} />
}

function Dated({ first, last, month, chosen }: { first: string; last: string; month: Month; chosen: string | null }) {
  const { t } = useTranslation('indexes')
  const from = `${shiftMonth(month, 1 - shownMonths)}-01`
  const to = lastDayOf(month)
  const { data, error, refetch } = useQuery({
    queryKey: ['indexes', 'days', from, to],
    queryFn: ({ signal }) => call('days.list', { from, to }, { signal }),
    placeholderData: (before) => before,
  })
  const days = useMemo(() => new Map((data?.days ?? []).map((each) => [each.day, each])), [data])
  const shown = chosen ?? [...days.keys()].findLast((each) => each.startsWith(month)) ?? null
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <div className={styles.split} {...scrollsByKey}>
      <div className={styles.side}>
        <Calendar
          month={month}
          days={days}
          chosen={shown}
          bounds={{ first, last }}
          onMonth={(next) => showIndex({ choice: next, chosen: null }, { replace: true })}
          onDay={(next) => showIndex({ chosen: next, choice: month }, { replace: true })}
        />
        <Months
          month={month}
          days={days}
          onMonth={(next) => showIndex({ choice: next, chosen: null }, { replace: true })}
        />
        <ExportButton request={{ list: 'chronicle', text: '' }} label={t('exportList')} />
      </div>
      <div className={styles.detail}>{shown === null ? <Nothing /> : <DayDetail day={shown} />}</div>
    </div>
  )
}

function Nothing() {
  const { t } = useTranslation('indexes')
  return <EmptyState title={t('dayEmpty')}>{t('dayEmptyHint')}</EmptyState>
}

/** The documents written in each of the last twelve months, as bars that lead to their month. */
function Months({
  month,
  days,
  onMonth,
}: {
  month: Month
  days: ReadonlyMap<string, DayCounts>
  onMonth: (month: Month) => void
}) {
  const { t } = useTranslation('indexes')
  const months = Array.from({ length: shownMonths }, (_, at) => shiftMonth(month, at + 1 - shownMonths))
  const written = months.map((each) =>
    [...days.values()].filter((counts) => counts.day.startsWith(each)).reduce((sum, counts) => sum + counts.written, 0),
  )
  const most = Math.max(1, ...written)
  return (
    <figure className={styles.months}>
      <figcaption>{t('perMonth')}</figcaption>
      <ul>
        {months.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              aria-label={`${each}: ${written[at]}`}
              aria-current={each === month || undefined}
              onClick={() => onMonth(each)}
            >
              <span
                className={styles.column}
                style={{ blockSize: `${(100 * (written[at] ?? 0)) / most}%` }}
                aria-hidden
              />
              <span aria-hidden>{Number(each.slice(-2))}</span>
            </button>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function DayDetail({ day: shown }: { day: string }) {
  const { t } = useTranslation('indexes')
  const { data, error, refetch } = useQuery({
    queryKey: ['indexes', 'day', shown],
    queryFn: ({ signal }) => call('days.get', { day: shown }, { signal }),
  })
  const [year = '', month = '', date = ''] = shown.split('-')
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <p className={lists.reading}>{t('loading')}</p>
  const { entries, appointments, written, released, issued } = data
  const empty = [entries, appointments, written, released, issued].every((list) => list.length === 0)
  return (
    <>
      <header className={lists.head}>
        <h3>{t('dayTitle', { year, month: Number(month), day: Number(date) })}</h3>
      </header>
      {empty ? <Nothing /> : null}
      <Part title={t('chronicle')} count={entries.length}>
        {entries.map(({ place, text, isInherited }) => (
          <li key={place.block}>
            <PlaceLink place={place}>
              {isInherited ? <span className={lists.facts}>{t('inherited')}</span> : null}
              <span className={lists.text} lang="zh-CN">
                {text}
              </span>
            </PlaceLink>
          </li>
        ))}
      </Part>
      <Part title={t('appointments')} count={appointments.length}>
        {appointments.map((mention, at) => (
          <li key={at}>
            <Mention mention={mention} name={mention.name} />
          </li>
        ))}
      </Part>
      <Part title={t('written')} count={written.length}>
        {written.map((document) => (
          <li key={`${document.issue}/${document.document}`}>
            <DocumentLink document={document} />
          </li>
        ))}
      </Part>
      <Part title={t('released')} count={released.length}>
        {released.map((document) => (
          <li key={`${document.issue}/${document.document}`}>
            <DocumentLink document={document} />
          </li>
        ))}
      </Part>
      <Part title={t('issued')} count={issued.length}>
        {issued.map(({ id, title, number, ...head }) => (
          <li key={id}>
            <TextButton
              kind="link"
              onPress={() => openPlace({ issue: id, document: 'front', block: null, from: null, to: null })}
            >
              <span lang="zh-CN">{number === null ? title : `${title} ${head.year ?? ''}年第${number}期`}</span>
            </TextButton>
          </li>
        ))}
      </Part>
    </>
  )
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <Section title={`${title} ${count}`}>
      <ol className={lists.places}>{children}</ol>
    </Section>
  )
}
