import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatPlace } from '../../lib/place.ts'
import { hitPlace } from './groups.ts'
import styles from './results.module.css'
import { snippet } from './snippet.ts'

/** One block with hits: printed page, headings above it, its words around the first hit, number of hits. A link to the place. */
export function ResultRow({
  hit,
  chosen,
  current,
  onChoose,
  onRest,
  onOpen,
}: {
  hit: Hit
  /** The row that the keyboard stands on. */
  chosen: boolean
  /** False while the rows on the screen still answer the words before. */
  current: boolean
  onChoose: (hit: Hit) => void
  /** The pointer came to rest on the row, or left it (null). */
  onRest: (hit: Hit | null) => void
  onOpen: (hit: Hit) => void
}) {
  const { t } = useTranslation('search')
  const id = useId()
  return (
    <li className={styles.item}>
      <a
        data-row
        aria-labelledby={`${id}page ${id}words ${id}count`}
        href={`#${formatPlace(hitPlace(hit))}`}
        tabIndex={chosen && current ? 0 : -1}
        aria-current={chosen ? 'true' : undefined}
        className={classNames(styles.row, chosen && styles.chosen)}
        onFocus={() => onChoose(hit)}
        onPointerMove={(event) => {
          // Rows that scroll under a pointer at rest are not pointed at.
          if (event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0)) onRest(hit)
        }}
        onPointerLeave={() => onRest(null)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          onOpen(hit)
        }}
      >
        <span className={styles.page} id={`${id}page`}>
          <span aria-hidden>{hit.page ?? '·'}</span>
          <span className="spoken">{hit.page === null ? t('noPage') : t('page', { page: hit.page })} </span>
        </span>
        <span className={styles.words} id={`${id}words`}>
          <span className={styles.path} lang="zh-CN">
            <HeadingPath hit={hit} />
          </span>
          <span className={styles.snippet} lang="zh-CN">
            {snippet(hit.text, hit.ranges, { title: hit.kind === 'title' }).map((part, index) =>
              part.hit ? (
                <mark className="hit" key={index}>
                  {part.text}
                </mark>
              ) : (
                part.text
              ),
            )}
          </span>
        </span>
        <span className={styles.count} id={`${id}count`}>
          <span aria-hidden>{hit.ranges.length}</span>
          <span className="spoken"> {t('hitsInBlock', { count: hit.ranges.length })}</span>
        </span>
      </a>
    </li>
  )
}

/** The headings above a block; what stands under none is named by what it is. */
function HeadingPath({ hit }: { hit: Hit }) {
  const { t, i18n } = useTranslation('search')
  if (hit.path.length === 0) {
    return <span lang={i18n.language}>{t(opening(hit))}</span>
  }
  return hit.path.map((heading, index) => (
    <span key={index}>
      {index > 0 ? <i aria-hidden>›</i> : null}
      {heading}
    </span>
  ))
}

function opening(hit: Hit) {
  switch (hit.kind) {
    case 'contents-section':
    case 'contents-entry':
      return 'kindContents'
    case 'masthead':
    case 'board':
    case 'imprint':
      return 'kindCover'
    case 'title':
    case 'number':
      return 'kindTitle'
    case 'addressee':
      return 'kindAddressee'
    case 'signature':
    case 'date':
      return 'kindSignature'
    case 'table-row':
    case 'table-caption':
      return 'kindTable'
    case 'attachment-list':
      return 'kindAttachments'
    case 'member':
      return 'kindMembers'
    case 'appointment':
    case 'appointment-basis':
    case 'appointment-date':
      return 'kindAppointments'
    case 'chronicle-entry':
    case 'chronicle-period':
      return 'kindChronicle'
    default:
      return 'kindOpening'
  }
}
