import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { List, X } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { SearchLocation } from '../../../electron/contract/schemas/search.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { call } from '../../lib/client.ts'
import { announce } from '../../lib/live.ts'
import { queryKeys } from '../../lib/queries.ts'
import { openPlace, useReading } from '../../lib/reading.ts'
import { hitKey, hitPlace } from './groups.ts'
import styles from './hit-bar.module.css'
import { chooseHit, clearSearch, requestOf, showResults, useSearchStore } from './search-store.ts'
import { Stepper } from './stepper.tsx'
import { inputOf } from './use-search-result.ts'

/** Where the place stands in the whole result, asked of the core: however few rows were fetched, the next hit is right. */
function useLocation(): SearchLocation | null {
  const request = useSearchStore(useShallow(requestOf))
  const place = useReading((state) => state.place)
  const input = { ...inputOf(request), order: request.order }
  const [issue = '', document = null, block = null] = place
    ? [place.issue, place.document === 'front' ? null : place.document, place.block]
    : []
  const { data } = useQuery({
    queryKey: [...queryKeys.search(input), 'locate', issue, document, block],
    queryFn: ({ signal }) => call('search.locate', { ...input, issue, document, block }, { signal }),
    enabled: request.query !== '' && place !== null,
    placeholderData: keepPreviousData,
  })
  return request.query === '' ? null : (data ?? null)
}

/**
 * Inside the reader, while a search stands: which hit this is of how many, the next and the previous one over the whole
 * result (F3, Shift F3), back to the list, put the marks away. Draws nothing without hits.
 */
export function HitBar() {
  const { t } = useTranslation('search')
  const query = useSearchStore((state) => state.query)
  const location = useLocation()
  const total = location?.total ?? 0
  const go = useCallback(
    (placed: SearchLocation['next']) => {
      if (!placed) return
      const { hit, index } = placed
      chooseHit(hitKey(hit))
      openPlace(hitPlace(hit))
      const page = hit.page === null ? t('noPage') : t('page', { page: hit.page })
      announce(t('announcePosition', { index: index + 1, total, title: hit.title, page }))
    },
    [t, total],
  )
  const previous = location?.previous ?? null
  const next = location?.next ?? null

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F3') return
      event.preventDefault()
      go(event.shiftKey ? previous : next)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [previous, next, go])

  if (query === '' || total === 0) return null
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('hitBar')}>
      <span className={styles.query} lang="zh-CN">
        {query}
      </span>
      <Stepper
        at={location?.index ?? null}
        total={total}
        keys={{ previous: 'Shift F3', next: 'F3' }}
        onPrevious={previous === null ? null : () => go(previous)}
        onNext={next === null ? null : () => go(next)}
      />
      <IconButton icon={List} label={t('backToResults')} onPress={showResults} />
      <IconButton icon={X} label={t('closeHits')} onPress={clearSearch} />
    </div>
  )
}
