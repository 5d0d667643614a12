import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationReport } from '../../../electron/contract/schemas/verification.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { JobBar } from '../../components/job-bar.tsx'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { useJob } from '../../lib/jobs.ts'
import { saveFile } from '../../lib/save-file.ts'
import styles from './library.module.css'
import { libraryChanged } from './use-library.ts'

/** The full check: begun, watched, stopped, and its report by the four properties of DA/T 70. */
export function CheckSection() {
  const { t } = useTranslation('library')
  const { job, running, value, error, start } = useJob('library.verify')
  const ended = job?.reply ? job.job : null
  useEffect(() => {
    if (ended) void libraryChanged()
  }, [ended])
  return (
    <Section title={t('check')}>
      <p className={styles.hint}>{t('checkHint')}</p>
      <p className={styles.actions}>
        <TextButton isDisabled={running} onPress={() => void start({})}>
          {t('checkNow')}
        </TextButton>
      </p>
      {running && job ? <JobBar job={job} /> : null}
      {error ? <ErrorNote error={error} /> : null}
      {value && !running ? <Report report={value} /> : null}
    </Section>
  )
}

function Report({ report }: { report: VerificationReport }) {
  const { t } = useTranslation('library')
  const { packs, files, rows, bytes, whole, properties } = report
  return (
    <div className={styles.report}>
      <output>{t(whole ? 'whole' : 'broken')}</output>
      <p>{t('checked', { packs, files, rows, megabytes: (bytes / 1e6).toFixed(1) })}</p>
      <dl className={styles.properties}>
        {properties.map(({ property, findings }) => (
          <div key={property}>
            <dt>{t(`property.${property}`)}</dt>
            <dd>
              {findings.length === 0 ? t('sound') : t('found', { count: findings.length })}
              {findings.length === 0 ? null : (
                <ul>
                  {findings.map(({ kind, pack, file, detail }) => (
                    <li key={`${kind} ${pack} ${file} ${detail}`}>
                      <b>{t(`damage.${kind}`)}</b> {pack ? `${pack}/` : ''}
                      {file}
                      {detail ? <small> {detail}</small> : null}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <TextButton
        onPress={() =>
          saveFile({
            name: 'verification.json',
            type: 'application/json',
            text: `${JSON.stringify(report, null, 2)}\n`,
          })
        }
      >
        {t('saveReport')}
      </TextButton>
    </div>
  )
}
