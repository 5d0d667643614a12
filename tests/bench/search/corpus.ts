import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexerVersions } from '../../../electron/core/archive/indexer.ts'
import { firstOrdinal } from '../../../electron/core/archive/library-rows.ts'
import { insertIssue } from '../../../electron/core/archive/library-write.ts'
import { type PackModel, versions } from '../../../electron/core/archive/model.ts'
import { openReadable, openWritable, type WritableDb } from '../../../electron/core/db/connection.ts'
import { blocksPerIssue, librarySchema } from '../../../electron/core/db/library-schema.ts'
import { searchIndexer } from '../../../electron/core/search/index.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { fold, normaliserVersion } from '../../../electron/text/normalise.ts'
import { generatedIssues } from '../generate/run.ts'

const indexers = [searchIndexer]

/** A generated run as each candidate reads it. Lines and rows are the blocks, the newest issue first, folded, from number 0 on. */
export interface Corpus {
  /** The library, with its index. */
  library: string
  /** One block a line, for ripgrep and whatever reads it into memory. */
  lines: string
  /** One block a row, for LIKE. */
  table: string
  blocks: number
  /** Bytes of the blocks' text, UTF-8. */
  bytes: number
}

/** Makes the run of so many issues in the system's temporary folder; what was made by the same versions is used again. */
export function makeCorpus(issues: number, say: (line: string) => void): Corpus {
  const folder = join(tmpdir(), `gazette-bench-search-${issues}`)
  const ready = join(folder, 'ready.json')
  const made = JSON.stringify({ versions, normaliserVersion, indexers: indexerVersions(indexers) })
  const corpus = {
    library: join(folder, 'library.sqlite'),
    lines: join(folder, 'blocks.txt'),
    table: join(folder, 'like.sqlite'),
  }
  if (existsSync(ready)) {
    const known = JSON.parse(readFileSync(ready, 'utf8')) as { made: string; blocks: number; bytes: number }
    if (known.made === made) return { ...corpus, blocks: known.blocks, bytes: known.bytes }
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  buildLibrary(corpus.library, issues, say)
  const counted = writePeers(corpus)
  writeFileSync(ready, JSON.stringify({ made, ...counted }))
  return { ...corpus, ...counted }
}

/** An issue as the library takes it: without page images, which no search reads. */
export function generatedPack(id: string, text: string): Parameters<typeof insertIssue>[1] {
  const { parser, textRule, alignment } = versions
  const model: PackModel = {
    ...parseIssue(text, { id }),
    versions: { parser, textRule, alignment },
    facsimile: null,
    regions: {},
  }
  return { folder: '', name: id, fingerprint: id, model }
}

function buildLibrary(file: string, issues: number, say: (line: string) => void): void {
  const db = openWritable(file, { durable: false })
  db.raw.exec('BEGIN')
  db.raw.exec(librarySchema)
  for (const { schema } of indexers) db.raw.exec(schema)
  let last = -1
  let done = 0
  for (const { id, text } of generatedIssues({ issues })) {
    const pack = generatedPack(id, text)
    last = Math.max(firstOrdinal(pack.model.issue), last + 1)
    insertIssue(db, pack, last, indexers)
    if (++done % 100 === 0) say(`${done} of ${issues} issues`)
  }
  for (const indexer of indexers) indexer.finish?.(db)
  db.raw.exec('COMMIT')
  // As the library's own build does.
  db.raw.exec('VACUUM')
  db.close()
}

function writePeers({ library, lines, table }: Pick<Corpus, 'library' | 'lines' | 'table'>): {
  blocks: number
  bytes: number
} {
  const db = openReadable(library)
  const texts = db.raw
    .prepare<[], string>(`SELECT text FROM block ORDER BY rowid / ${blocksPerIssue} DESC, rowid`)
    .pluck()
    .all()
  db.close()
  const folded = texts.map((text) => fold(text).replaceAll(/[\n\r]/g, ' '))
  writeFileSync(lines, `${folded.join('\n')}\n`)
  const like: WritableDb = openWritable(table, { durable: false })
  like.raw.exec('BEGIN; CREATE TABLE block (id INTEGER PRIMARY KEY, folded TEXT NOT NULL)')
  const insert = like.raw.prepare('INSERT INTO block VALUES (?, ?)')
  folded.forEach((text, id) => insert.run(id, text))
  like.raw.exec('COMMIT')
  like.close()
  return { blocks: texts.length, bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) }
}
