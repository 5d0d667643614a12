import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import { diagnostics } from '../../../electron/contract/schemas/diagnostics.ts'
import { GazetteError } from '../../../electron/contract/errors.ts'
import { gatherDiagnostics } from '../../../electron/core/diagnostics.ts'
import { openLogFile } from '../../../electron/core/log/log-file.ts'
import { createAnnotation, libraryLookup, openNotes } from '../../../electron/core/notes/index.ts'
import { diagnosticsText } from '../../../renderer/lib/diagnostics-text.ts'
import { issue, libraryOf, sample } from '../../fixtures/notes/library.ts'
import { temporaryFolder } from '../notes/temporary.ts'

const status = { state: 'open', issues: 1, images: 75, blocks: 582, fingerprint: 'abc' } as const
const session = { version: '1.2.3', host: 'reading-room' } as const

function withNote() {
  const store = openNotes(':memory:')
  const target = { issue, document: 'd1', block: 'l14', from: 0, to: 6 }
  createAnnotation(store, libraryLookup(libraryOf(sample)), { target, colour: 1, body: '机密的话' })
  return store
}

test('tell versions, state and the last faults, and nothing that a person wrote or read', () => {
  const dataFolder = temporaryFolder()
  const log = openLogFile(dataFolder)
  log.log({ level: 'error', message: `boom in ${homedir()}/x`, incident: 'i-7' })
  log.close()
  const store = withNote()
  const found = diagnostics.parse(
    gatherDiagnostics({
      session,
      library: { folder: join(homedir(), 'archive'), status },
      dataFolder,
      notes: () => store,
      preferences: { ...defaultPreferences, place: `/${issue}/d1/l14` },
    }),
  )
  expect(found.notes).toEqual({ state: 'open', annotations: 1, bookmarks: 0 })
  expect(found.library.folder).toBe(join('~', 'archive'))
  expect(found.faults).toMatchObject([{ level: 'error', message: 'boom in ~/x', incident: 'i-7' }])
  expect(found.runtime['node']).toBe(process.versions.node)

  const text = diagnosticsText(found, 'Browser/1')
  for (const told of [
    '1.2.3',
    'Library: open, 1 issues',
    'Notes: open, 1 annotations',
    'i-7',
    'Browser/1',
    'theme system',
  ]) {
    expect(text).toContain(told)
  }
  for (const secret of ['机密', '2025年', issue, homedir()]) expect(text).not.toContain(secret)
})

test('notes that do not open are told by their code', () => {
  const found = gatherDiagnostics({
    session,
    library: { folder: '/archive', status },
    dataFolder: temporaryFolder(),
    notes: () => {
      throw new GazetteError('notes-corrupt')
    },
    preferences: defaultPreferences,
  })
  expect(found.notes.state).toBe('notes-corrupt')
  expect(diagnosticsText(found, '')).toContain('No warnings or errors')
})
