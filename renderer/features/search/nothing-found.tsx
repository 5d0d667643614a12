import { useTranslation } from 'react-i18next'
import type { SearchNear } from '../../../electron/contract/schemas/search.ts'
import { TextButton } from '../../components/text-button.tsx'
import { useFacetWords } from './facet-words.ts'
import { QueryReading } from './query-reading.tsx'
import { limitSearch, searchFor, useSearchStore } from './search-store.ts'
import styles from './search-view.module.css'
import type { SearchAnswer } from './use-search-result.ts'

type Near = SearchNear['queries'][number]

const reasons = ['spelling', 'glyphs', 'reading', 'fewer'] as const satisfies readonly Near['reason'][]

/** Nought that means something: how it was read, what was searched, and what to try instead. */
export function NothingFound({ query, answer }: { query: string; answer: SearchAnswer }) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const chips = useSearchStore((state) => state.chips)
  const wordsOf = useFacetWords()
  const { reading, searched, near } = answer
  const filters = chips.map((chip) => wordsOf(chip).name).join(t('listJoin'))
  const coverage = searched && {
    issues: t('issuesCount', { count: searched.issues }),
    pages: t('pagesCount', { count: searched.images }),
  }
  const faulty = reading?.faults.some(({ mended }) => !mended) ?? false
  return (
    <div className={styles.nothing}>
      {reading ? <QueryReading reading={reading} /> : null}
      {faulty || !coverage ? null : (
        <p>
          {t('none', { query: shorten(query), ...coverage })}
          {searched.blank > 0 ? r('blankPages', { count: searched.blank }) : null}
        </p>
      )}
      {chips.length > 0 ? (
        <p>
          {t('noneFiltered', { filters })}{' '}
          <TextButton kind="link" onPress={() => limitSearch({ chips: [] })}>
            {t('searchAll')}
          </TextButton>
        </p>
      ) : null}
      {reasons.map((reason) => (
        <Suggestions key={reason} reason={reason} queries={near.filter((each) => each.reason === reason)} />
      ))}
      {near.length === 0 && !faulty ? <p>{t('shorter')}</p> : null}
    </div>
  )
}

function Suggestions({ reason, queries }: { reason: (typeof reasons)[number]; queries: readonly Near[] }) {
  const { t: r } = useTranslation('results')
  const chips = useSearchStore((state) => state.chips)
  if (queries.length === 0) return null
  return (
    <p className={styles.suggestions}>
      <span>{r(`near.${reason}`)}</span>
      {queries.map(({ query, exactGlyphs, everywhere }) => (
        <TextButton
          key={`${query} ${exactGlyphs}`}
          kind="link"
          onPress={() => searchFor(query, { exactGlyphs, chips: everywhere ? [] : chips })}
        >
          <span lang="zh-CN">{query}</span>
        </TextButton>
      ))}
    </p>
  )
}

/** Longest query that is repeated in full, code points. */
const longest = 60

function shorten(query: string): string {
  const points = Array.from(query)
  return points.length > longest ? `${points.slice(0, longest).join('')}…` : query
}
