import { focusText } from '../../lib/focus-text.ts'
import { Check, Link, Palette, PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { IconButton, IconToggle } from '../../components/icon-button.tsx'
import { currentLanguage } from '../../i18n/index.ts'
import { copyText } from '../../lib/clipboard.ts'
import { formatPlace } from '../../lib/place.ts'
import { linkTo } from '../../lib/reading.ts'
import { showToast } from '../../lib/toast.ts'
import type { Draft } from './autosave.ts'
import { DraftWords } from './draft-words.tsx'
import { formatTime } from './format.ts'
import { removeAnnotation } from './note-actions.ts'
import styles from './note-card.module.css'
import { placeOf } from './note-list.ts'

/** Below the words of a note: when, whether kept, and what can be done with it. */
export function NoteFoot({
  annotation,
  draft,
  editing,
  colouring,
  onColour,
  onEdit,
  onDone,
}: {
  annotation: Annotation
  draft: Draft | undefined
  editing: boolean
  colouring: boolean
  /** Null where the colours stand open anyway. */
  onColour: (() => void) | null
  onEdit: () => void
  onDone: () => void
}) {
  const { t } = useTranslation('notes')
  const place = placeOf(annotation)
  const size = 15
  return (
    <div className={styles.foot}>
      <span>{t(annotation.body === '' && !editing && !draft ? 'highlight' : 'note')}</span>
      <time dateTime={annotation.modified}>{formatTime(annotation.modified, currentLanguage())}</time>
      {draft ? <DraftWords id={annotation.id} draft={draft} /> : null}
      <span className={styles.actions}>
        {editing ? (
          <IconButton
            icon={Check}
            size={size}
            label={t('done')}
            keys="Esc"
            className={styles.action}
            onPress={onDone}
          />
        ) : annotation.body === '' && !draft ? null : (
          <IconButton icon={PencilLine} size={size} label={t('edit')} className={styles.action} onPress={onEdit} />
        )}
        {onColour ? (
          <IconToggle
            icon={Palette}
            size={size}
            label={t('changeColour')}
            className={styles.action}
            isSelected={colouring}
            onChange={onColour}
          />
        ) : null}
        {place ? (
          <IconButton
            icon={Link}
            size={size}
            label={t('copyLink')}
            className={styles.action}
            onPress={() => void copyLink()}
          />
        ) : null}
        <IconButton
          icon={Trash2}
          size={size}
          label={t('delete')}
          className={styles.action}
          onPress={() => {
            focusText()
            void removeAnnotation(annotation)
          }}
        />
      </span>
    </div>
  )

  async function copyLink() {
    if (!place) return
    const copied = await copyText(linkTo(formatPlace(place)))
    showToast({ words: t(copied ? 'linkCopied' : 'copyFailed') })
  }
}
