import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { useIssues, useIssueView } from '../../lib/queries.ts'
import { limitSearch, limitsOf, useSearchStore } from './search-store.ts'

/** One thing that the search is limited to, named, and the way to take it off. */
export interface Limit {
  key: 'year' | 'issue' | 'document'
  name: string
  remove: () => void
}

/** Everything that the search is limited to now. */
export function useLimits(): Limit[] {
  const { t } = useTranslation('search')
  const { year, issue, document } = useSearchStore(useShallow(limitsOf))
  const issues = useIssues().data
  const view = useIssueView(document === null ? null : issue).data
  const limits: Limit[] = []
  if (year !== null)
    limits.push({ key: 'year', name: t('yearOf', { year }), remove: () => limitSearch({ year: null }) })
  if (issue !== null && document === null) {
    const record = issues?.find((entry) => entry.id === issue)
    const name = record?.number ? t('issueOf', { year: record.year, number: record.number }) : issue
    limits.push({ key: 'issue', name, remove: () => limitSearch({ issue: null }) })
  }
  if (issue !== null && document !== null) {
    const record = view?.documents.find((entry) => entry.id === document)
    const name = document === 'front' ? t('front') : (record?.number ?? record?.title ?? document)
    limits.push({ key: 'document', name, remove: () => limitSearch({ issue: null, document: null }) })
  }
  return limits
}
