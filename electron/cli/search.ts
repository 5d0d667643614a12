import { resolve } from 'node:path'
import { GazetteError } from '../contract/errors.ts'
import { type Hit, type SearchResult, searchQuery } from '../contract/schemas/search.ts'
import { openLibrary, readLibrary } from '../core/archive/library.ts'
import { indexers } from '../core/core.ts'
import { findBlocks } from '../core/search/find.ts'
import { sliceCodePoints } from '../text/code-points.ts'
import { ensureArchive } from '../tools/ensure-built.ts'
import { folders } from '../tools/project.ts'
import { cut, printJson, printLine, printProgress, table } from './output.ts'
import { words } from './words.ts'

/** `gazette search QUERY`: blocks that contain the query. Throws `bad-input` and what opening a library throws. */
export async function searchCommand(
  query: string,
  options: { limit: number; json?: boolean; library?: string },
): Promise<void> {
  const parsed = searchQuery.safeParse({ query, limit: options.limit })
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), reason: message }))
    throw new GazetteError('bad-input', { fields })
  }
  if (options.library === undefined) await ensureArchive(printProgress)
  const library = openLibrary(options.library === undefined ? folders.archive : resolve(options.library), indexers)
  try {
    const result = readLibrary(library, (db) => findBlocks(db, parsed.data))
    if (options.json) printJson(jsonOf(result))
    else printResult(result)
  } finally {
    library.close()
  }
}

/** The shape that scripts rely on; what the application's list shows besides is left out. */
function jsonOf({ total, tookMs, hits }: SearchResult) {
  return {
    total,
    tookMs,
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

function printResult({ total, tookMs, hits, suggestions }: SearchResult): void {
  if (hits.length > 0) {
    const rows = hits.map((hit) => [`${hit.issue}/${hit.document ?? 'front'}/${hit.block}`, hit.page, context(hit)])
    printLine(table([words.place, words.page, words.text], rows))
    printLine()
  }
  printLine(words.found(total, hits.length, tookMs.toFixed(1)))
  if (suggestions.length > 0) printLine(words.suggestions(suggestions.join(' · ')))
}

const contextBefore = 8
const contextWidth = 76

/** The line around the first range of a hit, the range in 【】. */
function context({ text, ranges: [first] }: Hit): string {
  if (!first) return cut(text, contextWidth)
  const start = Math.max(0, first.from - contextBefore)
  const before = `${start > 0 ? '…' : ''}${sliceCodePoints(text, start, first.from)}`
  const found = sliceCodePoints(text, first.from, first.to)
  const after = sliceCodePoints(text, first.to, first.to + contextWidth)
  return cut(`${before}【${found}】${after}`.replaceAll('\t', ' '), contextWidth)
}
