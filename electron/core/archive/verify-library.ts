import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { GazetteError } from '../../contract/errors.ts'
import type { Finding, VerificationReport } from '../../contract/schemas/verification.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { throwIfCancelled } from './faults.ts'
import type { BlockIndexer } from './indexer.ts'
import { libraryFile, openLibrary, type Library } from './library.ts'
import { type Cell, issueRows, libraryTables, type LibraryTable, type Row } from './library-rows.ts'
import { packFingerprint, packNames, storeFolders } from './pack-store.ts'
import { reportOf } from './verification-report.ts'
import type { CheckOptions } from './verify-bag.ts'
import { type PackReport, verifyPack } from './verify-pack.ts'

/** How a check of a library tells how far it is, in bytes of the packs. */
export interface LibraryCheck extends Omit<CheckOptions, 'onProgress'> {
  onProgress?: (stage: 'checking' | 'comparing', done: number, total: number | null) => void
}

/**
 * Reads every byte of a library: each pack against its manifests, every row of the index against the packs, and the index
 * by SQLite's own check, which alone finds few flipped bits. Names what is wrong rather than throwing; throws
 * `archive-missing` where there is no library at all, and `cancelled`.
 */
export async function verifyLibrary(
  folder: string,
  indexers: readonly BlockIndexer[],
  options: LibraryCheck = {},
): Promise<VerificationReport> {
  const { packs: place } = storeFolders(folder)
  const names = await packNames(folder)
  const sizes = await Promise.all(names.map((name) => packBytes(join(place, name))))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const findings: Finding[] = []
  const library = openIndex(folder, indexers, findings)
  try {
    const seen = { files: 0, bytes: 0, rows: 0 }
    let before = 0
    for (const [at, name] of names.entries()) {
      throwIfCancelled(options.signal)
      const report = await verifyPack(join(place, name), {
        ...options,
        onProgress: (done) => options.onProgress?.('checking', Math.min(before + done, total), total),
      })
      findings.push(...report.damages.map((damage) => ({ ...damage, pack: name })))
      seen.files += report.files
      seen.bytes += report.bytes
      if (library) seen.rows += await compareIssue(library, join(place, name), name, report, findings)
      before += sizes[at] ?? 0
    }
    options.onProgress?.('checking', total, total)
    if (library) {
      await readingIndex(findings, () => checkIndex(library.db, new Set(names), findings))
      await readingIndex(findings, () => checkTables(library.db, findings, options))
    }
    return reportOf(findings, { scope: 'library', packs: names.length, ...seen })
  } finally {
    library?.close()
  }
}

/** The bytes of a pack's payload, for telling how far a check is. */
async function packBytes(pack: string): Promise<number> {
  const names = ['issue.txt', 'issue.json', 'facsimile.pdf', 'facsimile.alto.xml']
  const sizes = names.map((name) =>
    stat(join(pack, 'data', name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

function openIndex(folder: string, indexers: readonly BlockIndexer[], findings: Finding[]): Library | null {
  try {
    return openLibrary(folder, indexers)
  } catch (error) {
    if (!(error instanceof GazetteError) || error.code === 'archive-missing') throw error
    const detail = [error.code, error.values?.['reason']].filter(Boolean).join(' ')
    findings.push({ kind: 'index', pack: null, file: libraryFile, detail })
    return null
  }
}

/** Runs a reading of the index; what SQLite says of a damaged one is a finding. */
async function readingIndex(findings: Finding[], read: () => void | Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))) throw error
    findings.push({ kind: 'index', pack: null, file: libraryFile, detail: error.message })
  }
}

/** Most differences of one table and issue that are named one by one. */
const namedDifferences = 5

/** Compares every row of an issue with what its pack gives. Gives the number of rows. */
async function compareIssue(
  { db }: Library,
  folder: string,
  name: string,
  { model }: PackReport,
  findings: Finding[],
): Promise<number> {
  let rows = 0
  const fingerprint = await packFingerprint(folder)
  if (!model || fingerprint === null) return rows
  await readingIndex(findings, () => {
    const indexed = prepared<{ ordinal: number }>(db, 'SELECT ordinal FROM issue WHERE pack = ?').get(name)
    if (!indexed) {
      findings.push({ kind: 'unindexed', pack: name, file: libraryFile })
      return
    }
    const { tables } = issueRows({ folder, name, fingerprint, model }, indexed.ordinal)
    for (const table of Object.keys(libraryTables) as LibraryTable[]) {
      rows += tables[table].length
      const differences = differencesOf(table, tables[table], rowsOf(db, table, model.issue.id))
      const told = differences.slice(0, namedDifferences)
      if (differences.length > told.length) told.push(`${table}: ${differences.length - told.length} more`)
      findings.push(...told.map((detail): Finding => ({ kind: 'differs', pack: name, file: libraryFile, detail })))
    }
  })
  return rows
}

function rowsOf(db: ReadableDb, table: LibraryTable, issue: string): Row[] {
  const columns = table === 'block' ? 'rowid, *' : '*'
  const column = table === 'issue' ? 'id' : 'issue'
  return prepared<Row>(db, `SELECT ${columns} FROM ${table} WHERE ${column} = ? ORDER BY ${libraryTables[table]}`).all(
    issue,
  )
}

function differencesOf(table: LibraryTable, wanted: readonly Row[], found: readonly Row[]): string[] {
  const differences: string[] = []
  if (wanted.length !== found.length) differences.push(`${table}: ${found.length} rows, ${wanted.length} in the pack`)
  wanted.forEach((row, index) => {
    const other = found[index]
    if (!other) return
    const columns = Object.keys(row).filter((column) => !same(row[column], other[column]))
    if (columns.length > 0) differences.push(`${table} ${String(row['id'] ?? index)}: ${columns.join(', ')}`)
  })
  return differences
}

const same = (one: Cell | undefined, other: Cell | undefined): boolean => one === other

/** Rows whose pack is gone, and what SQLite itself finds. */
function checkIndex(db: ReadableDb, packs: ReadonlySet<string>, findings: Finding[]): void {
  const rows = prepared<{ pack: string }>(db, 'SELECT pack FROM issue').all()
  for (const { pack } of rows) if (!packs.has(pack)) findings.push({ kind: 'missing', pack, file: `packs/${pack}` })
  const strays = db.raw
    .prepare(
      `SELECT 'block' AS "table", id FROM block WHERE issue NOT IN (SELECT id FROM issue)
       UNION ALL SELECT 'document', id FROM document WHERE issue NOT IN (SELECT id FROM issue)
       UNION ALL SELECT 'region', block FROM region WHERE block NOT IN (SELECT rowid FROM block) LIMIT 20`,
    )
    .all() as { table: string; id: string | number }[]
  for (const { table, id } of strays)
    findings.push({ kind: 'differs', pack: null, file: libraryFile, detail: `${table} ${id}: of no issue` })
}

/** What SQLite itself finds, table by table, the full-text indexes included; between two the check can be given up. */
async function checkTables(db: ReadableDb, findings: Finding[], options: LibraryCheck): Promise<void> {
  const tables = db.raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'")
    .pluck()
    .all() as string[]
  for (const [done, table] of tables.entries()) {
    options.onProgress?.('comparing', done, tables.length)
    await nextTurn()
    throwIfCancelled(options.signal)
    const words = db.raw.pragma(`integrity_check(${table})`) as { integrity_check: string }[]
    for (const { integrity_check: detail } of words)
      if (detail !== 'ok') findings.push({ kind: 'index', pack: null, file: libraryFile, detail })
  }
  options.onProgress?.('comparing', tables.length, tables.length)
}
