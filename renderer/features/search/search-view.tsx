import './result-words.ts'
import { SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { Drawer } from '../../components/drawer.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorBoundary } from '../../components/error-boundary.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { announce } from '../../lib/live.ts'
import { usePath } from '../../lib/navigation.ts'
import type { Place } from '../../lib/place.ts'
import { openPlace } from '../../lib/reading.ts'
import { classNames } from '../../lib/class-names.ts'
import { useRoom } from '../../lib/use-media.ts'
import { Filters } from './filters.tsx'
import { fieldId } from './focus-row.ts'
import { hitKey, hitPlace } from './groups.ts'
import { KeptList } from './kept-list.tsx'
import { useHistory } from './kept-searches.ts'
import { NothingFound } from './nothing-found.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { QueryReading } from './query-reading.tsx'
import { Results } from './results.tsx'
import styles from './search-view.module.css'
import { adoptSearchPath, chooseHit, leaveSearch, requestOf, useSearchStore } from './search-store.ts'
import { type SearchAnswer, useSearchResult } from './use-search-result.ts'

/** Before anything is asked: what can be, and what was before, with the keyboard in the field. */
function NothingAsked() {
  const { t } = useTranslation('search')
  useEffect(() => document.getElementById(fieldId)?.focus(), [])
  return (
    <main className={styles.single}>
      <EmptyState title={t('emptyTitle')}>{t('emptyHint')}</EmptyState>
      <KeptList />
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
  const request = useSearchStore(useShallow(requestOf))
  const { query } = request
  const chosenKey = useSearchStore((state) => state.chosen)
  const answer = useSearchResult()
  const { hits, total, stale, status } = answer
  useHistory(request, status === 'ready' && !stale && total !== null && total > 0)
  const at = useMemo(
    () =>
      Math.max(
        0,
        hits.findIndex((hit) => hitKey(hit) === chosenKey),
      ),
    [hits, chosenKey],
  )
  const chosen = hits[at] ?? null

  useEffect(() => {
    if (stale || total === null || query === '') return
    announce(total === 0 ? t('announceNone', { query }) : t('announceTotal', { query, count: total }))
  }, [t, stale, total, query])

  if (status === 'idle') return <NothingAsked />
  if (status === 'failed') {
    return (
      <main className={styles.single}>
        <ErrorNote error={answer.failure} onRetry={answer.retry} />
      </main>
    )
  }
  if (status === 'searching') {
    return (
      <main className={styles.single} aria-busy="true">
        <p className={styles.searching}>{t('searching', { query })}</p>
      </main>
    )
  }
  if (hits.length === 0 && !stale) {
    return (
      <main className={styles.single}>
        <NothingFound query={query} answer={answer} />
      </main>
    )
  }
  return (
    <div className={classNames(styles.view, preview && styles.withPreview)}>
      <Limits answer={answer} />
      <main className={styles.results} aria-label={t('results')} aria-busy={stale}>
        {answer.reading ? <QueryReading reading={answer.reading} /> : null}
        <Results answer={answer} chosen={chosen} onOpen={onOpen} />
      </main>
      {preview && chosen ? (
        <section className={styles.preview} aria-label={t('preview')}>
          <PreviewBar hits={hits} at={at} total={total} more={answer.more} loadMore={answer.loadMore} onOpen={onOpen} />
          <div className={styles.page}>
            <ErrorBoundary>{preview(hitPlace(chosen))}</ErrorBoundary>
          </div>
        </section>
      ) : null}
    </div>
  )
}

/** What the result can be limited to: beside it, or in a drawer where there is no room. */
function Limits({ answer: { facets } }: { answer: SearchAnswer }) {
  const { t } = useTranslation('search')
  const narrow = useRoom() === 'narrow'
  const [open, setOpen] = useState(false)
  const filters = facets ? <Filters facets={facets} /> : null
  if (!narrow) {
    return (
      <aside className={styles.filters} aria-label={t('filters')}>
        {filters}
      </aside>
    )
  }
  return (
    <div className={styles.drawerButton}>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <IconButton icon={SlidersHorizontal} size={20} label={t('filters')} />
        <Drawer label={t('filters')}>
          <div className={styles.drawer}>{filters}</div>
        </Drawer>
      </DialogTrigger>
    </div>
  )
}
