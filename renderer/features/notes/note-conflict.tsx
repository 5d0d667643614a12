import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { TextButton } from '../../components/text-button.tsx'
import type { Draft } from './autosave.ts'
import { drafts } from './drafts.ts'
import { restoreAnnotation } from './note-actions.ts'
import styles from './note-card.module.css'
import { withoutRow } from './note-list.ts'
import { changeAnnotations } from './notes-data.ts'

/** A note that another window changed or deleted while it was written here: both texts, and what may become of them. */
export function NoteConflict({ annotation, draft }: { annotation: Annotation; draft: Draft }) {
  const { t } = useTranslation('notes')
  const { id, version, body, target } = annotation
  if (draft.state === 'gone') {
    return (
      <div role="alert">
        <p className={styles.hint}>{t('gone')}</p>
        <p className={styles.body}>{draft.body}</p>
        <div className={styles.choices}>
          <TextButton kind="primary" onPress={() => void bringBack()}>
            {t('bringBack')}
          </TextButton>
          <TextButton onPress={letGo}>{t('dropMine')}</TextButton>
        </div>
      </div>
    )
  }
  return (
    <div role="alert">
      <p className={styles.hint}>
        <strong>{t('conflict')}</strong> {t('conflictHint')}
      </p>
      <dl className={styles.texts}>
        <dt>{t('mine')}</dt>
        <dd className={styles.body}>{draft.body}</dd>
        <dt>{t('theirs')}</dt>
        <dd className={styles.body}>{body}</dd>
      </dl>
      <div className={styles.choices}>
        <TextButton kind="primary" onPress={() => void drafts.rebase(id, version)}>
          {t('keepMine')}
        </TextButton>
        <TextButton onPress={() => drafts.drop(id)}>{t('keepTheirs')}</TextButton>
        <TextButton onPress={() => void drafts.rebase(id, version, `${body}\n\n${draft.body}`)}>
          {t('keepBoth')}
        </TextButton>
      </div>
    </div>
  )

  async function bringBack() {
    const row = await restoreAnnotation(target.issue, id)
    if (row) await drafts.rebase(id, row.version)
  }

  function letGo() {
    drafts.drop(id)
    void changeAnnotations(target.issue, (rows) => withoutRow(rows, id))
  }
}
