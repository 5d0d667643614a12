import { useTranslation } from 'react-i18next'
import type { AddReport as Report } from '../../../electron/contract/schemas/curation.ts'
import { TextButton } from '../../components/text-button.tsx'
import { errorWordsFor } from '../../i18n/index.ts'
import { openPlace } from '../../lib/reading.ts'
import styles from './library.module.css'

/** What an addition came to: each issue, and what could not be added with the reason. */
export function AddReport({ report, onDone }: { report: Report; onDone: () => void }) {
  const { t } = useTranslation('library')
  const count = report.issues.filter(({ outcome }) => outcome !== 'unchanged').length
  return (
    <div className={styles.report}>
      <output>{count === 0 ? t('addedNothing') : t('added', { count })}</output>
      <ul>
        {report.issues.map(({ issue, title, year, number, outcome, warnings }) => (
          <li key={issue}>
            <TextButton
              kind="link"
              onPress={() => openPlace({ issue, document: 'd1', block: null, from: null, to: null })}
            >
              <span lang="zh-CN">
                {[title, year && `${year}年`, number && `第${number}期`].filter(Boolean).join(' ') || issue}
              </span>
            </TextButton>
            <small>
              {t(`outcome.${outcome}`)}
              {warnings > 0 ? ` · ${t('warnings', { count: warnings })}` : null}
            </small>
          </li>
        ))}
        {report.failures.map(({ path, error }) => {
          const { what, next } = errorWordsFor(error)
          return (
            <li key={path} className={styles.failed}>
              <span>
                {t('notAdded')}: {path}
              </span>
              <small>
                {what}. {next}
              </small>
            </li>
          )
        })}
      </ul>
      <TextButton onPress={onDone}>{t('done')}</TextButton>
    </div>
  )
}
