import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { classNames } from '../../lib/class-names.ts'
import { resultsId, rowsOf } from './focus-row.ts'
import { groupHits, hitKey } from './groups.ts'
import { ResultGroup } from './result-groups.tsx'
import styles from './results.module.css'
import { chooseHit, leaveListAt, leaveSearch, useSearchStore } from './search-store.ts'
import { Summary } from './summary.tsx'
import type { SearchAnswer } from './use-search-result.ts'

const noMarks: readonly string[] = []

/** How long the pointer rests on a row before the row is chosen, in milliseconds: crossing rows chooses none. */
const restDelay = 220

/** The list of results: a line of totals, then the documents with their rows. Arrows walk the rows, Enter opens, Esc leaves. */
export function Results({
  answer,
  chosen,
  onOpen,
}: {
  answer: SearchAnswer
  chosen: Hit | null
  onOpen: (hit: Hit) => void
}) {
  const { hits, facets, reading, stale, total, more, loadingMore, loadMore } = answer
  const limited = useSearchStore(({ chips }) => chips.some(({ facet }) => facet === 'document'))
  const list = useRef<HTMLDivElement>(null)
  const counts = facets?.documents
  const groups = useMemo(() => groupHits(hits, counts ?? []), [hits, counts])
  const chosenKey = chosen ? hitKey(chosen) : null
  const onChoose = useCallback((hit: Hit) => chooseHit(hitKey(hit)), [])
  const onRest = useRest(onChoose)

  // A row chosen from elsewhere (next, previous, coming back) comes into view; the keyboard's own row already is.
  useEffect(() => {
    if (chosenKey === null) return
    const row = list.current?.querySelector('[aria-current="true"]')
    if (row && row !== document.activeElement && !row.matches(':hover')) row.scrollIntoView({ block: 'nearest' })
  }, [chosenKey])

  // Whoever comes back finds the list as it was left, with the keyboard on its row unless it is in use elsewhere.
  useLayoutEffect(() => {
    const scroller = list.current?.parentElement
    if (!scroller) return undefined
    scroller.scrollTo({ top: useSearchStore.getState().scrolled, behavior: 'instant' })
    if (document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true })
    }
    return () => leaveListAt(scroller.scrollTop)
  }, [])

  // The row with the keyboard may go, as the button does that fetched the rest: the one in its place takes over.
  const keyboardAt = useRef(-1)
  useLayoutEffect(() => {
    if (keyboardAt.current >= 0 && document.activeElement === document.body && list.current) {
      rowsOf(list.current)[keyboardAt.current]?.focus()
    }
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !list.current) return
    if (event.key === 'Escape') {
      event.preventDefault()
      leaveSearch()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
    const rows = rowsOf(list.current)
    const at = rows.indexOf(document.activeElement as HTMLElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus()
  }

  return (
    <>
      <Summary answer={answer} sources={limited ? groups.length : (counts?.length ?? groups.length)} />
      {/* The rows are links; the list only carries the arrow keys between them. */}
      <div
        id={resultsId}
        ref={list}
        className={classNames(stale && styles.stale)}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          keyboardAt.current = rowsOf(event.currentTarget).indexOf(event.target)
        }}
        onBlur={(event) => {
          if (event.target.isConnected) keyboardAt.current = -1
        }}
        role="presentation"
      >
        {groups.map((group) => (
          <ResultGroup
            key={group.key}
            group={group}
            chosen={chosenKey}
            current={!stale}
            marks={reading?.marks ?? noMarks}
            onChoose={onChoose}
            onRest={onRest}
            onOpen={onOpen}
          />
        ))}
        {more && !stale ? (
          <More remaining={total === null ? null : total - hits.length} loading={loadingMore} loadMore={loadMore} />
        ) : null}
      </div>
    </>
  )
}

/** Fetches further rows as soon as the end of the list comes into view; a button where that does not happen by itself. */
function More({
  remaining,
  loading,
  loadMore,
}: {
  /** null until they are counted. */
  remaining: number | null
  loading: boolean
  loadMore: SearchAnswer['loadMore']
}) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!end.current || loading) return undefined
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void loadMore()
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [loading, loadMore])
  return (
    <div ref={end} className={styles.end}>
      <button
        type="button"
        data-row
        tabIndex={-1}
        className={styles.more}
        aria-disabled={loading}
        onClick={() => loading || void loadMore()}
      >
        <ChevronDown size={15} strokeWidth={1.6} aria-hidden />
        {loading ? t('loadingMore') : remaining === null ? r('loadMoreUncounted') : t('loadMore', { count: remaining })}
      </button>
    </div>
  )
}

/** Calls back once the pointer has rested on a hit for a moment. */
function useRest(onRest: (hit: Hit) => void): (hit: Hit | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(
    (hit) => {
      clearTimeout(timer.current)
      if (hit) timer.current = setTimeout(() => onRest(hit), restDelay)
    },
    [onRest],
  )
}
