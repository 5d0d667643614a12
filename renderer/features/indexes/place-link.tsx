import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IndexedDocument, IndexPlace } from '../../../electron/contract/schemas/relations.ts'
import { formatPlace } from '../../lib/place.ts'
import { openPlace } from '../../lib/reading.ts'
import { unbroken } from '../../lib/titles.ts'
import styles from './indexes.module.css'

/** One line of an index: what is told, then where; it leads to the text and its page. */
export function PlaceLink({ place, children }: { place: IndexPlace; children: ReactNode }) {
  const { issue, document, block, from, to } = place
  const at = { issue, document, block, from: to > from ? from : null, to: to > from ? to : null }
  return (
    <Link className={styles.place} href={`#${formatPlace(at)}`} onPress={() => openPlace(at)}>
      {children}
      <PlaceWords place={place} />
    </Link>
  )
}

function PlaceWords({ place }: { place: IndexPlace }) {
  const { t } = useTranslation('indexes')
  return (
    <span className={styles.where}>
      <span lang="zh-CN">{unbroken(place.title)}</span>
      {place.issueDate === null ? null : <span>{t('issueOf', { date: place.issueDate })}</span>}
      {place.page === null ? null : <span className={styles.page}>{t('page', { page: place.page })}</span>}
    </span>
  )
}

/** A document with its three dates apart. */
export function DocumentLink({ document }: { document: IndexedDocument }) {
  const { t } = useTranslation('indexes')
  const place = { issue: document.issue, document: document.document, block: null, from: null, to: null }
  return (
    <Link className={styles.place} href={`#${formatPlace(place)}`} onPress={() => openPlace(place)}>
      <span className={styles.text} lang="zh-CN">
        {unbroken(document.title)}
      </span>
      <span className={styles.where}>
        {document.number === null ? null : <span lang="zh-CN">{document.number}</span>}
        <span>
          {t('written')} {document.date ?? t('notSaid')}
        </span>
        <span>
          {t('released')} {document.released ?? t('notSaid')}
        </span>
        <span>
          {t('issued')} {document.issueDate ?? t('notSaid')}
        </span>
        {document.page === null ? null : <span className={styles.page}>{t('page', { page: document.page })}</span>}
      </span>
    </Link>
  )
}
