import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndexExportRequest } from '../../../electron/contract/schemas/relations.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { TextButton } from '../../components/text-button.tsx'
import styles from './indexes.module.css'
import { ExportButton } from './list-tools.tsx'
import type { Parts } from './use-parts.ts'

/** The head over what is chosen: its name, what is told of it, and a way to take its list along. */
export function DetailHead({
  title,
  exports,
  exportLabel,
  children,
}: {
  title: string
  exports: Pick<IndexExportRequest, 'list'> & Partial<Pick<IndexExportRequest, 'name' | 'table'>>
  /** What saving gives, where it is more than this list. */
  exportLabel?: string
  children?: ReactNode
}) {
  const { t } = useTranslation('indexes')
  return (
    <header className={styles.head}>
      <div>
        <h3 lang="zh-CN">{title}</h3>
        <p className={styles.facts}>{children}</p>
      </div>
      <ExportButton request={{ ...exports, text: '' }} label={exportLabel ?? t('exportList')} />
    </header>
  )
}

/** The places of what is chosen, with more of them on request. */
export function DetailList<Entry, Whole>({
  detail,
  children,
}: {
  detail: Parts<Entry, Whole>
  children: (entry: Entry) => ReactNode
}) {
  const { t } = useTranslation('indexes')
  if (detail.error) return <ErrorNote error={detail.error} onRetry={detail.retry} />
  return (
    <>
      <ol className={styles.places}>
        {detail.entries.map((entry, at) => (
          <li key={at}>{children(entry)}</li>
        ))}
      </ol>
      {detail.isReading ? <p className={styles.reading}>{t('loading')}</p> : null}
      {detail.hasMore && !detail.isReading ? <TextButton onPress={detail.readMore}>{t('more')}</TextButton> : null}
    </>
  )
}
