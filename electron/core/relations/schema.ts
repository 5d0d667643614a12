/**
 * Tables of the indexes in `library.sqlite`, all derived from the models of packs. Names and numbers are kept folded
 * beside their printed form: folded ones are compared, printed ones shown. Places are block ids with code points.
 */
export const relationsSchema = `
CREATE TABLE relation_document (
  issue TEXT NOT NULL, document TEXT NOT NULL, code TEXT, year INTEGER, sequence INTEGER, released TEXT,
  PRIMARY KEY (issue, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_document_number ON relation_document (code, year, sequence);
CREATE INDEX relation_document_released ON relation_document (released);
CREATE TABLE relation_title (
  title TEXT NOT NULL, issue TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (title, issue, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_title_issue ON relation_title (issue);
CREATE TABLE relation_citation (
  id INTEGER PRIMARY KEY, issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_stop INTEGER NOT NULL,
  kind TEXT NOT NULL, relation TEXT, printed TEXT NOT NULL, title TEXT, folded_title TEXT,
  code TEXT, year INTEGER, sequence INTEGER
) STRICT;
CREATE INDEX relation_citation_document ON relation_citation (issue, document);
CREATE INDEX relation_citation_number ON relation_citation (code, year, sequence);
CREATE INDEX relation_citation_title ON relation_citation (folded_title);
CREATE TABLE relation_task (
  id INTEGER PRIMARY KEY, issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, body TEXT NOT NULL, folded TEXT NOT NULL, role TEXT,
  task_block TEXT, task_start INTEGER, task_stop INTEGER
) STRICT;
CREATE INDEX relation_task_issue ON relation_task (issue);
CREATE INDEX relation_task_body ON relation_task (folded, issue, document);
CREATE INDEX relation_task_note ON relation_task (issue, block, start);
CREATE TABLE relation_person (
  id INTEGER PRIMARY KEY, issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, kind TEXT NOT NULL,
  post TEXT, role TEXT, date TEXT
) STRICT;
CREATE INDEX relation_person_issue ON relation_person (issue);
CREATE INDEX relation_person_name ON relation_person (folded, kind);
CREATE INDEX relation_person_date ON relation_person (date, kind);
CREATE TABLE relation_day (
  id INTEGER PRIMARY KEY, issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
  first_day TEXT, last_day TEXT, precision TEXT NOT NULL, mark TEXT NOT NULL, inherited INTEGER NOT NULL
) STRICT;
CREATE INDEX relation_day_issue ON relation_day (issue);
CREATE INDEX relation_day_first ON relation_day (first_day);
CREATE TABLE relation_table (
  id INTEGER PRIMARY KEY, issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
  name TEXT NOT NULL, title TEXT, folded TEXT NOT NULL, content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX relation_table_name ON relation_table (issue, name);
CREATE TABLE relation_remark (
  id INTEGER PRIMARY KEY, issue TEXT NOT NULL, document TEXT NOT NULL, block TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, kind TEXT NOT NULL, reading TEXT NOT NULL, suggestion TEXT
) STRICT;
CREATE INDEX relation_remark_issue ON relation_remark (issue);
CREATE INDEX relation_remark_kind ON relation_remark (kind);
CREATE INDEX document_date ON document (date);
CREATE INDEX issue_date ON issue (date);
`

/** The tables above, in an order in which rows may be taken out. */
export const relationTables = [
  'relation_document',
  'relation_title',
  'relation_citation',
  'relation_task',
  'relation_person',
  'relation_day',
  'relation_table',
  'relation_remark',
] as const
