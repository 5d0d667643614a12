import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { useIssues } from '../../lib/queries.ts'
import { documentKey } from './groups.ts'
import { limitSearch, limitsOf, useSearchStore } from './search-store.ts'
import styles from './filters.module.css'
import type { SearchSummary } from './use-search-result.ts'

interface Option {
  key: string
  name: string
  count: number
  on: boolean
  /** The name is the record's own words. */
  record: boolean
  toggle: () => void
}

/** What the result can be limited to, with counts: years, issues where there are several, documents. */
export function Filters({ result }: { result: SearchSummary }) {
  const { t } = useTranslation('search')
  const chosen = useSearchStore(useShallow(limitsOf))
  const issues = useIssues().data ?? []
  const counts = new Map<string, number>()
  for (const entry of result.perDocument) counts.set(entry.issue, (counts.get(entry.issue) ?? 0) + entry.count)
  const found = issues.filter((issue) => counts.has(issue.id))

  const years = new Map<number, number>()
  for (const issue of found) {
    if (issue.year !== null) years.set(issue.year, (years.get(issue.year) ?? 0) + (counts.get(issue.id) ?? 0))
  }
  const yearOptions = [...years].map(([year, count]): Option => {
    const on = chosen.year === year
    const toggle = () => limitSearch({ year: on ? null : year })
    return { key: String(year), name: t('yearOf', { year }), count, on, record: false, toggle }
  })
  const issueOptions = found.map((issue): Option => {
    const on = chosen.issue === issue.id
    const name = issue.number === null ? issue.title : t('issueOf', { year: issue.year, number: issue.number })
    const toggle = () => limitSearch({ issue: on ? null : issue.id, document: null })
    return { key: issue.id, name, count: counts.get(issue.id) ?? 0, on, record: false, toggle }
  })
  const documentOptions = result.perDocument.map((entry): Option => {
    const document = entry.document ?? 'front'
    const on = chosen.issue === entry.issue && chosen.document === document
    const name = entry.document === null ? t('front') : (entry.number ?? entry.title)
    const toggle = () => limitSearch(on ? { issue: null, document: null } : { issue: entry.issue, document })
    return { key: documentKey(entry), name, count: entry.count, on, record: entry.document !== null, toggle }
  })

  return (
    <>
      <FilterList title={t('year')} options={yearOptions} />
      {issueOptions.length > 1 ? <FilterList title={t('issue')} options={issueOptions} /> : null}
      <FilterList title={t('document')} options={documentOptions} />
    </>
  )
}

function FilterList({ title, options }: { title: string; options: readonly Option[] }) {
  const { t } = useTranslation('search')
  if (options.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul>
        {options.map((option) => (
          <li key={option.key}>
            <Button className={styles.option} aria-pressed={option.on} onPress={option.toggle}>
              <i className={styles.box} aria-hidden>
                {option.on ? <Check size={13} strokeWidth={2.2} /> : null}
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
    </section>
  )
}
