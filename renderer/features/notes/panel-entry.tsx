import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { openPlace } from '../../lib/reading.ts'
import { isPlaced, type Placed, placeOf } from './note-list.ts'
import styles from './panel.module.css'

/** One line of a notes or bookmarks tab: press to go there; what else can be done stands beside it. */
export function PanelEntry({
  entry,
  onGo,
  actions,
  children,
}: {
  entry: Placed
  /** Beside going there. */
  onGo?: () => void
  actions: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('notes')
  const { page, state } = entry.placement
  const place = placeOf(entry)
  return (
    <li className={styles.entry}>
      {place ? (
        <Button
          className={styles.go}
          onPress={() => {
            onGo?.()
            openPlace(place)
          }}
        >
          {children}
        </Button>
      ) : (
        <div className={styles.go}>{children}</div>
      )}
      <div className={styles.foot}>
        <span>
          {isPlaced(entry) ? (page === null ? t('front') : t('page', { page })) : null}
          {state === 'moved' ? ` · ${t('movedInList')}` : null}
        </span>
        <span className={styles.actions}>{actions}</span>
      </div>
    </li>
  )
}
