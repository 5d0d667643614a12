import type { ExportedFile, NotesExport } from '../../../contract/schemas/notes-export.ts'
import { listAnnotations } from '../annotations.ts'
import { listBookmarks } from '../bookmarks.ts'
import type { TextLookup } from '../lookup.ts'
import type { NotesStore } from '../store.ts'
import { type IssueLookup, notesAsMarkdown } from './markdown.ts'
import { webAnnotations } from './web-annotations.ts'

/** All notes and bookmarks, those in the bin left out, as a file to be saved. Errors: those of reading notes. */
export function exportNotes(
  store: NotesStore,
  library: { lookup: TextLookup; issue: IssueLookup },
  { format, language }: NotesExport,
  made: { version: string; at: Date },
): ExportedFile {
  const notes = {
    annotations: listAnnotations(store, library.lookup),
    bookmarks: listBookmarks(store, library.lookup),
  }
  const name = `gazette-notes-${made.at.toISOString().slice(0, 10)}`
  if (format === 'markdown') {
    return { name: `${name}.md`, type: 'text/markdown', text: notesAsMarkdown(notes, library.issue, language) }
  }
  const collection = webAnnotations(notes, { by: 'Gazette Reader', ...made })
  return { name: `${name}.json`, type: 'application/ld+json', text: `${JSON.stringify(collection, null, 2)}\n` }
}
