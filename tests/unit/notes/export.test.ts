import { expect, test } from 'vitest'
import type { IssueView } from '../../../electron/contract/schemas/archive.ts'
import { webAnnotationCollection } from '../../../electron/contract/schemas/notes-export.ts'
import {
  createAnnotation,
  createBookmark,
  exportNotes,
  libraryLookup,
  listAnnotations,
  listBookmarks,
  openNotes,
  placement,
  removeAnnotation,
  type TextLookup,
} from '../../../electron/core/notes/index.ts'
import { issue, libraryOf, sample } from '../../fixtures/notes/library.ts'

const made = { version: '1.2.3', at: new Date('2026-11-24T08:00:00Z') }

const document = { section: null, kind: 'notice', issuers: [], date: null, addressee: null, blocks: 1, outline: [] }
const view = {
  issue: { id: issue, title: '南通市人民政府公报', year: 2022, number: 6, serial: 368, date: null },
  front: null,
  documents: [
    { ...document, id: 'd1', title: '关于加强体育 健身宣传工作的通知', number: '通政办发〔2022〕81号', pages: [4, 6] },
    { ...document, id: 'd2', title: '关于*补助*的通知', number: null, pages: [7, 7] },
  ],
} as Partial<IssueView> as IssueView

const at = (block: string, from: number, to: number, doc = 'd1') => ({ issue, document: doc, block, from, to })

function withNotes() {
  const lookup: TextLookup = libraryLookup(libraryOf(sample))
  const store = openNotes(':memory:')
  createAnnotation(store, lookup, { target: at('l14', 0, 6), colour: 2, body: '待核\n# 不是标题\n𠮷' })
  createAnnotation(store, lookup, { target: at('l14', 8, 12), colour: 5, body: '' })
  createAnnotation(store, lookup, { target: at('l32', 0, 6, 'd2'), colour: 1, body: '补助' })
  createBookmark(store, lookup, { issue, document: 'd1', block: 'l18' })
  const binned = createAnnotation(store, lookup, { target: at('l20', 0, 3), colour: 3, body: '删了的' })
  removeAnnotation(store, binned)
  return { store, lookup }
}

const library = (lookup: TextLookup) => ({ lookup, issue: (id: string) => (id === issue ? view : null) })

test('JSON holds every note whole: read back it gives the same notes at the same places', () => {
  const { store, lookup } = withNotes()
  const file = exportNotes(store, library(lookup), { format: 'json', language: 'zh-CN' }, made)
  expect([file.name, file.type]).toEqual(['gazette-notes-2026-11-24.json', 'application/ld+json'])
  const read = webAnnotationCollection.parse(JSON.parse(file.text))
  expect(read.total).toBe(4)

  const back = read.first.items.map((item) => {
    const [quote, position] = item.target.selector
    const [, issueId = '', documentId = '', block = ''] = new URL(item.target.source).pathname.split('/')
    const target = {
      issue: issueId,
      document: documentId,
      block,
      from: position.start,
      to: position.end,
      quote: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      textVersion: item.target['gazette:textVersion'],
    }
    const id = item.id.slice('urn:uuid:'.length)
    const own = { id, target, created: item.created, placement: placement(target, lookup) }
    if (item.motivation === 'bookmarking') return own
    const { modified, 'gazette:colour': colour, 'gazette:version': version } = item
    return { ...own, colour, body: item.body?.[0]?.value ?? '', modified, version }
  })
  expect(back).toEqual([...listAnnotations(store, lookup), ...listBookmarks(store, lookup)])
})

test('JSON says what each is in the words of the Web Annotation model', () => {
  const { store, lookup } = withNotes()
  const { text } = exportNotes(store, library(lookup), { format: 'json', language: 'en' }, made)
  const { first } = webAnnotationCollection.parse(JSON.parse(text))
  expect(first.items.map(({ motivation }) => motivation)).toEqual([
    'commenting',
    'highlighting',
    'commenting',
    'bookmarking',
  ])
  expect(first.items[1]?.body).toBeUndefined()
  expect(text).not.toContain('删了的')
})

test('Markdown groups by issue and document, quotes, and cites with the page', () => {
  const { store, lookup } = withNotes()
  const { text, name } = exportNotes(store, library(lookup), { format: 'markdown', language: 'zh-CN' }, made)
  expect(name).toBe('gazette-notes-2026-11-24.md')
  const headings = text.split('\n').filter((line) => line.startsWith('#'))
  expect(headings).toEqual([
    '# 批注与书签',
    '## 南通市人民政府公报2022年第6期（总第368期）',
    '### 关于加强体育健身宣传工作的通知（通政办发〔2022〕81号）',
    '### 关于\\*补助\\*的通知',
  ])
  expect(text).toContain(
    '> 到2025年\n\n待核\n\\# 不是标题\n𠮷\n\n— 关于加强体育健身宣传工作的通知，通政办发〔2022〕81号，',
  )
  expect(text).toMatch(/第5页。 · 绿 · \d{4}-\d\d-\d\d · <gazette-reader:\/nantong-2022-06\/d1\/l14>/)
  expect(text).toContain('书签 1 个')
})

test('where the issue is not in the library, notes are exported with what they know themselves', () => {
  const { store } = withNotes()
  const nowhere = { lookup: { block: () => null, candidates: () => [] }, issue: () => null }
  const { text } = exportNotes(store, nowhere, { format: 'markdown', language: 'en' }, made)
  expect(text).toContain(`## ${issue}\n\n### d1\n\n> 到2025年`)
  expect(text).toContain('place not certain')
})
