import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageStart } from '../../../lib/document-index.ts'
import styles from './text.module.css'

/** True where the page numbers of the text were recovered and not printed. */
export const RecoveredPages = createContext(false)

/** A printed page that begins here: its number in the margin and, inside a line, a dotted stroke. */
export function PageBegins({ start }: { start: PageStart }) {
  const { t } = useTranslation('reader')
  const recovered = useContext(RecoveredPages)
  if (start.page === null) return null
  const label = t(start.weak ? 'pageBeginsWeak' : recovered ? 'pageBeginsRecovered' : 'pageBegins', {
    page: start.page,
  })
  return (
    <>
      <span className={styles.pageNumber}>
        <span aria-hidden title={label}>
          {start.page}
          {start.weak ? '?' : ''}
          {recovered ? <small>{t('recoveredMark')}</small> : null}
        </span>
        <span className="spoken">{label}</span>
      </span>
      {start.at > 0 ? <span className={styles.pageStroke} title={label} aria-hidden /> : null}
    </>
  )
}
