import { fold } from '../../text/normalise.ts'
import type { BlockIndexer } from '../archive/indexer.ts'
import type { WritableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { catalogueSchema } from './catalogue.ts'
import { namesOf, namingsIn } from './names.ts'
import { keepPlace, placeFor, placeOf, placingSchema } from './placing.ts'
import { syllableMark, syllablesOf } from './readings.ts'
import { readSource, type SourceBlock, type SourceDocument, type SourceIssue } from './source.ts'
import { bigramTokens, characterTokens, exactToken, facetToken, foldedGlyphs } from './tokens.ts'

/** The full-text tables. */
const fullText = ['search_bigram', 'search_character'] as const

/**
 * The full-text index of a library, over the search text of each block. `search_bigram` has one token per pair of
 * neighbouring code points, in order, so that a phrase of overlapping pairs is exactly a substring; `search_character`
 * has the distinct code points, for queries of one. Both have facets of the block as tokens, first because a small
 * position takes one byte, so that a filter needs no join. Blocks in which some glyph is folded have the tokens of their
 * exact text besides. `search_name` has what quick-open finds, with its reading.
 */
export const searchIndexer: BlockIndexer = {
  name: 'search',
  version: 6,
  schema: `
${fullText.map(tableOf).join('\n')}
${placingSchema}
${catalogueSchema}
CREATE TABLE search_name (
  id INTEGER PRIMARY KEY, row INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL,
  reading TEXT NOT NULL
) STRICT;
CREATE INDEX search_name_row ON search_name (row);
`,
  add(db, _blocks, model) {
    addIssue(db, model.issue.id)
  },
  remove: (db, _blocks, issue) => removeIssue(db, issue),
  finish(db) {
    for (const table of fullText) prepared(db, `INSERT INTO ${table} (${table}) VALUES ('optimize')`).run()
  },
}

/** Positions of tokens are needed for phrases alone. */
function tableOf(table: (typeof fullText)[number]): string {
  const detail = table === 'search_bigram' ? 'full' : 'none'
  return `CREATE VIRTUAL TABLE ${table} USING fts5(tokens, content='', contentless_delete=1, detail=${detail}, tokenize='ascii');`
}

/** Makes the whole index anew from the library it is in. Call it inside a transaction. */
export function indexAnew(db: WritableDb): void {
  for (const table of fullText) prepared(db, `INSERT INTO ${table} (${table}) VALUES ('delete-all')`).run()
  for (const table of ['search_issue', 'search_document', 'search_name', 'search_body'])
    prepared(db, `DELETE FROM ${table}`).run()
  const issues = prepared<string>(db, 'SELECT id FROM issue ORDER BY ordinal DESC').pluck().all()
  for (const issue of issues) addIssue(db, issue)
}

function addIssue(db: WritableDb, id: string): void {
  const issue = readSource(db, id)
  const blocks = issue.documents.reduce((sum, document) => sum + document.blocks.length, 0)
  const first = placeFor(db, issue.ordinal, blocks)
  // Between two issues that fill the days between them there is no room: the others make it.
  if (first === null) return indexAnew(db)
  keepPlace(db, id, { first, last: first + blocks - 1, row: issue.row }, issue.blank)
  let number = first
  for (const document of issue.documents) {
    addBlocks(db, number, document)
    addBodies(db, number, document)
    addDocument(db, id, number, document)
    number += document.blocks.length
  }
  addNames(db, issue, first)
}

function removeIssue(db: WritableDb, issue: string): void {
  const place = placeOf(db, issue)
  if (!place) return
  const { first, last } = place
  for (const table of fullText) {
    const remove = prepared(db, `DELETE FROM ${table} WHERE rowid = ?`)
    for (let row = first; row <= last; row++) remove.run(row)
  }
  prepared(db, 'DELETE FROM search_document WHERE first BETWEEN ? AND ?').run(first, last)
  prepared(db, 'DELETE FROM search_body WHERE number BETWEEN ? AND ?').run(first, last)
  prepared(db, 'DELETE FROM search_name WHERE row BETWEEN ? AND ?').run(first, last)
  prepared(db, 'DELETE FROM search_issue WHERE issue = ?').run(issue)
}

function addBlocks(db: WritableDb, first: number, document: SourceDocument): void {
  const bigrams = prepared(db, 'INSERT INTO search_bigram (rowid, tokens) VALUES (?, ?)')
  const characters = prepared(db, 'INSERT INTO search_character (rowid, tokens) VALUES (?, ?)')
  const facets = facetsOf(document)
  document.blocks.forEach((block, at) => {
    const folded = fold(block.text)
    const exact = fold(block.text, 'exact')
    const { everywhere, characters: seldom } = facets(block)
    const pairs = [...everywhere, ...bigramTokens(folded)]
    const single = [...everywhere, ...seldom, ...characterTokens(folded)]
    if (exact !== folded) {
      pairs.push(foldedGlyphs, ...bigramTokens(exact).map(exactToken))
      single.push(foldedGlyphs, ...characterTokens(exact).map(exactToken))
    }
    bigrams.run(first + at, pairs.join(' '))
    characters.run(first + at, single.join(' '))
  })
}

/** Facet tokens of a block: those asked for often are in both tables, the others in the smaller one. */
function facetsOf(document: SourceDocument): (block: SourceBlock) => { everywhere: string[]; characters: string[] } {
  const { id, kind, section, issuers, date } = document
  // Front matter is no document of any kind.
  const ofDocument = id === 'front' ? [] : [facetToken('kind', kind)]
  if (section !== null) ofDocument.push(facetToken('section', section))
  ofDocument.push(...issuers.map((issuer) => facetToken('issuer', issuer)))
  const dated = date === null ? [] : [facetToken('day', date), facetToken('month', date.slice(0, 7))]
  const named = Map.groupBy(namingsIn(document), ({ block }) => block)
  return (block) => {
    const pages = new Set(block.spans.flatMap(({ page }) => page ?? []))
    return {
      everywhere: [facetToken('block', block.kind), ...ofDocument],
      characters: [
        ...dated,
        ...Array.from(pages, (page) => facetToken('page', page)),
        ...(named.get(block.id) ?? []).map(({ facet, name }) => facetToken(facet, name)),
      ],
    }
  }
}

function addBodies(db: WritableDb, first: number, document: SourceDocument): void {
  const at = new Map(document.blocks.map(({ id }, index) => [id, index]))
  const insert = prepared(db, 'INSERT INTO search_body VALUES (?, ?)')
  for (const { facet, block, name } of namingsIn(document)) {
    const index = at.get(block)
    if (facet === 'body' && index !== undefined) insert.run(first + index, name)
  }
}

function addDocument(db: WritableDb, issue: string, first: number, document: SourceDocument): void {
  const { id, title, number, blocks } = document
  if (blocks.length === 0) return
  const isFront = id === 'front'
  prepared(db, 'INSERT INTO search_document VALUES (?, ?, ?, ?, ?, ?)').run(
    first,
    first + blocks.length - 1,
    issue,
    id,
    isFront ? '' : fold(title),
    fold(number ?? ''),
  )
}

function addNames(db: WritableDb, issue: SourceIssue, first: number): void {
  const blocks = issue.documents.flatMap((document) => document.blocks)
  const numbers = new Map(blocks.map(({ id }, at) => [id, first + at]))
  const insert = prepared(db, 'INSERT INTO search_name (row, kind, text, folded, reading) VALUES (?, ?, ?, ?, ?)')
  for (const { kind, block, text } of namesOf(issue)) {
    const folded = fold(text)
    insert.run(
      numbers.get(block) ?? first,
      kind,
      text,
      folded,
      syllablesOf(folded, { person: kind === 'person' }).join(syllableMark),
    )
  }
}
