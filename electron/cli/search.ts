import stringWidth from 'string-width'
import { GazetteError } from '../contract/errors.ts'
import {
  type FacetChoice,
  type Hit,
  type QueryReading,
  type SearchCount,
  type SearchNear,
  type SearchPage,
  searchQuery,
} from '../contract/schemas/search.ts'
import { openLibrary, readLibrary } from '../core/archive/library.ts'
import { indexers } from '../core/core.ts'
import { readFrom } from '../core/own-library.ts'
import { countBlocks } from '../core/search/count.ts'
import { findBlocks } from '../core/search/find.ts'
import { nearQueries } from '../core/search/near.ts'
import { kindOf } from '../core/search/query/field-names.ts'
import { sliceCodePoints } from '../text/code-points.ts'
import { homeOf, type LibraryOptions } from './library-option.ts'
import { cut, printJson, printLine, printProgress, table } from './output.ts'
import { words } from './words.ts'

/** What `gazette search` takes besides the query; `kind` in either language. */
export interface SearchOptions extends LibraryOptions {
  limit: number
  year?: number
  kind?: string
  json?: boolean
}

/** `gazette search QUERY`: blocks that the query finds. Throws `bad-input` and what opening a library throws. */
export async function searchCommand(query: string, options: SearchOptions): Promise<void> {
  const parsed = searchQuery.safeParse({ query, limit: options.limit, chips: chipsOf(options), order: 'date-asc' })
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), reason: message }))
    throw new GazetteError('bad-input', { fields })
  }
  const library = openLibrary(readFrom(await homeOf(options)), indexers)
  try {
    readLibrary(library, (db) => {
      const page = findBlocks(db, parsed.data)
      const count = countBlocks(db, parsed.data)
      // Beside JSON too: standard output stays what was asked.
      printFaults(query, page.reading)
      if (options.json) return printJson(jsonOf(page, count))
      printReading(page.reading)
      printResult(page, count)
      if (count.total === 0) printNear(nearQueries(db, parsed.data))
    })
  } finally {
    library.close()
  }
}

function chipsOf({ year, kind }: SearchOptions): FacetChoice[] {
  const chips: FacetChoice[] = []
  if (year !== undefined) chips.push({ facet: 'year', value: String(year) })
  if (kind !== undefined) {
    const known = kindOf(kind)
    if (known === null)
      throw new GazetteError('bad-input', { fields: [{ path: '--kind', reason: words.noKind(kind) }] })
    chips.push({ facet: 'kind', value: known })
  }
  return chips
}

/** The shape that scripts rely on; what the application's list shows besides is left out. */
function jsonOf({ hits, tookMs }: SearchPage, count: SearchCount) {
  return {
    total: count.total,
    tookMs: tookMs + count.tookMs,
    hits: hits.map(({ issue, document, block, page, text, ranges }) => ({
      issue,
      document,
      block,
      page,
      text,
      ranges,
    })),
  }
}

/** The query again, with what is wrong marked below it, and a sentence for each fault. */
function printFaults(query: string, { faults }: QueryReading): void {
  for (const { code, from, to } of faults) {
    const shown = query.replaceAll(/\p{C}/gu, '\ufffd')
    if (stringWidth(shown) <= widestQuery) {
      const before = stringWidth(sliceCodePoints(shown, 0, from))
      printProgress(shown)
      printProgress(`${' '.repeat(before)}${'^'.repeat(Math.max(1, stringWidth(sliceCodePoints(shown, from, to))))}`)
    }
    printProgress(words.fault(code, from + 1))
  }
}

const widestQuery = 76

/** How the query was read, where that is not as it was typed: several words, fields, words read as one. */
function printReading({ groups }: QueryReading): void {
  const all = groups.flat()
  if (all.length <= 1 && all.every(({ as }) => as === 'word' || as === 'phrase')) return
  const word = ({ field, text, as, excluded }: (typeof all)[number]): string =>
    `${excluded ? '-' : ''}${field === null ? '' : `${words.field(field)}:`}“${text}”${words.readAs(as)}`
  printLine(words.read(groups.map((group) => group.map(word).join(words.or)).join(words.and)))
  printLine()
}

function printResult({ hits, tookMs }: SearchPage, count: SearchCount): void {
  if (hits.length > 0) {
    const rows = hits.map((hit) => [`${hit.issue}/${hit.document ?? 'front'}/${hit.block}`, hit.page, context(hit)])
    printLine(table([words.place, words.page, words.text], rows))
    printLine()
  }
  printLine(words.found(count.total, hits.length, (tookMs + count.tookMs).toFixed(1)))
  for (const { code, limit } of count.bounds) printLine(words.bound(code, limit))
}

function printNear({ queries, searched }: SearchNear): void {
  printLine(words.searched(searched.issues, searched.images, searched.blank))
  if (queries.length > 0) {
    printLine(words.suggestions(queries.map(({ query, count }) => `${query} (${count})`).join(' · ')))
  }
}

const contextBefore = 8
const contextWidth = 76

/** The line around the first range of a hit, the range in 【】. */
function context({ text, ranges: [first] }: Hit): string {
  if (!first) return cut(text.replaceAll('\t', ' '), contextWidth)
  const start = Math.max(0, first.from - contextBefore)
  const before = `${start > 0 ? '…' : ''}${sliceCodePoints(text, start, first.from)}`
  const found = sliceCodePoints(text, first.from, first.to)
  const after = sliceCodePoints(text, first.to, first.to + contextWidth)
  return cut(`${before}【${found}】${after}`.replaceAll('\t', ' '), contextWidth)
}
