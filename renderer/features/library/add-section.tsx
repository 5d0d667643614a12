import { type DragEvent, useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LibraryOverview } from '../../../electron/contract/schemas/curation.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { JobBar } from '../../components/job-bar.tsx'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { classNames } from '../../lib/class-names.ts'
import { filesOfDrop, filesOfList, type IncomingFile, pathsOf } from '../../lib/incoming-files.ts'
import { useJob } from '../../lib/jobs.ts'
import { AddReport } from './add-report.tsx'
import styles from './library.module.css'
import { libraryChanged } from './use-library.ts'

/** Adding issues: by dialog, by dropping, or from what came with the program. */
export function AddSection({ offers }: { offers: LibraryOverview['offers'] }) {
  const { t } = useTranslation('library')
  const { job, running, value, error, start } = useJob('library.add')
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [over, setOver] = useState(false)
  const [read, setRead] = useState<string | null>(null)
  const ended = job?.reply ? job.job : null
  useEffect(() => {
    if (ended) void libraryChanged()
  }, [ended])

  const add = async (chosen: Promise<IncomingFile[]> | IncomingFile[]) => {
    setFailure(null)
    try {
      const files = await chosen
      if (files.length === 0) return
      const paths = await pathsOf(files, (done, total) => setSent({ done, total }))
      await start({ paths })
    } catch (reason) {
      setFailure(reason)
    } finally {
      setSent(null)
    }
  }
  const drag = (event: DragEvent, isOver: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(isOver)
  }
  const busy = running || sent !== null
  return (
    <Section title={t('add')}>
      <div
        className={classNames(styles.drop, over && styles.over)}
        onDragEnter={(event) => drag(event, true)}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, event.currentTarget.contains(event.relatedTarget as Node | null))}
        onDrop={(event) => {
          drag(event, false)
          if (!busy) void add(filesOfDrop(event.dataTransfer))
        }}
      >
        <p>{over ? t('dropHere') : t('addHint')}</p>
        <p className={styles.actions}>
          <FileTrigger allowsMultiple onSelect={(list) => list && void add(filesOfList(list))}>
            <TextButton kind="primary" isDisabled={busy}>
              {t('chooseFiles')}
            </TextButton>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(list) => list && void add(filesOfList(list))}>
            <TextButton isDisabled={busy}>{t('chooseFolder')}</TextButton>
          </FileTrigger>
        </p>
        <p className={styles.hint}>{t('addWhat')}</p>
        {sent ? (
          <output>
            {t('sending')} {Math.floor((100 * sent.done) / (sent.total || 1))}%
          </output>
        ) : null}
        {job && running ? <JobBar job={job} /> : null}
      </div>
      {failure || (error && error.code !== 'cancelled') ? <ErrorNote error={failure ?? error} /> : null}
      {value && job && read !== job.job ? <AddReport report={value} onDone={() => setRead(job.job)} /> : null}
      {offers.length > 0 ? (
        <p className={styles.offer}>
          <span>{t('offers', { count: offers.length })}</span>
          <TextButton isDisabled={busy} onPress={() => void start({ paths: offers.map(({ path }) => path) })}>
            {t('addOffers')}
          </TextButton>
        </p>
      ) : null}
    </Section>
  )
}
