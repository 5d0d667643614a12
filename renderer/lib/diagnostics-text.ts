import type { Diagnostics } from '../../electron/contract/schemas/diagnostics.ts'

/** Diagnostics as lines of text, in English in every language: they are for whoever mends the program. */
export function diagnosticsText(found: Diagnostics, userAgent: string): string {
  const { library, notes, preferences, faults } = found
  const lines = [
    `Gazette Reader ${found.version} (${found.host})`,
    `System: ${found.system}`,
    `Runtime: ${pairs(found.runtime)}`,
    `Page: ${userAgent}`,
    `Library: ${library.state}, ${library.issues} issues, ${library.images} page images, ${library.blocks} blocks, fingerprint ${library.fingerprint ?? 'none'}, ${library.folder}`,
    `Data folder: ${found.dataFolder}`,
    `Notes: ${notes.state}, ${notes.annotations} annotations, ${notes.bookmarks} bookmarks`,
    `Preferences: ${pairs(preferences)}`,
    '',
    faults.length === 0 ? 'No warnings or errors in the log.' : 'Last warnings and errors, newest first:',
    ...faults.map(
      ({ time, level, message, incident }) => `${time} ${level}${incident ? ` ${incident}` : ''}: ${message}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const pairs = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
