import { useTranslation } from 'react-i18next'
import type { IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { formatPlace } from '../../../lib/place.ts'
import { unbroken } from '../../../lib/titles.ts'
import styles from './neighbours.module.css'

/** The way on: the documents before and after this one. */
export function Neighbours({ issue, document }: { issue: IssueView; document: string }) {
  const { t, i18n } = useTranslation('reader')
  const order = [...(issue.front ? [issue.front] : []), ...issue.documents]
  const at = order.findIndex((each) => each.id === document)
  const [before, after] = [order[at - 1], order[at + 1]]
  const link = (target: typeof before, label: string) =>
    target ? (
      <a
        className={styles.neighbour}
        href={`#${formatPlace({ issue: issue.issue.id, document: target.id, block: null, from: null, to: null })}`}
      >
        <small lang={i18n.language}>{label}</small>
        {target.id === 'front' ? <span lang={i18n.language}>{t('front')}</span> : unbroken(target.title)}
      </a>
    ) : (
      <span />
    )
  return (
    <nav className={styles.neighbours} aria-label={t('documentEnd')}>
      {link(before, t('previousDocument'))}
      {link(after, t('nextDocument'))}
    </nav>
  )
}
