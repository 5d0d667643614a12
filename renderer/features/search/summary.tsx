import { useTranslation } from 'react-i18next'
import { ResultTools } from './result-tools.tsx'
import styles from './search-view.module.css'
import type { SearchAnswer } from './use-search-result.ts'

/** How many paragraphs, from how many documents, out of what was searched; what can be done with them; the keys that walk them. */
export function Summary({ answer, sources }: { answer: SearchAnswer; sources: number }) {
  const { t } = useTranslation('search')
  const { t: r } = useTranslation('results')
  const { total, searched, bounds } = answer
  const coverage = searched && {
    issues: t('issuesCount', { count: searched.issues }),
    pages: t('pagesCount', { count: searched.images }),
  }
  return (
    <div className={styles.summary}>
      <strong>{total === null ? r('counting') : t('total', { count: total })}</strong>
      <span>
        {t('sources', { count: sources })}
        {coverage ? t('coverage', coverage) : null}
        {searched && searched.blank > 0 ? r('blankPages', { count: searched.blank }) : null}
      </span>
      <span className={styles.keys} aria-hidden>
        ↑↓ {t('keysChoose')}　Enter {t('keysOpen')}　Esc {t('keysBack')}
      </span>
      <ResultTools />
      {bounds.map(({ code, limit }) => (
        <span key={code} className={styles.bound}>
          {r(`bounds.${code}`, { limit })}
        </span>
      ))}
    </div>
  )
}
