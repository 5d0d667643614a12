import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { KnownJob } from '../lib/job-progress.ts'
import { cancelJob } from '../lib/jobs.ts'
import styles from './job-bar.module.css'
import { TextButton } from './text-button.tsx'

/** Shorter work needs no bar, ms. */
const shownAfter = 1000

/** How far a long call is: what it does, how much of it is done, how long it still takes, and a way to stop it. */
export function JobBar({ job }: { job: KnownJob }) {
  const { t } = useTranslation('jobs')
  const [shown, setShown] = useState(false)
  const [stopping, setStopping] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), job.begun + shownAfter - performance.now())
    return () => clearTimeout(timer)
  }, [job.begun])
  if (!shown) return null
  const { stage, done, total, secondsLeft } = job
  const words = t(stopping ? 'stopping' : stage)
  return (
    <div className={styles.bar}>
      <ProgressBar
        aria-label={words}
        value={done}
        maxValue={total || 1}
        isIndeterminate={!total}
        className={styles.progress}
      >
        {({ percentage }) => (
          <>
            <span className={styles.words}>
              <span>{words}</span>
              <span className={styles.numbers}>
                {percentage === undefined ? null : t('percent', { percent: Math.floor(percentage) })}
                {secondsLeft === null || stopping ? null : ` · ${t('left', { seconds: secondsLeft })}`}
              </span>
            </span>
            <span className={styles.track}>
              <span className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <TextButton
        isDisabled={stopping}
        onPress={() => {
          setStopping(true)
          cancelJob(job.job).catch(() => setStopping(false))
        }}
      >
        {t('stop')}
      </TextButton>
    </div>
  )
}
