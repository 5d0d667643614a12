import { lazy, Suspense } from 'react'

/* What the first page does without is read when it is opened. */
const Notes = lazy(async () => ({ default: (await import('../features/notes/notes-panel.tsx')).NotesPanel }))
const Bookmarks = lazy(async () => ({
  default: (await import('../features/notes/bookmarks-panel.tsx')).BookmarksPanel,
}))
const Keys = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

/** The notes of an issue. */
export const NotesPanel = ({ issue }: { issue: string }) => (
  <Suspense>
    <Notes issue={issue} />
  </Suspense>
)

/** The bookmarks of an issue. */
export const BookmarksPanel = ({ issue }: { issue: string }) => (
  <Suspense>
    <Bookmarks issue={issue} />
  </Suspense>
)

/** The list of keys, once it is asked for. */
export const KeysDialog = ({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) =>
  isOpen ? (
    <Suspense>
      <Keys isOpen onOpenChange={onOpenChange} />
    </Suspense>
  ) : null
