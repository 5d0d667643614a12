import { History, Star, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { KeptSearch } from '../../../electron/contract/schemas/kept-searches.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { showToast } from '../../lib/toast.ts'
import { useFacetWords } from './facet-words.ts'
import styles from './kept-list.module.css'
import { clearHistory, forgetSearch, useSearches } from './kept-searches.ts'
import { searchFor } from './search-store.ts'

/** Saved searches and the history, each a click away; nothing where none is kept. */
export function KeptList() {
  const { t: r } = useTranslation('results')
  const { searches } = useSearches()
  const saved = searches.filter((each) => each.saved !== null)
  const recent = searches.filter((each) => each.saved === null)
  return (
    <div className={styles.lists}>
      {saved.length > 0 ? (
        <Section title={r('savedSearches')}>
          <Lines searches={saved} />
        </Section>
      ) : null}
      {recent.length > 0 ? (
        <Section title={r('recentSearches')}>
          <Lines searches={recent.slice(0, 30)} />
          <TextButton kind="quiet" onPress={() => void clearHistory()}>
            {r('clearHistory')}
          </TextButton>
        </Section>
      ) : null}
    </div>
  )
}

function Lines({ searches }: { searches: readonly KeptSearch[] }) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const wordsOf = useFacetWords()
  const forget = async (kept: KeptSearch) => {
    const undo = await forgetSearch(kept)
    showToast({
      words: r('searchForgotten', { query: kept.request.query }),
      action: { label: r('undo'), run: () => void undo() },
    })
  }
  return (
    <ul className={styles.lines}>
      {searches.map((kept) => {
        const { query, ...rest } = kept.request
        const Icon = kept.saved === null ? History : Star
        return (
          <li key={kept.id}>
            <TextButton kind="quiet" className={styles.line} onPress={() => searchFor(query, rest)}>
              <Icon size={15} strokeWidth={1.6} aria-hidden />
              <span lang="zh-CN">{query}</span>
              <small>{rest.chips.map((chip) => wordsOf(chip).name).join(t('listJoin'))}</small>
            </TextButton>
            <IconButton icon={X} size={15} label={r('forgetOne', { query })} onPress={() => void forget(kept)} />
          </li>
        )
      })}
    </ul>
  )
}
