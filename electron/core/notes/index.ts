export { openNotes } from './store.ts'
export type { NotesStore } from './store.ts'
export { contextLength, noLibrary } from './lookup.ts'
export type { BlockText, TextLookup } from './lookup.ts'
export { libraryLookup } from './library-lookup.ts'
export { placement } from './anchor.ts'
export {
  createAnnotation,
  listAnnotations,
  removeAnnotation,
  restoreAnnotation,
  updateAnnotation,
} from './annotations.ts'
export { countNotes } from './counts.ts'
export { exportNotes } from './export/export-notes.ts'
export { createBookmark, listBookmarks, removeBookmark, restoreBookmark } from './bookmarks.ts'
