import { codePointLength, sliceCodePoints } from '../../text/code-points.ts'
import { readSpans } from '../archive/spans.ts'
import type { ReadableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { contextLength } from './lookup.ts'
import type { BlockText, TextLookup } from './lookup.ts'

interface BlockRow {
  rowid: number
  document: string
  id: string
  text: string
  spans: string
}

/**
 * The text of the open library, as notes look it up. It holds the text of the issue searched last, since whoever has
 * one note to look for in a changed issue has them all: make a new one when the library may have changed.
 */
export function libraryLookup(db: ReadableDb): TextLookup {
  let searched: { issue: string; rows: BlockRow[] } | null = null
  return {
    block(issue, document, block) {
      const sql = 'SELECT rowid, document, id, text, spans FROM block WHERE issue = ? AND id = ? AND document = ?'
      const row = prepared<BlockRow>(db, sql).get(issue, block, document)
      if (!row) return null
      return blockText(
        row,
        () => neighbours(db, issue, row, '<'),
        () => neighbours(db, issue, row, '>'),
      )
    },
    candidates(issue, quote) {
      if (searched?.issue !== issue) searched = { issue, rows: issueRows(db, issue) }
      const { rows } = searched
      return rows.flatMap((row, index) => {
        if (!row.text.includes(quote)) return []
        const before = () => following(rows, index, -1)
        const after = () => following(rows, index, 1)
        return [blockText(row, before, after)]
      })
    },
  }
}

/** Row ids of blocks grow in printed order. */
function issueRows(db: ReadableDb, issue: string): BlockRow[] {
  const sql = 'SELECT rowid, document, id, text, spans FROM block WHERE issue = ? ORDER BY rowid'
  return prepared<BlockRow>(db, sql).all(issue)
}

/** Texts of the blocks of the same document before (`<`) or after (`>`) a block, the nearest first. */
function* neighbours(db: ReadableDb, issue: string, row: BlockRow, side: '<' | '>'): Generator<string> {
  const order = side === '<' ? 'DESC' : 'ASC'
  const sql = `SELECT text FROM block WHERE issue = ? AND document = ? AND rowid ${side} ? ORDER BY rowid ${order}`
  for (const { text } of prepared<{ text: string }>(db, sql).iterate(issue, row.document, row.rowid)) yield text
}

/** The same, among rows in printed order. */
function* following(rows: readonly BlockRow[], index: number, step: 1 | -1): Generator<string> {
  const document = rows[index]?.document
  for (let at = index + step; rows[at]?.document === document; at += step) yield rows[at]?.text ?? ''
}

/** Most blocks that hold a quote are not its place, which their own text tells: the rest is got when it is asked for. */
function blockText(row: BlockRow, before: () => Iterable<string>, after: () => Iterable<string>): BlockText {
  return {
    document: row.document,
    block: row.id,
    text: row.text,
    get spans() {
      return readSpans(row.spans)
    },
    get before() {
      const texts = nearest(before(), sliceEnd).toReversed()
      return texts.map((text) => `${text}\n`).join('')
    },
    get after() {
      const texts = nearest(after(), sliceStart)
      return texts.map((text) => `\n${text}`).join('')
    },
  }
}

/** As many of the nearest texts as hold the code points of a context, the last of them cut. */
function nearest(texts: Iterable<string>, cut: (text: string, missing: number) => string): string[] {
  const kept: string[] = []
  let missing = contextLength
  for (const text of texts) {
    kept.push(cut(text, missing))
    missing -= codePointLength(text)
    if (missing <= 0) break
  }
  return kept
}

function sliceStart(text: string, count: number): string {
  return sliceCodePoints(text, 0, count)
}

function sliceEnd(text: string, count: number): string {
  const length = codePointLength(text)
  return sliceCodePoints(text, Math.max(0, length - count), length)
}
