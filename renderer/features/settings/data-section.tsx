import { useTranslation } from 'react-i18next'
import { Row, Section } from '../../components/section.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { copyText } from '../../lib/clipboard.ts'
import { exportNotes } from '../../lib/export-notes.ts'
import { usePreferencesStore } from '../../lib/preferences.ts'
import { canShowFolder, showDataFolder } from '../../lib/show-data-folder.ts'
import { showToast } from '../../lib/toast.ts'
import styles from './settings-view.module.css'

/** Where notes, bookmarks and preferences lie, and how they are moved; nothing for who may keep none. */
export function DataSection() {
  const { t } = useTranslation('settings')
  const folder = usePreferencesStore((state) => state.session?.dataFolder ?? null)
  if (folder === null) return null
  const copy = async () => {
    const copied = await copyText(folder)
    showToast({ words: t(copied ? 'pathCopied' : 'copyFailed') })
  }
  return (
    <Section title={t('data')}>
      <Row label={t('dataFolder')} hint={t('dataFolderHint')}>
        <p className={styles.path}>{folder}</p>
        <p className={styles.actions}>
          {canShowFolder() ? <TextButton onPress={() => void showDataFolder()}>{t('openFolder')}</TextButton> : null}
          <TextButton onPress={() => void copy()}>{t('copyPath')}</TextButton>
        </p>
        <p className={styles.hint}>{t('moveFolder')}</p>
      </Row>
      <Row label={t('notesOut')} hint={t('notesOutHint')}>
        <p className={styles.actions}>
          <TextButton onPress={() => void exportNotes('markdown')}>Markdown</TextButton>
          <TextButton onPress={() => void exportNotes('json')}>JSON</TextButton>
        </p>
      </Row>
    </Section>
  )
}
