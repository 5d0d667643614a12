import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../../electron/contract/index.ts'
import { openLibrary, type Library } from '../../../electron/core/archive/library.ts'
import { headingPaths, headingText, outlineOf } from '../../../electron/core/archive/outline.ts'
import {
  facsimileFile,
  getDocument,
  getIssue,
  getPage,
  libraryCounts,
  listIssues,
} from '../../../electron/core/archive/queries.ts'
import { blockOf, buildSample, inFolder, lengthIndexer, sampleModel } from './sample.ts'

const id = 'jiangcheng-2021-03'

async function inLibrary(use: (library: Library) => void): Promise<void> {
  await inFolder(async (folder) => {
    await buildSample(folder, [sampleModel(), { ...sampleModel('text-only'), facsimile: null, regions: {} }])
    const library = openLibrary(folder, [lengthIndexer])
    try {
      use(library)
    } finally {
      library.close()
    }
  })
}

test('every answer is of the shape that the contract promises', () =>
  inLibrary(({ db, status }) => {
    expect(contract['library.status'].output.parse(status)).toEqual(status)
    const issues = listIssues(db)
    expect(contract['issues.list'].output.parse(issues)).toEqual(issues)
    for (const issue of issues) {
      const view = getIssue(db, issue.id)
      expect(contract['issues.get'].output.parse(view)).toEqual(view)
      for (const document of ['front', ...view.documents.map((record) => record.id)]) {
        const opened = getDocument(db, issue.id, document)
        expect(contract['documents.get'].output.parse(opened)).toEqual(opened)
      }
    }
    const page = getPage(db, id, 2)
    expect(contract['pages.get'].output.parse(page)).toEqual(page)
  }))

test('what comes out is what the packs hold', () =>
  inLibrary(({ db }) => {
    const model = sampleModel()
    const [document] = model.documents
    expect(listIssues(db).find((issue) => issue.id === id)).toEqual({
      ...model.issue,
      documents: 1,
      images: 2,
      blocks: 6,
    })
    const view = getIssue(db, id)
    expect(view.issue).toEqual(model.issue)
    expect(view.front).toMatchObject({ id: 'front', kind: 'other', title: model.issue.title, pages: null, blocks: 1 })
    const { numberParts, sections, attachments, references, responsibilities, members, boxes, ...head } = document ?? {}
    expect(view.documents).toEqual([
      {
        ...head,
        blocks: 5,
        outline: [
          { block: 'l4', level: 1, text: '一、总体要求', page: 3 },
          { block: 'l5', level: 2, text: '（一）指导思想', page: 3 },
        ],
      },
    ])
    expect(view.facsimile).toEqual({
      file: `facsimile/${id}.pdf`,
      bytes: model.facsimile?.bytes,
      origin: 'reconstruction',
      numbering: 'recovered',
      pages: model.facsimile?.pages,
    })
    const opened = getDocument(db, id, 'd1')
    expect(opened).toEqual({
      ...document,
      issue: id,
      blocks: document?.blocks.map((block) => ({ ...block, regions: model.regions[block.id] ?? [] })),
      tables: model.tables,
      appointments: [],
      chronicle: [],
      remarks: model.remarks,
      front: null,
    })
    expect(opened).toMatchObject({ numberParts, sections, attachments, references, responsibilities, members, boxes })
    expect(opened.tables).toHaveLength(1)
    expect(getDocument(db, id, 'front')).toMatchObject({ tables: [], front: { board: [], contents: model.contents } })
    expect(getDocument(db, id, 'front').blocks.map((block) => block.text)).toEqual(['江城市人民政府公报'])
    expect(libraryCounts(db)).toEqual({ issues: 2, images: 2, blocks: 12 })
  }))

test('a stretch of a document holds the blocks around one, and says which they are', () =>
  inLibrary(({ db }) => {
    const whole = getDocument(db, id, 'd1')
    const around = (block: string | null, blocks: number) => {
      const view = getDocument(db, id, 'd1', { around: block, blocks })
      expect(view.blocks).toEqual(whole.blocks.slice(view.stretch?.from ?? 0).slice(0, view.blocks.length))
      return [view.blocks.map((each) => each.id).join(' '), view.stretch?.from, view.stretch?.total]
    }
    expect(whole.blocks.map((each) => each.id).join(' ')).toBe('l3 l4 l5 l6 l7')
    expect(around(null, 3)).toEqual(['l3 l4 l5', 0, 5])
    expect(around('l5', 3)).toEqual(['l4 l5 l6', 1, 5])
    expect(around('l7', 3)).toEqual(['l5 l6 l7', 2, 5])
    expect(around('l999', 3)).toEqual(['l3 l4 l5', 0, 5])
    expect(around('l5', 5)).toEqual(['l3 l4 l5 l6 l7', undefined, undefined])
  }))

test('a page holds its regions in printed order', () =>
  inLibrary(({ db }) => {
    const page = getPage(db, id, 2)
    expect(page.page).toBe(3)
    expect(page.regions.map(({ block, from }) => `${block} ${from}`)).toEqual(['l4 0', 'l5 0', 'l5 8'])
    expect(getPage(db, id, 1)).toEqual({ image: 1, page: null, regions: [] })
  }))

test('what is not there is said to be not there', () =>
  inLibrary((library) => {
    const { db } = library
    expect(() => getIssue(db, 'nowhere')).toThrow(expect.objectContaining({ code: 'issue-not-found' }))
    expect(() => getDocument(db, 'nowhere', 'd1')).toThrow(expect.objectContaining({ code: 'issue-not-found' }))
    expect(() => getDocument(db, id, 'd2')).toThrow(
      expect.objectContaining({ code: 'document-not-found', values: { issue: id, document: 'd2' } }),
    )
    expect(() => getPage(db, 'nowhere', 1)).toThrow(expect.objectContaining({ code: 'issue-not-found' }))
    expect(() => getPage(db, id, 3)).toThrow(
      expect.objectContaining({ code: 'page-not-found', values: { issue: id, image: 3 } }),
    )
    expect(() => getPage(db, 'text-only', 1)).toThrow(expect.objectContaining({ code: 'page-not-found' }))
    expect(getIssue(db, 'text-only').facsimile).toBeNull()
    expect(facsimileFile(library, 'text-only')).toBeNull()
    expect(facsimileFile(library, '../../etc/passwd')).toBeNull()
    expect(facsimileFile(library, id)).toEqual({
      path: join(library.folder, 'packs', id, 'data', 'facsimile.pdf'),
      bytes: sampleModel().facsimile?.bytes,
      type: 'application/pdf',
    })
  }))

test('a path names the headings above a block and begins anew with a title or another part', () => {
  const blocks = [
    blockOf(1, '通知', { kind: 'title' }),
    blockOf(2, '一、甲', { kind: 'heading', level: 1 }),
    blockOf(3, '1.丙', { kind: 'heading', level: 3 }),
    blockOf(4, '（一）乙。正文。', { level: 2, headingTo: 5 }),
    blockOf(5, '正文'),
    blockOf(6, '二、丁。', { kind: 'heading', level: 1 }),
    blockOf(7, '方案', { kind: 'title', part: 'enclosed' }),
    blockOf(8, '（一）戊', { kind: 'heading', level: 2, part: 'enclosed' }),
    blockOf(9, '正文', { part: 'enclosed' }),
    blockOf(10, '附件正文', { part: 'attachment' }),
  ]
  expect(headingPaths(blocks)).toEqual([
    [],
    [],
    ['一、甲'],
    ['一、甲'],
    ['一、甲', '（一）乙'],
    [],
    [],
    [],
    ['（一）戊'],
    [],
  ])
  expect(outlineOf(blocks).map(({ text }) => text)).toEqual(['一、甲', '1.丙', '（一）乙', '二、丁', '（一）戊'])
  expect(headingText(blockOf(1, '（一）𠮷野。正文', { headingTo: 6 }))).toBe('（一）𠮷野')
})
