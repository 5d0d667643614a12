import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FacetChoice, SearchFacets } from '../../../electron/contract/schemas/search.ts'
import { unbroken } from '../../lib/titles.ts'
import { useFacetWords } from './facet-words.ts'
import styles from './filters.module.css'
import { Histogram } from './histogram.tsx'
import { sameChip } from './search-path.ts'
import { toggleChip, useSearchStore } from './search-store.ts'

interface Option extends FacetChoice {
  name: string
  /** The name is the record's own words. */
  record: boolean
  count: number
}

/** Values of a facet shown before the rest is asked for. */
const shownAtFirst = 6

/** What the result can be limited to, with exact counts: how each choice would change it stands beside it. */
export function Filters({ facets }: { facets: SearchFacets }) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const wordsOf = useFacetWords()
  const lists = facets.facets.map(({ facet, values }) => ({
    facet,
    options: values.map(({ value, count }): Option => ({ facet, value, count, ...wordsOf({ facet, value }) })),
  }))
  const documents = facets.documents.map(({ issue, document, title, number, count }): Option => {
    const name = document === null ? t('front') : (number ?? unbroken(title))
    return { facet: 'document', value: `${issue}/${document ?? 'front'}`, count, name, record: document !== null }
  })
  return (
    <>
      <Histogram months={facets.histogram} />
      {lists.map(({ facet, options }) => (
        <FilterList key={facet} title={r(`facets.${facet}`)} options={options} />
      ))}
      <FilterList title={t('document')} options={documents} />
    </>
  )
}

function FilterList({ title, options }: { title: string; options: readonly Option[] }) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const chips = useSearchStore((state) => state.chips)
  const [open, setOpen] = useState(false)
  const isOn = (option: Option) => chips.some((chip) => sameChip(chip, option))
  // One value that every hit has is no choice.
  if (options.length === 0 || (options.length === 1 && !options.some(isOn) && options[0]?.facet !== 'year')) return null
  const shown = open ? options : options.filter((option, at) => at < shownAtFirst || isOn(option))
  const hidden = options.length - shown.length
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul>
        {shown.map((option) => (
          <li key={option.value}>
            <Button
              className={styles.option}
              aria-pressed={isOn(option)}
              onPress={() => toggleChip({ facet: option.facet, value: option.value })}
            >
              <i className={styles.box} aria-hidden>
                {isOn(option) ? <Check size={13} strokeWidth={2.2} /> : null}
              </i>
              <span lang={option.record ? 'zh-CN' : undefined}>{option.name}</span>
              <span className="number" aria-hidden>
                {option.count}
              </span>
              <span className="spoken">{t('total', { count: option.count })}</span>
            </Button>
          </li>
        ))}
      </ul>
      {hidden > 0 || open ? (
        <Button className={styles.more} onPress={() => setOpen(!open)}>
          {open ? t('fewerInGroup') : r('moreChoices', { count: hidden })}
        </Button>
      ) : null}
    </section>
  )
}
