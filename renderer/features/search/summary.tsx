import { useTranslation } from 'react-i18next'
import styles from './search-view.module.css'
import type { SearchAnswer } from './use-search-result.ts'

/** How many paragraphs, from how many documents, out of what was searched; and the keys that walk them. */
export function Summary({ answer, sources }: { answer: SearchAnswer; sources: number }) {
  const { t } = useTranslation('search')
  const { result } = answer
  if (!result) return null
  const { issues, images } = result.searched
  const coverage = {
    issues: t('issuesCount', { count: issues }),
    pages: t('pagesCount', { count: images }),
  }
  return (
    <div className={styles.summary}>
      <strong>{t('total', { count: result.total })}</strong>
      <span>
        {t('sources', { count: sources })}
        {t('coverage', coverage)}
      </span>
      <span className={styles.keys} aria-hidden>
        ↑↓ {t('keysChoose')}　Enter {t('keysOpen')}　Esc {t('keysBack')}
      </span>
    </div>
  )
}
