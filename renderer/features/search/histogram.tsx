import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import type { SearchFacets } from '../../../electron/contract/schemas/search.ts'
import styles from './histogram.module.css'
import { toggleChip, useSearchStore } from './search-store.ts'

/** Hits by year, a bar each; a bar limits the search to its year. Nothing where all are of one year. */
export function Histogram({ months }: { months: SearchFacets['histogram'] }) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const chips = useSearchStore((state) => state.chips)
  const counts = new Map<number, number>()
  for (const { month, count } of months) {
    const year = Number(month.slice(0, 4))
    counts.set(year, (counts.get(year) ?? 0) + count)
  }
  const found = [...counts.keys()]
  const [first, last] = [Math.min(...found), Math.max(...found)]
  if (counts.size < 2) return null
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const most = Math.max(...counts.values())
  return (
    <figure className={styles.histogram}>
      <figcaption className="spoken">{r('histogram')}</figcaption>
      <ul>
        {years.map((year) => {
          const count = counts.get(year) ?? 0
          const on = chips.some(({ facet, value }) => facet === 'year' && value === String(year))
          return (
            <li key={year}>
              <Button
                isDisabled={count === 0}
                aria-pressed={on}
                aria-label={`${t('yearOf', { year })} ${t('total', { count })}`}
                onPress={() => toggleChip({ facet: 'year', value: String(year) })}
              >
                <span style={{ blockSize: `${(100 * count) / most}%` }} />
              </Button>
            </li>
          )
        })}
      </ul>
      <p aria-hidden>
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </figure>
  )
}
