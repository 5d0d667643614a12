import i18next from 'i18next'
import type { NotesExport } from '../../electron/contract/schemas/notes-export.ts'
import { currentLanguage, errorWordsFor } from '../i18n/index.ts'
import { call, wireErrorOf } from './client.ts'
import { saveFile } from './save-file.ts'
import { showToast } from './toast.ts'

/** Saves all notes and bookmarks as a file, and says so. */
export async function exportNotes(format: NotesExport['format']): Promise<void> {
  try {
    const file = await call('notes.export', { format, language: currentLanguage() })
    saveFile(file)
    showToast({ words: i18next.t('exported', { name: file.name }) })
  } catch (error) {
    const { what, next } = errorWordsFor(wireErrorOf(error))
    showToast({ words: `${what}. ${next}` })
  }
}
