import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Citation, NumberEntry } from '../../../electron/contract/schemas/relations.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { Section } from '../../components/section.tsx'
import { call } from '../../lib/client.ts'
import { unbroken } from '../../lib/titles.ts'
import { ChoiceTabs } from './choice-tabs.tsx'
import { DetailHead } from './detail.tsx'
import { showIndex, useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import { DocumentLink, PlaceLink } from './place-link.tsx'
import { Split } from './split.tsx'
import { useParts } from './use-parts.ts'

const rowHeight = 68
const shows = ['all', 'here', 'elsewhere'] as const
type Show = (typeof shows)[number]
const words = { all: 'showAll', here: 'showHere', elsewhere: 'showElsewhere' } as const

const keyOf = ({ number: { code, year, sequence } }: NumberEntry) => `${code} ${year ?? ''} ${sequence}`

/** Reads a number back from what is chosen; null where it is none. */
function numberOf(key: string): NumberEntry['number'] | null {
  const [, code, year, sequence] = /^(.+) (\d{0,4}) (\d{1,6})$/u.exec(key) ?? []
  if (code === undefined || sequence === undefined) return null
  return { code, year: year ? Number(year) : null, sequence: Number(sequence) }
}

/** Every document number, the archive's own and those it only cites, with who cites whom. */
export function Numbers() {
  const { t } = useTranslation('indexes')
  const { text, choice } = useIndexState()
  const show: Show = shows.find((each) => each === choice) ?? 'all'
  const list = useParts(
    ['numbers', text, show],
    (part, options) => call('numbers.list', { text, show, ...part }, options),
    ({ entries }) => entries,
  )
  const rows = list.entries.map((entry) => ({ id: keyOf(entry), words: entry.printed, row: <Row entry={entry} /> }))
  return (
    <Split label={t('numbers')} parts={list} rows={rows} rowHeight={rowHeight} exports="numbers" Detail={ChosenNumber}>
      <ChoiceTabs<Show>
        label={t('filter')}
        options={shows.map((value) => ({ value, words: t(words[value]) }))}
        value={show}
        onChange={(value) => showIndex({ choice: value === 'all' ? null : value }, { replace: true })}
      />
    </Split>
  )
}

function Row({ entry }: { entry: NumberEntry }) {
  const { t } = useTranslation('indexes')
  const title = entry.documents[0]?.title ?? entry.title
  return (
    <span className={styles.lines}>
      <span className={styles.line}>
        <b className={styles.name} lang="zh-CN">
          {entry.printed}
        </b>
        {entry.documents.length === 0 ? <span className={styles.absent}>{t('notHere')}</span> : null}
        <span className={styles.small}>
          {entry.cites > 0 ? `${t('cites')} ${entry.cites} ` : ''}
          {entry.citedBy > 0 ? `${t('citedBy')} ${entry.citedBy}` : ''}
        </span>
      </span>
      <span className={styles.second} lang="zh-CN">
        {title === null ? '' : unbroken(title)}
      </span>
    </span>
  )
}

function ChosenNumber({ name }: { name: string }) {
  const { t } = useTranslation('indexes')
  const number = numberOf(name)
  const { data, error, refetch } = useQuery({
    queryKey: ['indexes', 'number', name],
    queryFn: ({ signal }) => call('numbers.get', number ?? { code: name, year: null, sequence: 0 }, { signal }),
  })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <p className={styles.reading}>{t('loading')}</p>
  const { entry, cites, citedBy } = data
  return (
    <>
      <DetailHead title={entry.printed} exports={{ list: 'citations' }} exportLabel={t('exportCitations')}>
        {entry.documents.length === 0 ? (
          <>
            <span className={styles.absent}>{t('notHere')}</span>
            <span>{t('notHereHint')}</span>
          </>
        ) : null}
      </DetailHead>
      {entry.documents.map((document) => (
        <DocumentLink key={`${document.issue}/${document.document}`} document={document} />
      ))}
      {entry.documents.length === 0 ? null : (
        <Citations title={t('cites')} citations={cites} empty={t('citesNone')} cited />
      )}
      <Citations title={t('citedBy')} citations={citedBy} empty={t('citedByNone')} />
    </>
  )
}

function Citations({
  title,
  citations,
  empty,
  cited = false,
}: {
  title: string
  citations: readonly Citation[]
  empty: string
  /** Says of each whether what it names is in the archive. */
  cited?: boolean
}) {
  const { t } = useTranslation('indexes')
  return (
    <Section title={`${title} ${citations.length}`}>
      {citations.length === 0 ? <p className={styles.reading}>{empty}</p> : null}
      <ol className={styles.places}>
        {citations.map(({ place, relation, printed, sentence, documents }, at) => (
          <li key={at}>
            <PlaceLink place={place}>
              <span className={styles.facts}>
                {relation === null ? null : <b className={styles.tag}>{t(`relation.${relation}`)}</b>}
                <b lang="zh-CN">{printed}</b>
                {cited && documents.length === 0 ? <span className={styles.absent}>{t('notHere')}</span> : null}
              </span>
              <span className={styles.text} lang="zh-CN">
                {sentence}
              </span>
            </PlaceLink>
            {cited
              ? documents.map((each) => <DocumentLink key={`${each.issue}/${each.document}`} document={each} />)
              : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
