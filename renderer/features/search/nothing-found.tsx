import { useTranslation } from 'react-i18next'
import { TextButton } from '../../components/text-button.tsx'
import { limitSearch, searchFor } from './search-store.ts'
import styles from './search-view.module.css'
import { useLimits } from './use-limits.ts'
import type { SearchSummary } from './use-search-result.ts'

/** Nought that means something: what was asked, what was searched, and what to try instead. */
export function NothingFound({ query, result }: { query: string; result: SearchSummary }) {
  const { t } = useTranslation('search')
  const limits = useLimits()
  const { issues, images } = result.searched
  const filters = limits.map((limit) => limit.name).join(t('listJoin'))
  const coverage = { issues: t('issuesCount', { count: issues }), pages: t('pagesCount', { count: images }) }
  const others = result.suggestions.length > 0 ? result.suggestions : wordsOf(query)
  return (
    <div className={styles.nothing}>
      <p>{t('none', { query: shorten(query), ...coverage })}</p>
      {limits.length > 0 ? (
        <p>
          {t('noneFiltered', { filters })}{' '}
          <TextButton kind="link" onPress={() => limitSearch({ year: null, issue: null, document: null })}>
            {t('searchAll')}
          </TextButton>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p className={styles.suggestions}>
          <span>{t('suggestions')}</span>
          {others.map((suggestion) => (
            <TextButton key={suggestion} kind="link" onPress={() => searchFor(suggestion)}>
              <span lang="zh-CN">{suggestion}</span>
            </TextButton>
          ))}
        </p>
      ) : (
        <p>{t('shorter')}</p>
      )}
    </div>
  )
}

/** Longest query that is repeated in full, code points. */
const longest = 60

function shorten(query: string): string {
  const points = Array.from(query)
  return points.length > longest ? `${points.slice(0, longest).join('')}…` : query
}

/** The words of a query of several, each to be tried alone. */
function wordsOf(query: string): string[] {
  const words = [...new Set(query.split(/\s+/u))].filter((word) => word !== '')
  return words.length > 1 ? words.slice(0, 6) : []
}
