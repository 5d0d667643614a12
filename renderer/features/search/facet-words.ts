import { useTranslation } from 'react-i18next'
import type { FacetChoice } from '../../../electron/contract/schemas/search.ts'
import { useIssues, useIssueView } from '../../lib/queries.ts'
import { unbroken } from '../../lib/titles.ts'

/** What a value of a facet is called; `record` where those are the record's own words. */
export interface FacetWords {
  name: string
  record: boolean
}

/** Names values of facets. */
export function useFacetWords(): (chip: FacetChoice) => FacetWords {
  const { t, i18n } = useTranslation('search')
  const issues = useIssues().data
  return ({ facet, value }) => {
    switch (facet) {
      case 'year':
        return { name: t('yearOf', { year: value }), record: false }
      case 'issue': {
        const record = issues?.find((entry) => entry.id === value)
        const name = record?.number ? t('issueOf', { year: record.year, number: record.number }) : value
        return { name, record: false }
      }
      case 'kind':
        return {
          name: i18n.exists(`kinds.${value}`, { ns: 'results' })
            ? i18n.t(`kinds.${value as 'notice'}`, { ns: 'results' })
            : value,
          record: false,
        }
      default:
        return { name: unbroken(value), record: true }
    }
  }
}

/** Names a document by its number or its title; `front` for front matter. */
export function useDocumentWords(chip: FacetChoice | null): FacetWords {
  const { t } = useTranslation('search')
  const [issue = null, document = null] = chip?.value.split('/') ?? []
  const view = useIssueView(issue).data
  if (document === 'front') return { name: t('front'), record: false }
  const record = view?.documents.find((entry) => entry.id === document)
  return { name: record?.number ?? (record ? unbroken(record.title) : (document ?? '')), record: true }
}
