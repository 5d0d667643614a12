import { stringify } from 'csv-stringify/sync'
import type { Hit, SearchExport, SearchExportRequest } from '../../contract/schemas/search.ts'
import { sliceCodePoints } from '../../text/code-points.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { hitsOf } from './hits.ts'
import { type FindOptions, matchingOf } from './matching.ts'
import { pageOf } from './paging.ts'
import { readingOf } from './query/read.ts'

const mostRows = 10_000

/** The columns of a table of hits. */
const heads = {
  'zh-CN': ['期', '文件', '段', '页', '标题', '发文字号', '日期', '所在', '命中', '正文'],
  en: ['Issue', 'Document', 'Block', 'Page', 'Title', 'Number', 'Date', 'Under', 'Found', 'Text'],
} as const

/**
 * A whole result as a file, at most 10,000 hits: CSV with a line for each hit (RFC 4180, beginning with U+FEFF, without
 * which Excel reads it as another encoding), or a list of citations with a line for each document and its pages. Throws
 * `cancelled` when it was given up.
 */
export function exportHits(db: ReadableDb, request: SearchExportRequest, options: FindOptions = {}): SearchExport {
  const matching = matchingOf(db, request, options)
  const { rows, more } = pageOf(db, matching, request.order, { limit: mostRows, offset: 0 }, options)
  const { marks } = readingOf(matching.query)
  const hits = hitsOf(db, rows, { marks, glyphs: matching.glyphs }, options)
  const bounds = [...matching.bounds, ...(more ? [{ code: 'export', limit: mostRows } as const] : [])]
  const name = fileNameOf(request.query)
  if (request.format === 'csv') {
    const text = `\ufeff${stringify([heads[request.language], ...hits.map(csvRow)], { record_delimiter: '\r\n', escape_formulas: true })}`
    return { fileName: `${name}.csv`, type: 'text/csv;charset=utf-8', text, rows: hits.length, bounds }
  }
  const lines = citations(db, hits)
  return { fileName: `${name}.txt`, type: 'text/plain;charset=utf-8', text: lines.join(''), rows: lines.length, bounds }
}

const csvRow = (hit: Hit): (string | number | null)[] => [
  hit.issue,
  hit.document ?? 'front',
  hit.block,
  hit.page,
  withoutBreaks(hit.title),
  hit.number,
  hit.date,
  hit.path.join(' / '),
  hit.ranges.map(({ from, to }) => sliceCodePoints(hit.text, from, to)).join(' | '),
  hit.text,
]

/** A title wrapped in print has white space where its lines meet. */
const withoutBreaks = (title: string): string => title.replaceAll(/\s+/gu, '')

interface IssueRow {
  title: string
  year: number | null
  number: number | null
  serial: number | null
}

/** One line for each document in the order of its first hit: title, number, issue, pages of its hits. */
function citations(db: ReadableDb, hits: readonly Hit[]): string[] {
  const issue = prepared<IssueRow>(db, 'SELECT title, year, number, serial FROM issue WHERE id = ?')
  const documents = Map.groupBy(hits, (hit) => `${hit.issue}/${hit.document ?? 'front'}`)
  return Array.from(documents.values(), (ofDocument) => {
    const [first] = ofDocument
    const head = first && issue.get(first.issue)
    if (!head) return ''
    const pages = [...new Set(ofDocument.flatMap(({ page }) => page ?? []))].toSorted((one, other) => one - other)
    const parts = [
      first.document === null ? '' : withoutBreaks(first.title),
      first.number ?? '',
      `${withoutBreaks(head.title)}${whichOf(head)}`,
      pages.length > 0 ? `第${pages.join('、')}页` : '',
    ]
    return `${parts.filter(Boolean).join('，')}。\n`
  })
}

const whichOf = ({ year, number, serial }: IssueRow): string =>
  [
    year === null ? '' : `${year}年`,
    number === null ? '' : `第${number}期`,
    serial === null ? '' : `（总第${serial}期）`,
  ].join('')

/** A name that every file system takes. */
function fileNameOf(query: string): string {
  const plain = query
    .toWellFormed()
    .replaceAll(/[\p{C}\p{White_Space}/\\:*?"<>|.]+/gu, ' ')
    .trim()
  return sliceCodePoints(plain, 0, 40) || 'search'
}
