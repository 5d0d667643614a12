import { useEffect } from 'react'
import { clearHits, showHits } from '../../lib/hits.ts'
import { useDocumentView } from '../../lib/queries.ts'
import { rangesByBlock } from './hit-marks.ts'
import { useSearchStore } from './search-store.ts'
import { useChosenHit } from './use-chosen-hit.ts'
import { useSearchResult } from './use-search-result.ts'

/**
 * Keeps the marks of the current search in `lib/hits`, where the text, the page and the fore-edge draw them: for the
 * issue and document being read, or while results are on the screen for those of the chosen one. Mounted once by the
 * frame.
 */
export function useShowHits(issue: string | null, document: string | null): void {
  const query = useSearchStore((state) => state.query)
  const { result, hits, stale } = useSearchResult()
  const chosen = useChosenHit()
  const shownIssue = chosen?.issue ?? issue
  const shownDocument = chosen ? (chosen.document ?? 'front') : document
  const blocks = useDocumentView(shownIssue, shownDocument).data?.blocks
  useEffect(() => {
    if (query === '' || shownIssue === null) clearHits()
    else if (!stale) {
      const perImage = new Map<number, number>()
      for (const entry of result?.perImage ?? []) if (entry.issue === shownIssue) perImage.set(entry.image, entry.count)
      showHits({ query, ranges: rangesByBlock(shownIssue, query, hits, blocks ?? []), perImage })
    }
  }, [query, shownIssue, blocks, result, hits, stale])
}
