import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView } from '../../electron/contract/schemas/archive.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { ErrorNote } from '../components/error-note.tsx'
import { useNoteSlot } from '../features/notes/note-slot.tsx'
import { SelectionBar } from '../features/notes/selection-bar.tsx'
import { useNoteGestures } from '../features/notes/use-note-gestures.ts'
import { useBookmarks } from '../features/notes/use-notes.ts'
import { TextPane } from '../features/reader/text/text-pane.tsx'
import { useSelectionActions } from '../features/reader/text/use-selection-actions.ts'
import { openFind, useFind } from '../features/search/find-store.ts'
import { HitBar } from '../features/search/hit-bar.tsx'
import { useCommand } from '../lib/commands.ts'
import type { Mark, Selected } from '../lib/marks.ts'
import { useGrant } from '../lib/preferences.ts'
import { clearSelected } from '../lib/selecting.ts'

/** Read when something is to be found: the first page needs nothing of it. */
const FindBar = lazy(async () => ({ default: (await import('../features/search/find-bar.tsx')).FindBar }))

const nothing: Selected[] = []

/** Brings the bar; where it is there already, the keyboard goes into it. */
function bringFind(): void {
  openFind()
  const field = document.querySelector<HTMLInputElement>('[data-find]')
  field?.focus()
  field?.select()
}

/** The text pane with what other features put into it: notes, ribbons, the bar of a selection, the bar of hits. */
export function TextSide({
  issue,
  open,
  marks,
}: {
  issue: IssueView | null
  open: { view: DocumentView | null; failure: unknown; again: () => void }
  marks: readonly Mark[]
}) {
  const { t } = useTranslation()
  const id = issue?.issue.id ?? null
  const { view, failure, again } = open
  const granted = useGrant('annotate')
  const bookmarks = useBookmarks(id)
  const noteSlot = useNoteSlot(id)
  useNoteGestures()
  const finding = useFind((state) => state.open)
  useCommand('find.open', view ? bringFind : null)
  const actions = useSelectionActions(issue, view)
  const [selected, setSelected] = useState(nothing)
  const { toggle } = bookmarks
  const document = view?.id ?? null
  const onToggleBookmark = useCallback(
    (block: string) => {
      if (document !== null) toggle(document, block)
    },
    [toggle, document],
  )
  const done = useCallback(() => {
    setSelected(nothing)
    getSelection()?.removeAllRanges()
    clearSelected()
  }, [])
  if (failure) return <ErrorNote error={failure} onRetry={again} />
  if (!issue || !view) {
    return <output className="spoken">{t('opening')}</output>
  }
  return (
    <ErrorBoundary>
      <TextPane
        key={`${view.issue} ${view.id}`}
        issue={issue}
        view={view}
        marks={marks}
        bookmarked={bookmarks.blocks}
        onToggleBookmark={granted ? onToggleBookmark : undefined}
        noteSlot={noteSlot}
        onSelect={setSelected}
        bar={
          finding ? (
            <Suspense>
              <FindBar view={view} />
            </Suspense>
          ) : (
            <HitBar />
          )
        }
      />
      {selected.length > 0 ? <SelectionBar selected={selected} actions={actions} onDone={done} /> : null}
    </ErrorBoundary>
  )
}
