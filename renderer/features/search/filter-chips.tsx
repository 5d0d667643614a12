import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button.tsx'
import styles from './search-field.module.css'
import { useLimits } from './use-limits.ts'

/** What the search is limited to, each with a way to take it off. */
export function FilterChips() {
  const { t } = useTranslation('search')
  return useLimits().map(({ key, name, remove }) => (
    <span className={styles.chip} key={key}>
      <span>{name}</span>
      <IconButton icon={X} size={14} label={t('removeFilter', { name })} className={styles.remove} onPress={remove} />
    </span>
  ))
}
