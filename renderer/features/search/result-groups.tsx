import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { findAllRanges } from '../../../electron/text/normalise.ts'
import { currentLanguage } from '../../i18n/index.ts'
import { cutText, type Mark } from '../../lib/marks.ts'
import { useIssueView } from '../../lib/queries.ts'
import { unbroken } from '../../lib/titles.ts'
import { formatDay } from './format.ts'
import { hitKey, type HitGroup } from './groups.ts'
import { ResultRow } from './result-row.tsx'
import styles from './results.module.css'
import { toggleGroup, useSearchStore } from './search-store.ts'

/** Rows of a group shown before it is opened; a group with one or two more is shown whole. */
const shownAtFirst = 5

interface Handlers {
  onChoose: (hit: Hit) => void
  onRest: (hit: Hit | null) => void
  onOpen: (hit: Hit) => void
}

/** The hits of one document under its title, number, date and pages. */
export function ResultGroup({
  group,
  chosen,
  current,
  marks,
  ...handlers
}: { group: HitGroup; chosen: string | null; current: boolean; marks: readonly string[] } & Handlers) {
  const { t } = useTranslation('search')
  const open = useSearchStore(({ opened }) => opened.includes(group.key))
  const long = group.hits.length > shownAtFirst + 2
  // A chosen row is never hidden: coming back from the reader finds it.
  const holdsChosen = group.hits.slice(shownAtFirst).some((hit) => hitKey(hit) === chosen)
  const whole = open || !long || holdsChosen
  const shown = whole ? group.hits : group.hits.slice(0, shownAtFirst)
  const heading = `found-${group.key.replace('/', '-')}`
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <header>
        <h2 id={heading} lang={group.document === null ? undefined : 'zh-CN'}>
          {group.document === null ? t('front') : <Title title={group.title} marks={marks} />}
        </h2>
        <span className={styles.groupCount}>{t('groupCount', { count: group.count })}</span>
        <p className={styles.about}>
          <About group={group} />
        </p>
      </header>
      <ol>
        {shown.map((hit) => {
          const key = hitKey(hit)
          return <ResultRow key={key} hit={hit} chosen={key === chosen} current={current} {...handlers} />
        })}
      </ol>
      {long && !holdsChosen ? (
        <button type="button" data-row tabIndex={-1} className={styles.more} onClick={() => toggleGroup(group.key)}>
          {open ? (
            <ChevronUp size={15} strokeWidth={1.6} aria-hidden />
          ) : (
            <ChevronDown size={15} strokeWidth={1.6} aria-hidden />
          )}
          {open ? t('fewerInGroup') : t('moreInGroup', { count: group.count - shownAtFirst })}
        </button>
      ) : null}
    </section>
  )
}

/** The title in one run, with its own hits marked. */
function Title({ title, marks: texts }: { title: string; marks: readonly string[] }) {
  const words = unbroken(title)
  const ranges = texts.length === 0 ? [] : findAllRanges(words, texts)
  const marks = ranges.map((range): Mark => ({ block: '', kind: 'hit', current: false, ...range }))
  return cutText(words, marks).map((piece) =>
    piece.marks.length > 0 ? (
      <mark className="hit" key={piece.from}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}

/** Number, date and printed pages of a document; for front matter, which issue it opens. */
function About({ group }: { group: HitGroup }) {
  const { t } = useTranslation('search')
  const view = useIssueView(group.issue).data
  const pages = view?.documents.find((document) => document.id === group.document)?.pages ?? null
  if (group.document === null) return <span lang="zh-CN">{group.title}</span>
  return (
    <>
      {group.number ? <span lang="zh-CN">{group.number}</span> : null}
      {group.date ? <span>{formatDay(group.date, currentLanguage())}</span> : null}
      {pages ? (
        <span>
          {pages[0] === pages[1] ? t('page', { page: pages[0] }) : t('pages', { from: pages[0], to: pages[1] })}
        </span>
      ) : null}
    </>
  )
}
