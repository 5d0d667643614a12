import { fold } from '../../text/normalise.ts'
import type { BlockIndexer } from '../archive/indexer.ts'
import { prepared } from '../db/prepared.ts'
import { bigramTokens, characterTokens, facetTokens } from './tokens.ts'

/**
 * The full-text index of a library, over the search text of each block. `search_bigram` has one token per pair of
 * neighbouring code points, in order, so that a phrase of overlapping pairs is exactly a substring; `search_character`
 * has the distinct code points, for queries of one. Both have the facets of the block as tokens, so that a filter
 * needs no join.
 */
export const searchIndexer: BlockIndexer = {
  name: 'search',
  version: 1,
  schema: `
CREATE VIRTUAL TABLE search_bigram USING fts5(tokens, content='', contentless_delete=1, detail=full, tokenize='ascii');
CREATE VIRTUAL TABLE search_character USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');
`,
  add(db, blocks) {
    const bigrams = prepared(db, 'INSERT INTO search_bigram (rowid, tokens) VALUES (?, ?)')
    const characters = prepared(db, 'INSERT INTO search_character (rowid, tokens) VALUES (?, ?)')
    for (const block of blocks) {
      const folded = fold(block.text)
      const facets = facetTokens(block)
      bigrams.run(block.rowid, [...bigramTokens(folded), ...facets].join(' '))
      characters.run(block.rowid, [...characterTokens(folded), ...facets].join(' '))
    }
  },
  remove(db, blocks) {
    const bigrams = prepared(db, 'DELETE FROM search_bigram WHERE rowid = ?')
    const characters = prepared(db, 'DELETE FROM search_character WHERE rowid = ?')
    for (const { rowid } of blocks) {
      bigrams.run(rowid)
      characters.run(rowid)
    }
  },
  finish(db) {
    prepared(db, "INSERT INTO search_bigram (search_bigram) VALUES ('optimize')").run()
    prepared(db, "INSERT INTO search_character (search_character) VALUES ('optimize')").run()
  },
}
