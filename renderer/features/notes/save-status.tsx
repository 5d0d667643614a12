import { Check, CircleAlert, Eye, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useGrant, usePreferencesStore } from '../../lib/preferences.ts'
import { useDrafts } from './drafts.ts'
import { useNoteStore } from './note-store.ts'
import styles from './save-status.module.css'

/** At the foot of the window: whether every note is kept. Without the grant to keep notes, that this is reading only. */
export function SaveStatus() {
  const { t } = useTranslation('notes')
  const granted = useGrant('annotate')
  const pending = useNoteStore((state) => state.pending)
  const states = [...useDrafts().values()].map((draft) => draft.state)
  const fault = usePreferencesStore(({ session }) => session?.fault ?? null)
  const failed =
    fault !== null || states.some((state) => state === 'failed' || state === 'conflict' || state === 'gone')
  const saving = pending > 0 || states.some((state) => state === 'waiting' || state === 'saving')
  const [Icon, words] = !granted
    ? ([Eye, t('readOnly')] as const)
    : failed
      ? ([CircleAlert, t(fault ? 'cannotKeep' : 'failed')] as const)
      : saving
        ? ([LoaderCircle, t('saving')] as const)
        : ([Check, t('notesSaved')] as const)
  return (
    <span className={failed ? styles.failed : styles.status}>
      <Icon size={15} strokeWidth={1.6} aria-hidden />
      {words}
    </span>
  )
}
