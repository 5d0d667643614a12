import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../lib/commands.ts'
import { showReader } from '../lib/reading.ts'
import styles from './searching.module.css'

/** Read when it is asked for: the first page needs nothing of it. */
const IndexesView = lazy(async () => ({
  default: (await import('../features/indexes/indexes-view.tsx')).IndexesView,
}))

/** The indexes in place of the panes; Esc leads back to the text. */
export function Indexes() {
  const { t } = useTranslation()
  useCommand('view.close', showReader)
  return (
    <main className={styles.searching}>
      <Suspense fallback={<p className="spoken">{t('opening')}</p>}>
        <IndexesView />
      </Suspense>
    </main>
  )
}
