import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SearchPage, searchQuery } from '../../../electron/contract/schemas/search.ts'
import { firstOrdinal } from '../../../electron/core/archive/library-rows.ts'
import { insertIssue } from '../../../electron/core/archive/library-write.ts'
import { versions } from '../../../electron/core/archive/model.ts'
import { openReadable, openWritable, type ReadableDb } from '../../../electron/core/db/connection.ts'
import { librarySchema } from '../../../electron/core/db/library-schema.ts'
import { issueBlocks } from '../../../electron/core/gazette/blocks.ts'
import { parseIssue } from '../../../electron/core/gazette/parse.ts'
import { countBlocks } from '../../../electron/core/search/count.ts'
import { findBlocks } from '../../../electron/core/search/find.ts'
import { searchIndexer } from '../../../electron/core/search/index.ts'
import type { FindOptions } from '../../../electron/core/search/matching.ts'
import type { z } from 'zod'
import type { ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'

const source = new URL('../../../resources/source/nantong-2022-06/issue.txt', import.meta.url)

/** The real issue as its source has it. */
export const realSource = (): string => readFileSync(source, 'utf8')

/** The real issue, parsed. */
export const realIssue = (): ParsedIssue => parseIssue(realSource(), { id: 'nantong-2022-06' })

/** The real issue as if it were of another year. */
export function issueOfYear(issue: ParsedIssue, year: number): ParsedIssue {
  const head = { ...issue.issue, id: `nantong-${year}-06`, year, date: `${year}-08-31` }
  return { ...issue, issue: head }
}

/** What a search takes besides its words. */
export type SearchOptions = Partial<Omit<z.input<typeof searchQuery>, 'query'>>

/** A library in a file of its own, read as the application reads it. */
export interface SearchLibrary {
  db: ReadableDb
  file: string
  /** One page and the exact total, in printed order unless told. */
  find(query: string, options?: SearchOptions, find?: FindOptions): SearchPage & { total: number }
  close(): void
}

/** Builds a library of parsed issues by the archive's own rows and the search indexer. */
export function libraryOf(issues: readonly ParsedIssue[]): SearchLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-search-'))
  const file = join(folder, 'library.sqlite')
  const writing = openWritable(file, { durable: false })
  writing.raw.exec('BEGIN')
  writing.raw.exec(librarySchema)
  writing.raw.exec(searchIndexer.schema)
  for (const issue of issues) {
    const model = {
      ...issue,
      versions: { parser: versions.parser, textRule: versions.textRule, alignment: versions.alignment },
      facsimile: null,
      regions: {},
    }
    const pack = { folder, name: issue.issue.id, fingerprint: issue.issue.id, model }
    insertIssue(writing, pack, firstOrdinal(issue.issue), [searchIndexer])
  }
  searchIndexer.finish?.(writing)
  writing.raw.exec('COMMIT')
  writing.close()
  const db = openReadable(file)
  return {
    db,
    file,
    find: (query, options, find) => {
      const asked = searchQuery.parse({ query, order: 'date-asc', ...options })
      const page = findBlocks(db, asked, find)
      const { total } = countBlocks(db, asked, find)
      if (page.total !== null && page.total !== total) throw new Error(`${page.total} on the page, ${total} counted`)
      return { ...page, total }
    },
    close: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Texts of all blocks, in printed order. */
export const blockTexts = (issue: ParsedIssue): string[] => issueBlocks(issue).map(({ block }) => block.text)
