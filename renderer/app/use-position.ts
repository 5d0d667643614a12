import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRecord, IssueView } from '../../electron/contract/schemas/archive.ts'
import { blockOf, headingPath, headingText, pageOf } from '../lib/document-index.ts'
import { announce } from '../lib/live.ts'
import type { Place } from '../lib/place.ts'
import { useDocumentView } from '../lib/queries.ts'

interface Position {
  image: number | null
  page: number | null
  record: DocumentRecord | null
  /** Which of the document's pages, counted from one; null without pages. */
  within: { index: number; total: number } | null
}

/** Where in the issue a place stands; where it is to be `spoken`, said to a screen reader once it rests. */
export function usePosition(issue: IssueView | null, place: Place | null, spoken: boolean): Position {
  const { t } = useTranslation()
  const { data: view } = useDocumentView(place?.issue ?? null, place?.document ?? null)
  const block = view && place ? (blockOf(view, place.block) ?? view.blocks[0]) : undefined
  const { page, image } = block ? pageOf(block, place?.from ?? null) : { page: null, image: null }
  const record =
    place?.document === 'front'
      ? (issue?.front ?? null)
      : (issue?.documents.find((each) => each.id === place?.document) ?? null)
  const range = record?.pages ?? null
  const within = range && page !== null ? { index: page - range[0] + 1, total: range[1] - range[0] + 1 } : null

  const heading = view && block ? headingPath(view, block.id).at(-1) : undefined
  const words =
    !spoken || page === null
      ? ''
      : t('position', {
          page: t('pagePrinted', { page }),
          heading: heading ? headingText(heading) : (view?.title ?? ''),
        })
  useEffect(() => {
    if (words === '') return undefined
    const timer = setTimeout(() => announce(words), 900)
    return () => clearTimeout(timer)
  }, [words])
  return { image, page, record, within }
}
