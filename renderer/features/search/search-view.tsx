import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorBoundary } from '../../components/error-boundary.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { announce } from '../../lib/live.ts'
import { usePath } from '../../lib/navigation.ts'
import type { Place } from '../../lib/place.ts'
import { openPlace } from '../../lib/reading.ts'
import { classNames } from '../../lib/class-names.ts'
import { Filters } from './filters.tsx'
import { fieldId } from './focus-row.ts'
import { hitKey, hitPlace } from './groups.ts'
import { NothingFound } from './nothing-found.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { Results } from './results.tsx'
import styles from './search-view.module.css'
import { adoptSearchPath, chooseHit, leaveSearch, useSearchStore } from './search-store.ts'
import { useSearchResult } from './use-search-result.ts'

/** Before anything is asked: what can be, with the keyboard in the field. */
function NothingAsked() {
  const { t } = useTranslation('search')
  useEffect(() => document.getElementById(fieldId)?.focus(), [])
  return (
    <main className={styles.single}>
      <EmptyState title={t('emptyTitle')}>{t('emptyHint')}</EmptyState>
    </main>
  )
}

const onOpen = (hit: Hit) => {
  chooseHit(hitKey(hit))
  openPlace(hitPlace(hit))
}

/**
 * The whole view of search results: filters, rows grouped by document, and beside them what `preview` draws for the
 * chosen row. Opening a row opens text and page at its first hit.
 */
export function SearchView({ preview }: { preview?: ((place: Place) => ReactNode) | undefined }) {
  const { t } = useTranslation('search')
  const path = usePath()
  useEffect(() => adoptSearchPath(path), [path])
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body) leaveSearch()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
  const query = useSearchStore((state) => state.query)
  const chosenKey = useSearchStore((state) => state.chosen)
  const answer = useSearchResult()
  const { hits, result, stale } = answer
  const at = useMemo(
    () =>
      Math.max(
        0,
        hits.findIndex((hit) => hitKey(hit) === chosenKey),
      ),
    [hits, chosenKey],
  )
  const chosen = hits[at] ?? null

  const total = result?.total
  useEffect(() => {
    if (stale || total === undefined || query === '') return
    announce(total === 0 ? t('announceNone', { query }) : t('announceTotal', { query, count: total }))
  }, [t, stale, total, query])

  if (answer.status === 'idle') {
    return <NothingAsked />
  }
  if (answer.status === 'failed') {
    return (
      <main className={styles.single}>
        <ErrorNote error={answer.failure} onRetry={answer.retry} />
      </main>
    )
  }
  if (!result) {
    return (
      <main className={styles.single} aria-busy="true">
        <p className={styles.searching}>{t('searching', { query })}</p>
      </main>
    )
  }
  if (result.total === 0 && !stale) {
    return (
      <main className={styles.single}>
        <NothingFound query={query} result={result} />
      </main>
    )
  }
  return (
    <div className={classNames(styles.view, preview && styles.withPreview)}>
      <aside className={styles.filters} aria-label={t('filters')}>
        <Filters result={result} />
      </aside>
      <main className={styles.results} aria-label={t('results')} aria-busy={stale}>
        <Results answer={answer} chosen={chosen} onOpen={onOpen} />
      </main>
      {preview && chosen ? (
        <section className={styles.preview} aria-label={t('preview')}>
          <PreviewBar hits={hits} at={at} total={result.total} loadMore={answer.loadMore} onOpen={onOpen} />
          <div className={styles.page}>
            <ErrorBoundary>{preview(hitPlace(chosen))}</ErrorBoundary>
          </div>
        </section>
      ) : null}
    </div>
  )
}
