import type { Migration } from '../db/migrate.ts'

/** `PRAGMA application_id` of `notes.sqlite`: "GZNT". */
export const notesApplicationId = 0x475a4e54

/**
 * The schema of `notes.sqlite`, step by step. A step once released is never changed; a new one goes to the end.
 * A row with `removed` set lies in the bin and can be restored. Instants are ISO 8601 in UTC; `start` and `stop` are
 * code points of the block's canonical text by rule `text_version`, `stop` excluded.
 */
export const notesMigrations: readonly Migration[] = [
  {
    name: 'annotations and bookmarks',
    run: (db) =>
      db.raw.exec(`
        CREATE TABLE annotation (
          id TEXT PRIMARY KEY,
          issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
          start INTEGER NOT NULL CHECK (start >= 0), stop INTEGER NOT NULL CHECK (stop > start),
          text_version INTEGER NOT NULL,
          quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
          colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 5), body TEXT NOT NULL,
          created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
          removed TEXT
        ) STRICT;
        CREATE INDEX annotation_issue ON annotation (issue) WHERE removed IS NULL;
        CREATE TABLE bookmark (
          id TEXT PRIMARY KEY,
          issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
          start INTEGER NOT NULL CHECK (start >= 0), stop INTEGER NOT NULL CHECK (stop > start),
          text_version INTEGER NOT NULL,
          quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
          created TEXT NOT NULL, removed TEXT
        ) STRICT;
        CREATE INDEX bookmark_issue ON bookmark (issue) WHERE removed IS NULL;
      `),
  },
  {
    name: 'searches',
    run: (db) =>
      db.raw.exec(`
        CREATE TABLE search (
          id TEXT PRIMARY KEY, request TEXT NOT NULL UNIQUE, asked TEXT NOT NULL, saved TEXT
        ) STRICT;
      `),
  },
]
