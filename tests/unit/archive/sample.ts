import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Block } from '../../../electron/contract/schemas/gazette.ts'
import { codePointLength } from '../../../electron/text/code-points.ts'
import type { BlockIndexer } from '../../../electron/core/archive/indexer.ts'
import { buildLibrary } from '../../../electron/core/archive/library.ts'
import { packModel, versions, type PackModel } from '../../../electron/core/archive/model.ts'
import { writePack } from '../../../electron/core/archive/pack.ts'

/** Makes an empty folder and gives it to `use`; it is removed afterwards. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-archive-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every file under a folder with the hash of its bytes. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [
      name.replaceAll('\\', '/'),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/** An index of the length of every block: small, but kept in the library like any other. */
export const lengthIndexer: BlockIndexer = {
  name: 'length',
  version: 1,
  schema: 'CREATE TABLE block_length (block INTEGER PRIMARY KEY, length INTEGER NOT NULL) STRICT;',
  add(db, blocks) {
    const insert = db.raw.prepare('INSERT INTO block_length VALUES (?, ?)')
    for (const { rowid, text } of blocks) insert.run(rowid, codePointLength(text))
  },
  remove(db, blocks) {
    const remove = db.raw.prepare('DELETE FROM block_length WHERE block = ?')
    for (const { rowid } of blocks) remove.run(rowid)
  },
}

/** A block with what the test does not care about filled in. */
export function blockOf(line: number, text: string, more: Partial<Block> = {}): Block {
  const place = { page: 3, column: 'left', image: 2 } as const
  return {
    id: `l${line}`,
    kind: 'paragraph',
    part: 'notice',
    level: null,
    text,
    line,
    page: place.page,
    column: place.column,
    spans: [{ from: 0, to: codePointLength(text), ...place }],
    ...more,
  }
}

const pdf = Buffer.from('%PDF-1.7\n% two pages that nobody draws\n%%EOF\n')
const alto = '<?xml version="1.0" encoding="UTF-8"?>\n<alto/>\n'
const text = '江城市人民政府公报\n\n关于植树的通知\n'

const cell = (printed: string) => ({ text: printed, filled: false })

/** The model of a small issue with front matter, one document and two page images. */
export function sampleModel(id = 'jiangcheng-2021-03', date = '2021-03-12'): PackModel {
  const line = { column: 'left', x: 0.1, y: 0.1, width: 0.3, height: 0.02 } as const
  return packModel.parse({
    issue: { id, title: '江城市人民政府公报', year: 2021, number: 3, serial: 45, date },
    front: { blocks: [blockOf(1, '江城市人民政府公报', { kind: 'masthead', part: null, page: null })] },
    documents: [
      {
        id: 'd1',
        kind: 'notice',
        title: '关于植树的通知',
        number: '江政发〔2021〕3号',
        issuers: ['江城市人民政府'],
        date: '2021-03-01',
        addressee: '各区人民政府：',
        section: '市政府文件',
        pages: [3, 4],
        blocks: [
          blockOf(3, '关于植树的通知', { kind: 'title', column: 'full' }),
          blockOf(4, '一、总体要求', { kind: 'heading', level: 1 }),
          blockOf(5, '（一）指导思想。多种𣗋树。', { kind: 'paragraph', level: 2, headingTo: 8 }),
          blockOf(6, '树名\t株数', { kind: 'table-row', header: true, page: 4 }),
          blockOf(7, '柳\t120', { kind: 'table-row', header: false, page: 4 }),
        ],
        numberParts: { code: '江政发', year: 2021, sequence: 3 },
        boxes: [{ number: 1, title: '树种', first: 'l6', last: 'l7' }],
      },
    ],
    tables: [
      {
        id: 't1',
        document: 'd1',
        caption: null,
        title: null,
        header: ['树名', '株数'],
        parts: [{ first: 'l6', last: 'l7' }],
        rows: [{ block: 'l7', line: 7, cells: [cell('柳'), cell('120')], repaired: null }],
        notes: [],
      },
    ],
    remarks: [
      {
        kind: 'foreign-word',
        document: 'd1',
        block: 'l5',
        from: 0,
        to: 3,
        line: 5,
        reading: '（一）',
        suggestion: null,
      },
    ],
    warnings: [{ code: 'weak-page', line: 6, message: 'The page break before this line may stand one block off.' }],
    versions: { parser: versions.parser, textRule: versions.textRule, alignment: versions.alignment },
    facsimile: {
      file: 'facsimile.pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      origin: 'reconstruction',
      numbering: 'recovered',
      pages: [
        { image: 1, page: null, width: 595, height: 842 },
        { image: 2, page: 3, width: 595, height: 842 },
      ],
    },
    regions: {
      l5: [
        { from: 0, to: 8, image: 2, ...line },
        { from: 8, to: 13, image: 2, ...line, y: 0.13 },
      ],
      l4: [{ from: 0, to: 6, image: 2, ...line, y: 0.07 }],
    },
  })
}

/** Writes a pack of `model` into `folder` from files laid beside it. */
export async function writeSample(folder: string, model = sampleModel()): Promise<void> {
  const parts = `${folder}-parts`
  mkdirSync(parts, { recursive: true })
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(parts, name), content)
    return join(parts, name)
  }
  await writePack(folder, {
    model,
    textFile: file('issue.txt', text),
    pdfFile: model.facsimile && file('facsimile.pdf', pdf),
    altoFile: model.facsimile && file('facsimile.alto.xml', alto),
  })
  rmSync(parts, { recursive: true })
}

/** Builds a library of packs of these models in `folder`. */
export async function buildSample(folder: string, models: PackModel[] = [sampleModel()]): Promise<void> {
  const packs = join(folder, 'packs')
  mkdirSync(packs, { recursive: true })
  for (const model of models) await writeSample(join(packs, model.issue.id), model)
  await buildLibrary({
    packs,
    out: join(folder, 'library.sqlite'),
    indexers: [lengthIndexer],
    fingerprint: 'sample',
  })
}
