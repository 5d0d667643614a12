import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openDataFolder } from '../../../electron/core/data-folder.ts'
import { libraryLookup, listBookmarks, openNotes } from '../../../electron/core/notes/index.ts'
import { libraryOf, sample } from '../../fixtures/notes/library.ts'
import { temporaryFolder } from './temporary.ts'

const rounds = Number(process.env['GAZETTE_KILLS'] ?? 12)
const writer = fileURLToPath(new URL('../../fixtures/notes/writer.ts', import.meta.url))

interface Acknowledged {
  id: string
  version: number
  body: string
  removed: boolean
}

/** Lets a process write notes into `folder`, kills it at some moment, and gives what it had acknowledged. */
async function writeAndKill(folder: string): Promise<(Acknowledged | { bookmark: string })[]> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  await wait(Math.random() * 60)
  child.kill('SIGKILL')
  const [, signal] = await ended
  expect([signal, complaint]).toEqual(['SIGKILL', ''])
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged | { bookmark: string })
}

it(`keeps every acknowledged note through ${rounds} kills at any moment`, {
  timeout: 20_000 + rounds * 5_000,
}, async () => {
  const folder = temporaryFolder()
  const lookup = libraryLookup(libraryOf(sample))
  const latest = new Map<string, Acknowledged>()
  const bookmarks = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const lines = await writeAndKill(folder)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      if ('bookmark' in line) bookmarks.add(line.bookmark)
      else latest.set(line.id, line)
    }

    // The killed process held the folder's lock: that it opens shows that no stale lock stays.
    const data = openDataFolder(folder)
    expect(data.notes).toBe(path.join(folder, 'notes.sqlite'))
    const store = openNotes(data.notes)
    const rows = store.db.raw.prepare('SELECT id, version, body, removed FROM annotation').all() as Record<
      string,
      unknown
    >[]
    const kept = new Map(rows.map((row) => [row['id'], row]))
    for (const { id, version, body, removed } of latest.values()) {
      const row = kept.get(id)
      // One write more than was acknowledged may have been done before the end; never one less.
      if (row?.['version'] === version + 1) continue
      expect({ ...row, removed: row?.['removed'] !== null }).toEqual({ id, version, body, removed })
    }
    expect(rows.length - latest.size).toBeLessThanOrEqual(round + 1)
    const found = new Set(listBookmarks(store, lookup).map(({ id }) => id))
    expect([...bookmarks].filter((id) => !found.has(id))).toEqual([])
    store.close()
    data.close()
  }
  expect(latest.size).toBeGreaterThan(rounds)
})
