import { List, X } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { announce } from '../../lib/live.ts'
import { openPlace, useReading } from '../../lib/reading.ts'
import { hitKey, hitPlace, locate } from './groups.ts'
import styles from './hit-bar.module.css'
import { chooseHit, clearSearch, showResults, useSearchStore } from './search-store.ts'
import { Stepper } from './stepper.tsx'
import { useSearchResult } from './use-search-result.ts'
import { useStep } from './use-step.ts'

/**
 * Inside the reader, while a search stands: which hit this is of how many, the next and the previous one over the whole
 * result (F3, Shift F3), back to the list, put the marks away. Draws nothing without hits.
 */
export function HitBar() {
  const { t } = useTranslation('search')
  const query = useSearchStore((state) => state.query)
  const place = useReading((state) => state.place)
  const { result, hits, remaining, stale, loadMore } = useSearchResult()
  const total = result?.total ?? 0

  const go = useCallback(
    (hit: Hit, index: number) => {
      chooseHit(hitKey(hit))
      openPlace(hitPlace(hit))
      const page = hit.page === null ? t('noPage') : t('page', { page: hit.page })
      announce(t('announcePosition', { index: index + 1, total, title: hit.title, page }))
    },
    [t, total],
  )
  const step = useStep(hits, loadMore, go)
  const found = place ? locate(hits, place) : { at: null, before: null, after: 0 }
  const previous = found.before
  // Beyond the last row fetched there may be more.
  const next = found.after ?? (remaining > 0 ? hits.length : null)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F3') return
      event.preventDefault()
      const to = event.shiftKey ? previous : next
      if (to !== null) void step(to)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [previous, next, step])

  if (query === '' || stale || total === 0) return null
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('hitBar')}>
      <span className={styles.query} lang="zh-CN">
        {query}
      </span>
      <Stepper
        at={found.at}
        total={total}
        keys={{ previous: 'Shift F3', next: 'F3' }}
        onPrevious={previous === null ? null : () => void step(previous)}
        onNext={next === null ? null : () => void step(next)}
      />
      <IconButton icon={List} label={t('backToResults')} onPress={showResults} />
      <IconButton icon={X} label={t('closeHits')} onPress={clearSearch} />
    </div>
  )
}
