-- A database of notes as schema version 1 wrote it. Never changed: people have such files.
PRAGMA application_id = 1197100628;
PRAGMA user_version = 2;
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
INSERT INTO annotation VALUES ('0c1c9bd4-7a0c-4a6e-8f55-0d5a4f1f3b01', 'nantong-2022-06', 'd2', 'l32', 14, 19, 1,
  '3500元', char(10) || '坚持统筹规划，补助标准为每户', '。' || char(10) || '南通市人民政府', 4, '与2021年相同？',
  '2026-11-24T06:00:00.000Z', '2026-11-24T06:05:00.000Z', 3, NULL);
INSERT INTO annotation VALUES ('0c1c9bd4-7a0c-4a6e-8f55-0d5a4f1f3b02', 'nantong-2022-06', 'd1', 'l16', 0, 1, 1,
  '一', '', '、工作目标', 1, '在回收站', '2026-11-24T06:00:00.000Z', '2026-11-24T06:00:00.000Z', 2, '2026-11-24T07:00:00.000Z');
INSERT INTO bookmark VALUES ('0c1c9bd4-7a0c-4a6e-8f55-0d5a4f1f3b03', 'nantong-2022-06', 'd1', 'l16', 0, 6, 1,
  '一、工作目标', '', '', '2026-11-24T06:00:00.000Z', NULL);
CREATE TABLE search (
  id TEXT PRIMARY KEY, request TEXT NOT NULL UNIQUE, asked TEXT NOT NULL, saved TEXT
) STRICT;
INSERT INTO search VALUES ('0c1c9bd4-7a0c-4a6e-8f55-0d5a4f1f3b04',
  '{"query":"健身","exactGlyphs":false,"chips":[],"order":"date-desc"}', '2026-11-24T06:00:00.000Z', NULL);
