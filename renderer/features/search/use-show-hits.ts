import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { call } from '../../lib/client.ts'
import { clearHits, showHits } from '../../lib/hits.ts'
import { queryKeys, useDocumentView } from '../../lib/queries.ts'
import { useFind } from './find-store.ts'
import { requestOf, useSearchStore } from './search-store.ts'
import { useChosenHit } from './use-chosen-hit.ts'
import { inputOf, useSearchResult } from './use-search-result.ts'

/**
 * Keeps the marks of the current search in `lib/hits`, where the text, the page and the fore-edge draw them: for the
 * issue and document being read, or while results are on the screen for those of the chosen one. Mounted once by the
 * frame.
 */
export function useShowHits(issue: string | null, document: string | null): void {
  const request = useSearchStore(useShallow(requestOf))
  const { query } = request
  const { reading, hits, stale } = useSearchResult()
  const chosen = useChosenHit()
  const shownIssue = chosen?.issue ?? issue
  const shownDocument = chosen ? (chosen.document ?? 'front') : document
  const finding = useFind((state) => (state.open ? state.text.trim() : ''))
  const blocks = useDocumentView(shownIssue, shownDocument).data?.blocks
  const asked = { ...inputOf(request), issue: shownIssue ?? '' }
  const images = useQuery({
    queryKey: [...queryKeys.search(asked), 'images'],
    queryFn: ({ signal }) => call('search.images', asked, { signal }),
    enabled: query !== '' && shownIssue !== null,
  }).data?.images
  const marks = reading?.marks
  useEffect(() => {
    if (finding === '' && query === '') clearHits()
    if (shownIssue === null || (finding === '' && (query === '' || stale))) return undefined
    let left = false
    const show = async () => {
      // The normaliser and its tables are read with the first search: the first page needs nothing of them.
      const { foundInBlocks, rangesByBlock } = await import('./hit-marks.ts')
      if (left) return
      // What is found in the document stands in for what is searched for, until its bar is put away.
      if (finding !== '') {
        showHits({ query: finding, ranges: foundInBlocks(shownIssue, finding, blocks ?? []), perImage: new Map() })
        return
      }
      const perImage = new Map<number, number>()
      for (const { image, count } of images ?? []) perImage.set(image, count)
      showHits({ query, ranges: rangesByBlock(shownIssue, marks ?? [], hits, blocks ?? []), perImage })
    }
    // Where they cannot be read the host is lost, which is said elsewhere.
    show().catch(() => undefined)
    return () => {
      left = true
    }
  }, [query, finding, shownIssue, blocks, images, marks, hits, stale])
}
