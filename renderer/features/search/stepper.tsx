import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button.tsx'
import styles from './hit-bar.module.css'

/** ⌃ 第3段，共36段 ⌄. `at` is the 0-based position, null where the place is no hit. */
export function Stepper({
  at,
  total,
  keys,
  onPrevious,
  onNext,
}: {
  at: number | null
  total: number
  keys?: { previous: string; next: string }
  onPrevious: (() => void) | null
  onNext: (() => void) | null
}) {
  const { t } = useTranslation('search')
  return (
    <>
      <IconButton
        icon={ChevronUp}
        label={t('previous')}
        keys={keys?.previous}
        isDisabled={onPrevious === null}
        onPress={() => onPrevious?.()}
      />
      <span className={styles.position}>
        {at === null ? t('positionNone', { count: total }) : t('position', { index: at + 1, count: total })}
      </span>
      <IconButton
        icon={ChevronDown}
        label={t('next')}
        keys={keys?.next}
        isDisabled={onNext === null}
        onPress={() => onNext?.()}
      />
    </>
  )
}
