import { useTranslation } from 'react-i18next'
import type { SearchResult } from '../../../electron/contract/schemas/search.ts'
import { TextButton } from '../../components/text-button.tsx'
import { limitSearch, searchFor } from './search-store.ts'
import styles from './search-view.module.css'
import { useLimits } from './use-limits.ts'

/** Nought that means something: what was asked, what was searched, and what to try instead. */
export function NothingFound({ query, result }: { query: string; result: SearchResult }) {
  const { t } = useTranslation('search')
  const limits = useLimits()
  const { issues, images } = result.searched
  const filters = limits.map((limit) => limit.name).join(t('listJoin'))
  const coverage = { issues: t('issuesCount', { count: issues }), pages: t('pagesCount', { count: images }) }
  const sentences = [t('none', { query }), t('noneCoverage', coverage)]
  if (limits.length > 0) sentences.push(t('noneFiltered', { filters }))
  return (
    <div className={styles.nothing}>
      <p>{sentences.join(t('sentenceJoin'))}</p>
      {limits.length > 0 ? (
        <p>
          <TextButton kind="link" onPress={() => limitSearch({ year: null, issue: null, document: null })}>
            {t('searchAll')}
          </TextButton>
        </p>
      ) : null}
      {result.suggestions.length > 0 ? (
        <p className={styles.suggestions}>
          <span>{t('suggestions')}</span>
          {result.suggestions.map((suggestion) => (
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
