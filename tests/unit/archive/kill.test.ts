import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../electron/core/archive/library.ts'
import { reconcileLibrary } from '../../../electron/core/archive/reconcile.ts'
import { removeLeftovers } from '../../../electron/core/archive/replace.ts'
import { verifyLibrary } from '../../../electron/core/archive/verify-library.ts'
import { indexers } from '../../../electron/core/core.ts'
import { addToLibrary } from '../../../electron/core/ingest/add.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import { filesOf, inFolder } from './sample.ts'

/** How many kills of each kind; more are asked for by `GAZETTE_KILLS`. */
const kills = Number(process.env['GAZETTE_KILLS'] ?? 3)
const changer = join(import.meta.dirname, '../../fixtures/archive/changer.ts')

const textOf = (number: number, words: string) =>
  [
    '江城市人民政府公报',
    `2021年第${number}期（总第${42 + number}期）`,
    `2021年${number}月12日`,
    '江城市人民政府关于春季植树的通知',
    `江政发〔2021〕${number}号`,
    '各区人民政府：',
    ...Array.from({ length: 120 }, (_, index) => `${index + 1}．${words}，沿江两岸和各区主要道路两侧，三月中旬开始。`),
    '江城市人民政府',
    `2021年${number}月1日`,
  ].join('\n\n')

function lay(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Everything a library says: its packs byte by byte and its rows, but for the numbers that only order them. */
function stateOf(library: string): string {
  const opened = openLibrary(library, indexers)
  try {
    const read = (sql: string) => opened.db.raw.prepare(sql).raw().all()
    return JSON.stringify([
      filesOf(join(library, 'packs')),
      read('SELECT id, title, images, blocks, facsimile, fingerprint FROM issue ORDER BY id'),
      read('SELECT issue, id, text, spans FROM block ORDER BY issue, rowid'),
      read("SELECT count(*) FROM search_bigram WHERE search_bigram MATCH '植树'"),
    ])
  } finally {
    opened.close()
  }
}

/** Runs the changer and kills it after `ms`, or waits for its end; gives how long it ran, ms. */
async function change(args: readonly string[], ms: number | null): Promise<number> {
  const child = spawn(process.execPath, [changer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  const begun = performance.now()
  if (ms !== null) {
    await Promise.race([wait(ms), ended])
    child.kill('SIGKILL')
  }
  await ended
  return performance.now() - begun
}

/** A moment from 0 to `most`, spread evenly over the kills: no stretch of the work is left out by chance. */
const moment = (kill: number, most: number) => ((kill + Math.random()) / kills) * most

const kinds = [
  ['a new issue', 3],
  ['a newer version of an issue', 2],
] as const

test.each(kinds)(
  'an addition of %s killed at any moment leaves the old library or the new one',
  (_what, number) =>
    inFolder(async (folder) => {
      const base = join(folder, 'base')
      const first = [1, 2].map((each) => lay(join(folder, 'first'), `${each}.txt`, textOf(each, '植树')))
      await addToLibrary(base, first, { indexers })
      const pdf = await PDFDocument.create()
      for (let page = 0; page < 40; page++) pdf.addPage([595, 842])
      const paths = [
        lay(join(folder, 'next'), 'next.txt', textOf(number, '种花')),
        lay(join(folder, 'next'), 'next.pdf', await pdf.save()),
      ]
      const library = join(folder, 'library')
      const fresh = () => {
        rmSync(library, { recursive: true, force: true })
        cpSync(base, library, { recursive: true })
      }
      fresh()
      const whole = await change(['add', library, ...paths], null)
      const [before, after] = [stateOf(base), stateOf(library)]
      expect(after).not.toBe(before)
      for (let kill = 0; kill < kills; kill++) {
        fresh()
        const at = moment(kill, whole * 1.1)
        await change(['add', library, ...paths], at)
        await reconcileLibrary(library, { indexers })
        const state = stateOf(library)
        expect([before, after].includes(state), `killed after ${at.toFixed(1)} of ${whole.toFixed(1)} ms`).toBe(true)
        expect((await verifyLibrary(library, indexers)).whole).toBe(true)
      }
    }),
  600_000,
)

test(
  'a build killed at any moment leaves the old archive or the new one',
  () =>
    inFolder(async (folder) => {
      const sources = join(folder, 'sources')
      const out = join(folder, 'out', 'archive')
      for (const number of [1, 2]) lay(join(sources, `jiangcheng-2021-0${number}`), 'issue.txt', textOf(number, '植树'))
      await buildArchive({ sources, out, indexers })
      const old = filesOf(out)
      cpSync(out, join(folder, 'old'), { recursive: true })
      lay(join(sources, 'jiangcheng-2021-03'), 'issue.txt', textOf(3, '种花'))
      const whole = await change(['build', sources, out], null)
      const fresh = filesOf(out)
      for (let kill = 0; kill < kills; kill++) {
        rmSync(join(folder, 'out'), { recursive: true })
        cpSync(join(folder, 'old'), out, { recursive: true })
        const at = moment(kill, whole * 1.1)
        await change(['build', sources, out], at)
        await removeLeftovers(out)
        const files = JSON.stringify(filesOf(out))
        const known = [old, fresh].some((state) => JSON.stringify(state) === files)
        expect(known, `killed after ${at.toFixed(1)} of ${whole.toFixed(1)} ms`).toBe(true)
      }
    }),
  600_000,
)
