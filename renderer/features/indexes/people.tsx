import { useTranslation } from 'react-i18next'
import type { PersonEntry, PersonMention } from '../../../electron/contract/schemas/relations.ts'
import { call } from '../../lib/client.ts'
import { DetailHead, DetailList } from './detail.tsx'
import { useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import { NameOrder, useNameOrder } from './name-order.tsx'
import { PlaceLink } from './place-link.tsx'
import { Split } from './split.tsx'
import { useParts } from './use-parts.ts'

const rowHeight = 44
const kinds = ['appointments', 'lists', 'entries'] as const

/** People by their full name, with the posts they came to and left, the lists they are on and the days they are named on. */
export function People() {
  const { t } = useTranslation('indexes')
  const { text } = useIndexState()
  const order = useNameOrder()
  const list = useParts(
    ['people', text, order],
    (part, options) => call('people.list', { text, order, ...part }, options),
    ({ entries }) => entries,
  )
  const counts = (entry: PersonEntry) =>
    kinds
      .filter((kind) => entry[kind] > 0)
      .map((kind) => `${t(`counts.${kind}`)} ${entry[kind]}`)
      .join(' · ')
  const rows = list.entries.map((entry) => ({
    id: entry.name,
    words: `${entry.name} ${counts(entry)}`,
    row: (
      <>
        <span className={styles.name} lang="zh-CN">
          {entry.name}
        </span>
        <span className={styles.small}>{counts(entry)}</span>
      </>
    ),
  }))
  return (
    <Split label={t('people')} parts={list} rows={rows} rowHeight={rowHeight} exports="people" Detail={Person}>
      <NameOrder />
    </Split>
  )
}

function Person({ name }: { name: string }) {
  const { t } = useTranslation('indexes')
  const detail = useParts(
    ['person', name],
    (part, options) => call('people.get', { name, ...part }, options),
    ({ mentions }) => mentions,
  )
  const printed = detail.whole?.entry.names.filter((each) => each !== name) ?? []
  return (
    <>
      <DetailHead title={name} exports={{ list: 'mentions', name }}>
        {printed.length > 0 ? <span>{t('asPrinted', { names: printed.join('、') })}</span> : null}
        <span>{t('namesakes')}</span>
      </DetailHead>
      <DetailList detail={detail}>{(mention: PersonMention) => <Mention mention={mention} />}</DetailList>
    </>
  )
}

/** One place a person is named in. */
export function Mention({ mention, name }: { mention: PersonMention; name?: string }) {
  const { t } = useTranslation('indexes')
  const { kind, date, post, role, sentence, place } = mention
  return (
    <PlaceLink place={place}>
      <span className={styles.facts}>
        <b className={styles.tag} data-kind={kind}>
          {t(`kind.${kind}`)}
        </b>
        {date === null ? null : <span>{date}</span>}
        {name === undefined ? null : <b lang="zh-CN">{name}</b>}
        {role === null ? null : <span lang="zh-CN">{role}</span>}
        {post === null ? null : <span lang="zh-CN">{post}</span>}
      </span>
      <span className={styles.text} lang="zh-CN">
        {sentence}
      </span>
    </PlaceLink>
  )
}
