import { lazy, Suspense, useMemo } from 'react'
import { usePageTally } from '../features/search/use-page-tally.ts'
import { PagePane } from '../features/reader/page/page-pane.tsx'
import { type Place } from '../lib/place.ts'
import { useDocumentView, useIssueView } from '../lib/queries.ts'
import { useRoom } from '../lib/use-media.ts'
import { useHits } from '../lib/hits.ts'
import type { Mark } from '../lib/marks.ts'
import styles from './searching.module.css'

/** Read when something is searched for: the first page needs nothing of it. */
const SearchView = lazy(async () => ({ default: (await import('../features/search/search-view.tsx')).SearchView }))

const preview = (place: Place) => <Preview place={place} />

/** The results of a search with the page of the chosen one beside them, where there is room for it. */
export function Searching() {
  const room = useRoom()
  return (
    <div className={styles.searching}>
      <Suspense>
        <SearchView preview={room === 'narrow' ? undefined : preview} />
      </Suspense>
    </div>
  )
}

function Preview({ place }: { place: Place }) {
  const { data: issue } = useIssueView(place.issue)
  const { data: view } = useDocumentView(place.issue, place.document)
  const ranges = useHits((state) => state.ranges)
  const tally = usePageTally()
  const marks = useMemo(() => {
    const found: Mark[] = []
    for (const [block, each] of ranges) {
      for (const range of each) found.push({ kind: 'hit', block, ...range, current: block === place.block })
    }
    return found
  }, [ranges, place.block])
  if (!issue) return null
  return (
    <PagePane
      issue={issue}
      view={view ?? null}
      place={place}
      arrival={0}
      marks={marks}
      tally={tally}
      preview
      tools={false}
    />
  )
}
