import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemovedPack } from '../../../electron/contract/schemas/curation.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { useJob } from '../../lib/jobs.ts'
import styles from './library.module.css'
import { libraryChanged } from './use-library.ts'

/** What was removed or replaced, to be put back or deleted for good; nothing where nothing was. */
export function RemovedSection({ removed }: { removed: readonly RemovedPack[] }) {
  const { t } = useTranslation('library')
  const restore = useJob('library.restore')
  const forget = useJob('library.forget')
  const [sure, setSure] = useState<string | null>(null)
  const ended = [restore, forget].map(({ job }) => (job?.reply ? job.job : '')).join(' ')
  useEffect(() => {
    if (ended.trim()) void libraryChanged()
  }, [ended])
  if (removed.length === 0) return null
  const busy = restore.running || forget.running
  const error = restore.error ?? forget.error
  return (
    <Section title={t('removedPacks')}>
      <p className={styles.hint}>{t('removedHint')}</p>
      <ul className={styles.issues}>
        {removed.map(({ name, issue, title }) => (
          <li key={name} className={styles.line}>
            <span className={styles.what}>
              <b lang="zh-CN">{title || issue}</b>
              <small>{issue}</small>
            </span>
            <span className={styles.actions}>
              <TextButton isDisabled={busy} onPress={() => void restore.start({ name })}>
                {t('restore')}
              </TextButton>
              <TextButton
                kind="quiet"
                isDisabled={busy}
                onPress={() => (sure === name ? void forget.start({ name }) : setSure(name))}
              >
                {t(sure === name ? 'forgetSure' : 'forget')}
              </TextButton>
            </span>
          </li>
        ))}
      </ul>
      {error ? <ErrorNote error={error} /> : null}
    </Section>
  )
}
