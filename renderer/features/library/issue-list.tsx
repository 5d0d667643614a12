import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueRecord } from '../../../electron/contract/schemas/archive.ts'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { errorWordsFor } from '../../i18n/index.ts'
import { wireErrorOf } from '../../lib/client.ts'
import { runJob } from '../../lib/jobs.ts'
import { openPlace } from '../../lib/reading.ts'
import { showToast } from '../../lib/toast.ts'
import { IssueDetails } from './issue-details.tsx'
import styles from './library.module.css'
import { libraryChanged } from './use-library.ts'

/** The issues by year, newest first; the newest year is open. */
export function IssueList({ issues, curates }: { issues: readonly IssueRecord[]; curates: boolean }) {
  const { t } = useTranslation('library')
  const years = useMemo(() => [...Map.groupBy(issues, ({ year }) => year)], [issues])
  const [open, setOpen] = useState<ReadonlySet<number | null> | null>(null)
  if (issues.length === 0) return null
  const isOpen = (year: number | null) => (open ? open.has(year) : year === (years[0]?.[0] ?? null))
  const toggle = (year: number | null) => {
    const next = new Set(years.map(([each]) => each).filter(isOpen))
    if (!next.delete(year)) next.add(year)
    setOpen(next)
  }
  return (
    <Section title={t('issues')}>
      {years.map(([year, own]) => (
        <div key={year} className={styles.year}>
          <h4>
            <button type="button" aria-expanded={isOpen(year)} onClick={() => toggle(year)}>
              <i aria-hidden />
              {year === null ? t('undated') : t('year', { year })}
              <small>{t('inYear', { count: own.length })}</small>
            </button>
          </h4>
          {isOpen(year) ? (
            <ul className={styles.issues}>
              {own.map((issue) => (
                <IssueLine key={issue.id} issue={issue} onRemove={curates ? () => void remove(issue, t) : null} />
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </Section>
  )
}

/** Removes at once, with a way back; what stands in the way is told. */
async function remove(issue: IssueRecord, t: ReturnType<typeof useTranslation<'library'>>['t']): Promise<void> {
  try {
    const { name } = await runJob('library.remove', { issue: issue.id })
    await libraryChanged()
    if (name === null) return
    const undo = () =>
      void runJob('library.restore', { name })
        .then(libraryChanged)
        .catch((error: unknown) => showToast({ words: errorWordsFor(wireErrorOf(error)).what }))
    showToast({ words: t('removed', { title: titleOf(issue) }), action: { label: t('undo'), run: undo } })
  } catch (error) {
    showToast({ words: errorWordsFor(wireErrorOf(error)).what })
  }
}

const titleOf = ({ title, year, number, id }: IssueRecord): string =>
  year !== null && number !== null ? `${title}${year}年第${number}期` : title || id

function IssueLine({ issue, onRemove }: { issue: IssueRecord; onRemove: (() => void) | null }) {
  const { t } = useTranslation('library')
  const [shown, setShown] = useState(false)
  const { id, number, date, documents, images } = issue
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.number}>{number === null ? '–' : t('number', { number })}</span>
        <span className={styles.what}>
          <b lang="zh-CN">{issue.title}</b>
          <small>
            {[date, t('documents', { count: documents }), images ? t('images', { count: images }) : t('noImages')]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        <span className={styles.actions}>
          <TextButton
            aria-label={`${t('open')} ${titleOf(issue)}`}
            onPress={() => openPlace({ issue: id, document: 'd1', block: null, from: null, to: null })}
          >
            {t('open')}
          </TextButton>
          <TextButton
            kind="quiet"
            aria-label={`${t('details')} ${titleOf(issue)}`}
            aria-expanded={shown}
            onPress={() => setShown(!shown)}
          >
            {t('details')}
          </TextButton>
          {onRemove ? (
            <TextButton kind="quiet" aria-label={`${t('remove')} ${titleOf(issue)}`} onPress={onRemove}>
              {t('remove')}
            </TextButton>
          ) : null}
        </span>
      </div>
      {shown ? <IssueDetails issue={id} /> : null}
    </li>
  )
}
