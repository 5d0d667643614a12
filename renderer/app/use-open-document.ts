import { useState } from 'react'
import type { DocumentView, IssueView } from '../../electron/contract/schemas/archive.ts'
import { useDocumentView } from '../lib/queries.ts'
import { useReading } from '../lib/reading.ts'

/** The document at the place, or why it is not there. */
export interface OpenDocument {
  view: DocumentView | null
  failure: unknown
  again: () => void
}

/**
 * The document at the place. While the next one is being read the last one of the same issue stays, so that nothing
 * flickers; it is gone as soon as the next is there or could not be had.
 */
export function useOpenDocument(issue: IssueView | null): OpenDocument {
  const place = useReading((state) => state.place)
  const { data, error, refetch } = useDocumentView(place?.issue ?? null, place?.document ?? null)
  const [last, setLast] = useState<DocumentView | null>(null)
  if (data && data !== last) setLast(data)
  const kept = last?.issue === issue?.issue.id ? last : null
  return { view: error ? null : (data ?? kept), failure: error, again: () => void refetch() }
}
