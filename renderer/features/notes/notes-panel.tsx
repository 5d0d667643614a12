import { PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { classNames } from '../../lib/class-names.ts'
import { openPlace } from '../../lib/reading.ts'
import { removeAnnotation } from './note-actions.ts'
import { shorten } from './note-card.tsx'
import { placeOf } from './note-list.ts'
import { openNote } from './note-store.ts'
import { useAnnotations } from './notes-data.ts'
import { PanelEntry } from './panel-entry.tsx'
import { PanelList } from './panel-list.tsx'
import styles from './panel.module.css'

/** Every highlight and note of an issue: go there, edit, delete. */
export function NotesPanel({ issue }: { issue: string }) {
  const { t } = useTranslation('notes')
  const { data, error, refetch } = useAnnotations(issue)
  return (
    <PanelList
      issue={issue}
      entries={data}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: t('emptyNotes'), hint: t('emptyNotesHint') }}
    >
      {(annotation) => <NoteEntry key={annotation.id} annotation={annotation} />}
    </PanelList>
  )
}

function NoteEntry({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation('notes')
  const { id, colour, body, target } = annotation
  const place = placeOf(annotation)
  return (
    <PanelEntry
      entry={annotation}
      onGo={() => openNote(id)}
      actions={
        <>
          {place ? (
            <IconButton
              icon={PencilLine}
              size={15}
              label={t(body === '' ? 'addNote' : 'edit')}
              className={styles.action}
              onPress={() => {
                openPlace(place)
                openNote(id, { editing: true })
              }}
            />
          ) : null}
          <IconButton
            icon={Trash2}
            size={15}
            label={t('delete')}
            className={styles.action}
            onPress={() => void removeAnnotation(annotation)}
          />
        </>
      }
    >
      <span className={styles.quote} lang="zh-CN">
        <mark className={classNames('mark', `mark-${colour}`)}>{shorten(target.quote, 60)}</mark>
      </span>
      {body === '' ? null : <span className={styles.words}>{body}</span>}
    </PanelEntry>
  )
}
