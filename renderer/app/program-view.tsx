import { X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button.tsx'
import { useCommand } from '../lib/commands.ts'
import { showReader } from '../lib/reading.ts'
import { scrollsByKey } from '../lib/scrolls-by-key.ts'
import styles from './program-view.module.css'

/** Read when it is asked for: the first page needs nothing of it. */
const views = {
  library: lazy(async () => ({ default: (await import('../features/library/library-view.tsx')).LibraryView })),
  settings: lazy(async () => ({ default: (await import('../features/settings/settings-view.tsx')).SettingsView })),
  help: lazy(async () => ({ default: (await import('../features/help/help-view.tsx')).HelpView })),
  about: lazy(async () => ({ default: (await import('../features/about/about-view.tsx')).AboutView })),
} as const

/** What the program says of itself, in place of the panes; Esc and the cross lead back to the text. */
export function ProgramView({ view }: { view: keyof typeof views }) {
  const { t } = useTranslation()
  const Shown = views[view]
  useCommand('view.close', showReader)
  return (
    <main className={styles.view} {...scrollsByKey} key={view}>
      <div className={styles.column}>
        <div className={styles.close}>
          <IconButton icon={X} size={20} label={t('backToText')} keys="Esc" onPress={showReader} />
        </div>
        <Suspense fallback={<p className="spoken">{t('opening')}</p>}>
          <Shown />
        </Suspense>
      </div>
    </main>
  )
}
