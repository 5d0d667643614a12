/** `PRAGMA application_id` of `library.sqlite`: "GZLB". */
export const libraryApplicationId = 0x475a4c42

/**
 * Schema of `library.sqlite`, all of it derived from packs. Row ids of `block` grow in date order, then in
 * printed order, so that newest or oldest first costs nothing: `issue.ordinal * blocksPerIssue + position`,
 * where the ordinal grows with the issue's date (days since 1900-01-01 times 16, plus a serial within the day).
 */
export const blocksPerIssue = 131_072

export const librarySchema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE issue (
  id TEXT PRIMARY KEY, ordinal INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL, year INTEGER, number INTEGER, serial INTEGER, date TEXT,
  images INTEGER NOT NULL, blocks INTEGER NOT NULL,
  facsimile TEXT, pack TEXT NOT NULL, fingerprint TEXT NOT NULL
) STRICT;
CREATE TABLE document (
  issue TEXT NOT NULL REFERENCES issue(id) ON DELETE CASCADE, id TEXT NOT NULL, position INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, number TEXT, issuers TEXT NOT NULL, date TEXT, addressee TEXT,
  section TEXT, page_from INTEGER, page_to INTEGER, outline TEXT NOT NULL, structure TEXT NOT NULL, blocks INTEGER NOT NULL,
  PRIMARY KEY (issue, id)
) STRICT;
CREATE TABLE block (
  rowid INTEGER PRIMARY KEY,
  issue TEXT NOT NULL REFERENCES issue(id) ON DELETE CASCADE, document TEXT NOT NULL, id TEXT NOT NULL,
  kind TEXT NOT NULL, part TEXT, level INTEGER, heading_to INTEGER, header INTEGER,
  text TEXT NOT NULL, line INTEGER NOT NULL, page INTEGER, column_name TEXT,
  spans TEXT NOT NULL, path TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX block_id ON block (issue, id);
CREATE INDEX block_document ON block (issue, document);
CREATE TABLE region (
  block INTEGER NOT NULL REFERENCES block(rowid) ON DELETE CASCADE, position INTEGER NOT NULL,
  issue TEXT NOT NULL, image INTEGER NOT NULL, column_name TEXT,
  start INTEGER NOT NULL, stop INTEGER NOT NULL,
  x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
  PRIMARY KEY (block, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX region_image ON region (issue, image);
`
