import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayCounts } from '../../../electron/contract/schemas/relations.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { type Month, shiftMonth, weeksOf } from './calendar-days.ts'
import styles from './calendar.module.css'

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** One month as a picture: the shade of a day is its chronicle, its marks what was written, decided and issued on it. */
export function Calendar({
  month,
  days,
  chosen,
  bounds,
  onMonth,
  onDay,
}: {
  month: Month
  days: ReadonlyMap<string, DayCounts>
  chosen: string | null
  bounds: { first: string; last: string }
  onMonth: (month: Month) => void
  onDay: (day: string) => void
}) {
  const { t } = useTranslation('indexes')
  const table = useRef<HTMLTableElement>(null)
  const [year = '', at = ''] = month.split('-')
  const most = Math.max(1, ...[...days.values()].map(({ entries }) => entries))
  const focusable = chosen?.startsWith(month)
    ? chosen
    : ([...days.keys()].find((day) => day.startsWith(month)) ?? `${month}-01`)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const day = document.activeElement?.getAttribute('data-day')
    if (step === undefined || !day) return
    event.preventDefault()
    const all = [...(table.current?.querySelectorAll<HTMLButtonElement>('button[data-day]') ?? [])]
    const found = all.findIndex((button) => button.dataset['day'] === day)
    all[Math.min(all.length - 1, Math.max(0, found + step))]?.focus()
  }
  return (
    <figure className={styles.calendar}>
      <div className={styles.steps}>
        <IconButton
          icon={ChevronLeft}
          label={t('previousMonth')}
          isDisabled={month <= bounds.first.slice(0, 7)}
          onPress={() => onMonth(shiftMonth(month, -1))}
        />
        <strong aria-live="polite">{t('month', { year, month: Number(at) })}</strong>
        <IconButton
          icon={ChevronRight}
          label={t('nextMonth')}
          isDisabled={month >= bounds.last.slice(0, 7)}
          onPress={() => onMonth(shiftMonth(month, 1))}
        />
      </div>
      <table ref={table}>
        <thead>
          <tr>
            {Array.from(t('weekdays'), (day, index) => (
              <th key={index} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((day, index) => (
                <td key={day ?? index}>
                  {day === null ? null : (
                    <Day
                      day={day}
                      counts={days.get(day) ?? null}
                      most={most}
                      chosen={day === chosen}
                      focusable={day === focusable}
                      onDay={onDay}
                      onStep={onKeyDown}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{t('legend')}</figcaption>
    </figure>
  )
}

function Day({
  day,
  counts,
  most,
  chosen,
  focusable,
  onDay,
  onStep,
}: {
  day: string
  counts: DayCounts | null
  most: number
  chosen: boolean
  focusable: boolean
  onDay: (day: string) => void
  onStep: (event: KeyboardEvent) => void
}) {
  const { t } = useTranslation('indexes')
  const entries = counts?.entries ?? 0
  return (
    <button
      type="button"
      className={styles.day}
      data-day={day}
      data-empty={counts === null || undefined}
      aria-pressed={chosen}
      aria-label={counts === null ? day : t('dayLabel', { ...counts })}
      tabIndex={focusable ? 0 : -1}
      style={{ '--shade': entries === 0 ? 0 : 0.25 + (0.75 * entries) / most } as React.CSSProperties}
      onClick={() => onDay(day)}
      onKeyDown={onStep}
    >
      <span className={styles.shade} aria-hidden />
      <span className={styles.number}>{Number(day.slice(-2))}</span>
      <span className={styles.marks} aria-hidden>
        {counts && counts.written + counts.released > 0 ? <i data-mark="written" /> : null}
        {counts && counts.appointments > 0 ? <i data-mark="appointments" /> : null}
        {counts && counts.issued > 0 ? <i data-mark="issued" /> : null}
      </span>
    </button>
  )
}
