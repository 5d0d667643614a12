import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { useGrant } from '../../lib/preferences.ts'
import { useIssueView } from '../../lib/queries.ts'
import { unbroken } from '../../lib/titles.ts'
import { groupByDocument, type Placed } from './note-list.ts'
import styles from './panel.module.css'

/**
 * The common frame of the notes and bookmarks tabs: entries under the documents they stand in, in printed order, and
 * what to say where there are none, they cannot be had, or may not be had.
 */
export function PanelList<T extends Placed>({
  issue,
  entries,
  error,
  onRetry,
  empty,
  children,
}: {
  issue: string
  entries: readonly T[] | undefined
  error: unknown
  onRetry: () => void
  empty: { title: string; hint: string }
  children: (entry: T) => ReactNode
}) {
  const { t } = useTranslation('notes')
  const granted = useGrant('annotate')
  const view = useIssueView(issue).data
  if (!granted) return <EmptyState title={t('readOnly')}>{t('readOnlyHint')}</EmptyState>
  if (error) return <ErrorNote error={error} onRetry={onRetry} />
  if (!entries) return <p className={styles.loading}>{t('loading')}</p>
  if (entries.length === 0) return <EmptyState title={empty.title}>{empty.hint}</EmptyState>
  return (
    <div className={styles.panel}>
      {groupByDocument(entries).map(({ document, entries: list }) => (
        <section key={document} className={styles.group}>
          <h2 lang={document === null || document === 'front' ? undefined : 'zh-CN'}>{titleOf(document)}</h2>
          {document === null ? <p className={styles.hint}>{t('orphanedHint')}</p> : null}
          <ul>{list.map(children)}</ul>
        </section>
      ))}
    </div>
  )

  function titleOf(document: string | null): string {
    if (document === null) return t('orphans')
    if (document === 'front') return t('front')
    return unbroken(view?.documents.find((entry) => entry.id === document)?.title ?? document)
  }
}
