import { useMemo } from 'react'
import type { DocumentView } from '../../../../electron/contract/schemas/archive.ts'
import { useDocumentRelations } from '../../../lib/queries.ts'
import { linksOf, type TextLinks } from './text-links.ts'

const none: TextLinks = new Map()

/** What the words of a document lead to, once it is known what of it the archive holds. */
export function useTextLinks(view: DocumentView): TextLinks {
  const names = view.references.length + view.responsibilities.length > 0
  const { data, isError } = useDocumentRelations(view.issue, view.id, names && !view.stretch)
  return useMemo(() => (data || isError ? linksOf(view, data?.cites ?? []) : none), [view, data, isError])
}
