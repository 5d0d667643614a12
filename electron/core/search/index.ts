import type { Block } from '../../contract/schemas/gazette.ts'
import { fold } from '../../text/normalise.ts'
import type { BlockIndexer, IndexedBlock } from '../archive/indexer.ts'
import type { PackModel } from '../archive/model.ts'
import type { WritableDb } from '../db/connection.ts'
import { prepared } from '../db/prepared.ts'
import { catalogueSchema } from './catalogue.ts'
import { foldedGlyphs } from './compile.ts'
import { namedInBlocks, namesOf } from './names.ts'
import { syllableMark, syllablesOf } from './readings.ts'
import { bigramTokens, characterTokens, exactToken, facetToken } from './tokens.ts'

/**
 * The full-text index of a library, over the search text of each block. `search_bigram` has one token per pair of
 * neighbouring code points, in order, so that a phrase of overlapping pairs is exactly a substring; `search_character`
 * has the distinct code points, for queries of one. Both have the facets of the block as tokens, first because a small
 * position takes one byte, so that a filter needs no join. Blocks in which some glyph is folded have the tokens of their
 * exact text besides. `search_name` has what quick-open finds, with its reading.
 */
export const searchIndexer: BlockIndexer = {
  name: 'search',
  version: 2,
  schema: `
CREATE VIRTUAL TABLE search_bigram USING fts5(tokens, content='', contentless_delete=1, detail=full, tokenize='ascii');
CREATE VIRTUAL TABLE search_character USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');
${catalogueSchema}
CREATE TABLE search_name (
  id INTEGER PRIMARY KEY, row INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL,
  reading TEXT NOT NULL
) STRICT;
CREATE INDEX search_name_row ON search_name (row);
`,
  add(db, blocks, model) {
    addBlocks(db, blocks, model)
    addDocuments(db, blocks, model)
    prepared(db, 'INSERT INTO search_issue VALUES (?, ?)').run(model.issue.id, blankImages(model))
    addNames(db, blocks, model)
  },
  remove(db, blocks, issue) {
    const bigrams = prepared(db, 'DELETE FROM search_bigram WHERE rowid = ?')
    const characters = prepared(db, 'DELETE FROM search_character WHERE rowid = ?')
    for (const { rowid } of blocks) {
      bigrams.run(rowid)
      characters.run(rowid)
    }
    const [first, last] = [blocks[0]?.rowid ?? 0, blocks.at(-1)?.rowid ?? -1]
    prepared(db, 'DELETE FROM search_document WHERE first BETWEEN ? AND ?').run(first, last)
    prepared(db, 'DELETE FROM search_name WHERE row BETWEEN ? AND ?').run(first, last)
    prepared(db, 'DELETE FROM search_issue WHERE issue = ?').run(issue)
  },
  finish(db) {
    prepared(db, "INSERT INTO search_bigram (search_bigram) VALUES ('optimize')").run()
    prepared(db, "INSERT INTO search_character (search_character) VALUES ('optimize')").run()
  },
}

function addBlocks(db: WritableDb, blocks: readonly IndexedBlock[], model: PackModel): void {
  const bigrams = prepared(db, 'INSERT INTO search_bigram (rowid, tokens) VALUES (?, ?)')
  const characters = prepared(db, 'INSERT INTO search_character (rowid, tokens) VALUES (?, ?)')
  const facetsOf = facets(model)
  const printed = blocksOf(model)
  for (const [at, block] of blocks.entries()) {
    const folded = fold(block.text)
    const exact = fold(block.text, 'exact')
    const tokens = facetsOf(block.document, printed[at])
    if (exact === folded) {
      bigrams.run(block.rowid, [...tokens, ...bigramTokens(folded)].join(' '))
      characters.run(block.rowid, [...tokens, ...characterTokens(folded)].join(' '))
      continue
    }
    tokens.push(foldedGlyphs)
    const exactPairs = bigramTokens(exact).map(exactToken)
    const exactCharacters = characterTokens(exact).map(exactToken)
    bigrams.run(block.rowid, [...tokens, ...bigramTokens(folded), ...exactPairs].join(' '))
    characters.run(block.rowid, [...tokens, ...characterTokens(folded), ...exactCharacters].join(' '))
  }
}

/** The blocks of an issue as the archive hands them over: front matter first, then the documents in printed order. */
const blocksOf = ({ front, documents }: PackModel): Block[] => [front, ...documents].flatMap(({ blocks }) => blocks)

/** What gives the facet tokens of an issue's blocks. */
function facets(model: PackModel): (document: string, block: Block | undefined) => string[] {
  const { issue, documents } = model
  const ofIssue = [facetToken('issue', issue.id), ...(issue.year === null ? [] : [facetToken('year', issue.year)])]
  const ofDocument = new Map(
    documents.map((document) => [
      document.id,
      [
        facetToken('kind', document.kind),
        ...(document.section === null ? [] : [facetToken('section', document.section)]),
        ...document.issuers.map((issuer) => facetToken('issuer', issuer)),
        ...(document.date === null
          ? []
          : [facetToken('day', document.date), facetToken('month', document.date.slice(0, 7))]),
      ],
    ]),
  )
  const named = namedInBlocks(model)
  return (document, block) => [
    ...ofIssue,
    facetToken('document', `${issue.id}/${document}`),
    ...(ofDocument.get(document) ?? []),
    ...(block ? ofBlock(block) : []),
    ...(named.get(block?.id ?? '') ?? []).map(({ facet, name }) => facetToken(facet, name)),
  ]
}

function ofBlock({ kind, spans }: Block): string[] {
  const pages = new Set(spans.flatMap(({ page }) => page ?? []))
  return [facetToken('block', kind), ...Array.from(pages, (page) => facetToken('page', page))]
}

function addDocuments(db: WritableDb, blocks: readonly IndexedBlock[], model: PackModel): void {
  const heads = new Map(model.documents.map((document) => [document.id, document]))
  const insert = prepared(db, 'INSERT INTO search_document VALUES (?, ?, ?, ?, ?, ?)')
  for (const [document, ofDocument] of Map.groupBy(blocks, (block) => block.document)) {
    const head = heads.get(document)
    const title = fold(head?.title ?? '')
    const number = fold(head?.number ?? '')
    insert.run(ofDocument[0]?.rowid, ofDocument.at(-1)?.rowid, model.issue.id, document, title, number)
  }
}

/** How many images of an issue carry no line of its text. */
function blankImages({ facsimile, regions }: PackModel): number {
  const carrying = new Set(Object.values(regions).flatMap((lines) => lines.map(({ image }) => image)))
  return (facsimile?.pages ?? []).filter(({ image }) => !carrying.has(image)).length
}

function addNames(db: WritableDb, blocks: readonly IndexedBlock[], model: PackModel): void {
  const rows = new Map(blocksOf(model).map(({ id }, at) => [id, blocks[at]?.rowid]))
  const insert = prepared(db, 'INSERT INTO search_name (row, kind, text, folded, reading) VALUES (?, ?, ?, ?, ?)')
  for (const { kind, block, text } of namesOf(model)) {
    const folded = fold(text)
    insert.run(
      rows.get(block),
      kind,
      text,
      folded,
      syllablesOf(folded, { person: kind === 'person' }).join(syllableMark),
    )
  }
}
