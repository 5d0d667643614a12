import { join } from 'node:path'
import { createClient, type Input, type JobOutput } from '../../electron/contract/client.ts'
import type { OperationPath } from '../../electron/contract/index.ts'
import { answerOf } from './jobs.ts'
import type { TestHost } from './hosts.ts'
import { relationsCases } from './relations-cases.ts'

/** An input that must be refused, and the field the refusal must name. */
export interface BadInput {
  why: string
  input: unknown
  field: string
}

export interface Case<P extends OperationPath> {
  good: (host: TestHost) => Promise<Input<P>> | Input<P>
  bad: BadInput[]
}

const issue = 'nantong-2022-06'
const nobody = '00000000-0000-4000-8000-000000000000'

const client = (host: TestHost) => createClient((path, input) => host.call(path, input))

/** The first block of the first document: any sound archive has one. */
async function firstBlock(host: TestHost) {
  const { blocks } = await client(host)('documents.get', { issue, document: 'd1' })
  const [first] = blocks
  if (!first) throw new Error('The first document has no block')
  return first.id
}

async function newAnnotation(host: TestHost) {
  const target = { issue, document: 'd1', block: await firstBlock(host), from: 0, to: 2 }
  return client(host)('annotations.create', { target, colour: 1, body: '一条' })
}

async function newBookmark(host: TestHost) {
  return client(host)('bookmarks.create', { issue, document: 'd1', block: await firstBlock(host) })
}

const otherSource = join(import.meta.dirname, '../fixtures/gazette/haizhou.txt')

/** Runs a job to its end and gives what it came to. */
async function ended<T>(host: TestHost, path: OperationPath, input: unknown): Promise<T> {
  const reply = await answerOf(host, path, input)
  if (!reply.ok) throw new Error(`${path} answered ${reply.error.code}`)
  return reply.value as T
}

async function addOther(host: TestHost): Promise<string> {
  const { issues } = await ended<JobOutput<'library.add'>>(host, 'library.add', { paths: [otherSource] })
  return issues[0]?.issue ?? ''
}

async function removeOther(host: TestHost): Promise<string> {
  const other = await addOther(host)
  const { name } = await ended<JobOutput<'library.remove'>>(host, 'library.remove', { issue: other })
  return name ?? ''
}

const surplus = (input: object): BadInput => ({
  why: 'an unknown field',
  input: { ...input, surplus: 1 },
  field: 'surplus',
})
const noObject: BadInput[] = [
  { why: 'null', input: null, field: '' },
  { why: 'a list', input: [], field: '' },
]
const badIssue = (rest: object): BadInput[] => [
  { why: 'an issue that is a path', input: { ...rest, issue: '../secret' }, field: 'issue' },
  { why: 'an issue that is a number', input: { ...rest, issue: 6 }, field: 'issue' },
]
const badId = (rest: object): BadInput[] => [
  { why: 'no id', input: { ...rest }, field: 'id' },
  { why: 'an id that is none', input: { ...rest, id: 'x' }, field: 'id' },
]

const badSearch = (rest: object): BadInput[] => [
  surplus({ ...rest, query: 'a' }),
  ...noObject,
  { why: 'no query', input: { ...rest }, field: 'query' },
  { why: 'a query too long', input: { ...rest, query: '字'.repeat(10_001) }, field: 'query' },
  {
    why: 'no such facet',
    input: { ...rest, query: 'a', chips: [{ facet: 'colour', value: 'red' }] },
    field: 'chips.0.facet',
  },
  { why: 'a chip without a value', input: { ...rest, query: 'a', chips: [{ facet: 'year' }] }, field: 'chips.0.value' },
]

const badRemoved: BadInput[] = [
  surplus({ name: 'x-2020-01.1' }),
  ...noObject,
  { why: 'a name that is a path', input: { name: '../x' }, field: 'name' },
]

/** For every operation: a good input and one bad input of each kind. Leaving an operation out is a type error. */
export const cases: { [P in OperationPath]: Case<P> } = {
  'session.get': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'preferences.update': {
    good: () => ({ theme: 'sepia', textSize: 20, place: `/${issue}/d1` }),
    bad: [
      surplus({}),
      ...noObject,
      { why: 'a size too small', input: { textSize: 3 }, field: 'textSize' },
      { why: 'no such theme', input: { theme: 'pink' }, field: 'theme' },
      { why: 'no such typeface', input: { textFace: 'comic' }, field: 'textFace' },
      { why: 'lines too close', input: { lineHeight: 0.5 }, field: 'lineHeight' },
      { why: 'a share over 100', input: { panes: [101] }, field: 'panes.0' },
      { why: 'a page larger than can be drawn', input: { pageZoom: 9 }, field: 'pageZoom' },
      { why: 'a page turned askew', input: { pageRotation: 45 }, field: 'pageRotation' },
    ],
  },
  'diagnostics.get': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'library.status': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'issues.list': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'issues.get': { good: () => ({ issue }), bad: [surplus({ issue }), ...noObject, ...badIssue({})] },
  'documents.get': {
    good: () => ({ issue, document: 'd1', stretch: { around: null, blocks: 10 } }),
    bad: [
      surplus({ issue, document: 'd1' }),
      {
        why: 'a stretch of nothing',
        input: { issue, document: 'd1', stretch: { around: null, blocks: 0 } },
        field: 'stretch.blocks',
      },
      ...noObject,
      ...badIssue({ document: 'd1' }),
      { why: 'no document', input: { issue }, field: 'document' },
      { why: 'a document that is none', input: { issue, document: 'd0' }, field: 'document' },
    ],
  },
  'pages.get': {
    good: () => ({ issue, image: 5 }),
    bad: [
      surplus({ issue, image: 1 }),
      ...noObject,
      ...badIssue({ image: 1 }),
      { why: 'image nought', input: { issue, image: 0 }, field: 'image' },
      { why: 'half an image', input: { issue, image: 1.5 }, field: 'image' },
      { why: 'an image in words', input: { issue, image: '1' }, field: 'image' },
    ],
  },
  'search.find': {
    good: () => ({ query: '体育健身', limit: 5, order: 'relevance', chips: [{ facet: 'year', value: '2022' }] }),
    bad: [
      ...badSearch({}),
      { why: 'a limit below nought', input: { query: 'a', limit: -1 }, field: 'limit' },
      { why: 'a limit too high', input: { query: 'a', limit: 501 }, field: 'limit' },
      { why: 'no such order', input: { query: 'a', order: 'colour' }, field: 'order' },
    ],
  },
  'search.count': { good: () => ({ query: '体育 OR 健身' }), bad: badSearch({}) },
  'search.facets': { good: () => ({ query: '市', exactGlyphs: true }), bad: badSearch({}) },
  'search.images': { good: () => ({ query: '市', issue }), bad: badSearch({ issue }) },
  'search.near': { good: () => ({ query: '全名健身' }), bad: badSearch({}) },
  'search.locate': {
    good: async (host) => ({ query: '市', issue, document: 'd1', block: await firstBlock(host) }),
    bad: [
      ...badSearch({ issue, document: 'd1', block: null }),
      { why: 'no place', input: { query: 'a' }, field: 'issue' },
      { why: 'a block that is none', input: { query: 'a', issue, document: 'd1', block: 'x' }, field: 'block' },
    ],
  },
  'search.open': {
    good: () => ({ text: 'quanminjianshen' }),
    bad: [
      surplus({ text: 'a' }),
      ...noObject,
      { why: 'no text', input: {}, field: 'text' },
      { why: 'a text too long', input: { text: '字'.repeat(201) }, field: 'text' },
      { why: 'no room', input: { text: 'a', limit: 0 }, field: 'limit' },
    ],
  },
  'search.export': {
    good: () => ({ query: '体育健身', format: 'csv' }),
    bad: [...badSearch({ format: 'csv' }), { why: 'no format', input: { query: 'a' }, field: 'format' }],
  },
  'library.verify': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'library.problems': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'library.overview': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'library.rebuild': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'library.reconcile': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'library.add': {
    good: () => ({ paths: [otherSource] }),
    bad: [
      surplus({ paths: [otherSource] }),
      ...noObject,
      { why: 'no paths', input: { paths: [] }, field: 'paths' },
      { why: 'a path of nothing', input: { paths: [''] }, field: 'paths.0' },
    ],
  },
  'library.remove': {
    good: async (host) => ({ issue: await addOther(host) }),
    bad: [surplus({ issue }), ...noObject, ...badIssue({})],
  },
  'library.restore': { good: async (host) => ({ name: await removeOther(host) }), bad: badRemoved },
  'library.forget': { good: async (host) => ({ name: await removeOther(host) }), bad: badRemoved },
  'export.record': {
    good: () => ({ issue, document: 'd1' }),
    bad: [surplus({ issue, document: null }), ...noObject, ...badIssue({ document: null })],
  },
  'export.text': {
    good: () => ({ issue, document: null, format: 'markdown' }),
    bad: [
      surplus({ issue, document: null, format: 'text' }),
      ...noObject,
      ...badIssue({ document: null, format: 'text' }),
      { why: 'no such format', input: { issue, document: null, format: 'docx' }, field: 'format' },
    ],
  },
  'export.page': {
    good: () => ({ issue, image: 44, format: 'alto' }),
    bad: [
      surplus({ issue, image: 1, format: 'hocr' }),
      ...noObject,
      ...badIssue({ image: 1, format: 'hocr' }),
      { why: 'image nought', input: { issue, image: 0, format: 'hocr' }, field: 'image' },
      { why: 'no such format', input: { issue, image: 1, format: 'text' }, field: 'format' },
    ],
  },
  'jobs.list': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'jobs.cancel': {
    good: () => ({ job: nobody }),
    bad: [
      surplus({ job: nobody }),
      ...noObject,
      { why: 'no job', input: {}, field: 'job' },
      { why: 'a job that is none', input: { job: 'x' }, field: 'job' },
    ],
  },
  'annotations.list': { good: () => ({ issue }), bad: [surplus({}), ...noObject, ...badIssue({})] },
  'annotations.create': {
    good: async (host) => ({
      target: { issue, document: 'd1', block: await firstBlock(host), from: 0, to: 2 },
      colour: 2,
    }),
    bad: [
      ...noObject,
      { why: 'no target', input: { colour: 1 }, field: 'target' },
      {
        why: 'an offset below nought',
        input: { target: { issue, document: 'd1', block: 'l1', from: -1, to: 2 }, colour: 1 },
        field: 'target.from',
      },
      {
        why: 'no such colour',
        input: { target: { issue, document: 'd1', block: 'l1', from: 0, to: 2 }, colour: 6 },
        field: 'colour',
      },
      surplus({ target: { issue, document: 'd1', block: 'l1', from: 0, to: 2 }, colour: 1 }),
    ],
  },
  'annotations.update': {
    good: async (host) => {
      const { id, version } = await newAnnotation(host)
      return { id, version, body: '改过' }
    },
    bad: [
      surplus({ id: nobody, version: 1 }),
      ...noObject,
      ...badId({ version: 1 }),
      { why: 'no version', input: { id: nobody }, field: 'version' },
      { why: 'a note too long', input: { id: nobody, version: 1, body: 'x'.repeat(100_001) }, field: 'body' },
    ],
  },
  'annotations.remove': {
    good: async (host) => {
      const { id, version } = await newAnnotation(host)
      return { id, version }
    },
    bad: [surplus({ id: nobody, version: 1 }), ...noObject, ...badId({ version: 1 })],
  },
  'annotations.restore': {
    good: async (host) => {
      const { id, version } = await newAnnotation(host)
      await client(host)('annotations.remove', { id, version })
      return { id }
    },
    bad: [surplus({ id: nobody }), ...noObject, ...badId({})],
  },
  'notes.export': {
    good: async (host) => {
      await newAnnotation(host)
      return { format: 'json', language: 'zh-CN' }
    },
    bad: [
      surplus({ format: 'json', language: 'en' }),
      ...noObject,
      { why: 'no such format', input: { format: 'docx', language: 'en' }, field: 'format' },
      { why: 'no language', input: { format: 'markdown' }, field: 'language' },
    ],
  },
  'bookmarks.list': { good: () => ({}), bad: [surplus({}), ...noObject, ...badIssue({})] },
  'bookmarks.create': {
    good: async (host) => ({ issue, document: 'd1', block: await firstBlock(host) }),
    bad: [
      surplus({ issue, document: 'd1', block: 'l1' }),
      ...noObject,
      ...badIssue({ document: 'd1', block: 'l1' }),
      { why: 'a block that is none', input: { issue, document: 'd1', block: 'x' }, field: 'block' },
    ],
  },
  'bookmarks.remove': {
    good: async (host) => ({ id: (await newBookmark(host)).id }),
    bad: [surplus({ id: nobody }), ...noObject, ...badId({})],
  },
  'bookmarks.restore': {
    good: async (host) => {
      const { id } = await newBookmark(host)
      await client(host)('bookmarks.remove', { id })
      return { id }
    },
    bad: [surplus({ id: nobody }), ...noObject, ...badId({})],
  },
  'searches.list': { good: () => ({}), bad: [surplus({}), ...noObject] },
  'searches.record': {
    good: () => ({ request: { query: '健身', order: 'relevance' } }),
    bad: [
      surplus({ request: { query: '健身' } }),
      { why: 'no request', input: {}, field: 'request' },
      { why: 'an unknown order', input: { request: { query: '健身', order: 'x' } }, field: 'request.order' },
    ],
  },
  'searches.save': {
    good: () => ({ request: { query: '养老' } }),
    bad: [
      surplus({ request: { query: '养老' } }),
      { why: 'a query that is none', input: { request: { query: 1 } }, field: 'request.query' },
    ],
  },
  'searches.forget': { good: () => ({ id: nobody }), bad: [surplus({ id: nobody }), ...badId({})] },
  'searches.clear': { good: () => ({}), bad: [surplus({}), ...noObject] },
  ...relationsCases,
}
