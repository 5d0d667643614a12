import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { useRoom } from '../../lib/use-media.ts'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import { showIndex, useIndexState } from './index-state.ts'
import styles from './indexes.module.css'

/** A list and what is chosen of it, side by side; in a narrow window one after the other. */
export function Split({ list, detail }: { list: ReactNode; detail: ReactNode }) {
  const { t } = useTranslation('indexes')
  const { of, chosen } = useIndexState()
  const narrow = useRoom() === 'narrow'
  return (
    <div className={styles.split}>
      {narrow && chosen !== null ? null : <div className={styles.master}>{list}</div>}
      {narrow && chosen === null ? null : (
        <div className={styles.detail} key={`${of} ${chosen}`} {...scrollsByKey}>
          {narrow ? (
            <TextButton kind="quiet" onPress={() => showIndex({ chosen: null })}>
              <ChevronLeft size={16} strokeWidth={1.6} aria-hidden /> {t('toList')}
            </TextButton>
          ) : null}
          {chosen === null ? <EmptyState title={t('choose')}>{t('chooseHint')}</EmptyState> : detail}
        </div>
      )}
    </div>
  )
}
