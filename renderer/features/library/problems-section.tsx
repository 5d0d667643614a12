import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { useJob } from '../../lib/jobs.ts'
import { JobBar } from '../../components/job-bar.tsx'
import styles from './library.module.css'
import { libraryChanged, useProblems } from './use-library.ts'

/** What is damaged, with what is safe and what to do; nothing where all is well. */
export function ProblemsSection({ curates }: { curates: boolean }) {
  const { t } = useTranslation('library')
  const problems = useProblems().data ?? []
  const rebuild = useJob('library.rebuild')
  const remove = useJob('library.remove')
  const ended = [rebuild, remove].filter(({ job }) => job?.reply).length
  useEffect(() => {
    if (ended > 0) void libraryChanged()
  }, [ended])
  if (problems.length === 0) return null
  return (
    <Section title={t('problems')}>
      <ul className={styles.problems}>
        {problems.map(({ kind, issue, title, file, reason }) => (
          <li key={`${kind} ${issue} ${file} ${reason}`}>
            <strong lang="zh-CN">{title ?? issue ?? t('title')}</strong>
            <span>{t(`problem.${kind}`)}</span>
            <small>
              {file} · {reason}
            </small>
            {curates ? (
              <span className={styles.actions}>
                {kind === 'differs' || kind === 'index' ? (
                  <TextButton isDisabled={rebuild.running} onPress={() => void rebuild.start({})}>
                    {t('rebuild')}
                  </TextButton>
                ) : null}
                {(kind === 'lost' || kind === 'refused') && issue ? (
                  <TextButton isDisabled={remove.running} onPress={() => void remove.start({ issue })}>
                    {t('forgetProblem')}
                  </TextButton>
                ) : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {rebuild.running && rebuild.job ? <JobBar job={rebuild.job} /> : null}
    </Section>
  )
}
