import type { BadInput, Case } from './cases.ts'

type RelationsPath =
  | 'numbers.list'
  | 'numbers.get'
  | 'documents.relations'
  | 'bodies.list'
  | 'bodies.get'
  | 'people.list'
  | 'people.get'
  | 'days.list'
  | 'days.bounds'
  | 'days.get'
  | 'tables.list'
  | 'tables.get'
  | 'remarks.list'
  | 'indexes.export'

const issue = 'nantong-2022-06'
const surplus = (input: object): BadInput => ({
  why: 'an unknown field',
  input: { ...input, surplus: 1 },
  field: 'surplus',
})
const listed: BadInput[] = [
  surplus({}),
  { why: 'an offset before the start', input: { offset: -1 }, field: 'offset' },
  { why: 'more than a page', input: { limit: 501 }, field: 'limit' },
  { why: 'a text too long', input: { text: '市'.repeat(201) }, field: 'text' },
]

/** Good and bad inputs of the operations over the indexes. */
export const relationsCases: { [P in RelationsPath]: Case<P> } = {
  'numbers.list': {
    good: () => ({ text: '通政发', show: 'here' }),
    bad: [...listed, { why: 'an unknown choice', input: { show: 'lost' }, field: 'show' }],
  },
  'numbers.get': {
    good: () => ({ code: '通政发', year: 2022, sequence: 29 }),
    bad: [
      surplus({ code: '通政发', year: 2022, sequence: 29 }),
      { why: 'a sequence in words', input: { code: '通政发', year: 2022, sequence: '29' }, field: 'sequence' },
    ],
  },
  'documents.relations': {
    good: () => ({ issue, document: 'd2' }),
    bad: [
      surplus({ issue, document: 'd2' }),
      { why: 'an issue that is a path', input: { issue: '../d2', document: 'd2' }, field: 'issue' },
      { why: 'a document that is none', input: { issue, document: 'x' }, field: 'document' },
    ],
  },
  'bodies.list': {
    good: () => ({ order: 'name', limit: 500 }),
    bad: [...listed, { why: 'an unknown order', input: { order: 'size' }, field: 'order' }],
  },
  'bodies.get': {
    good: () => ({ name: '市财政局' }),
    bad: [surplus({ name: '市财政局' }), { why: 'no name', input: {}, field: 'name' }],
  },
  'people.list': { good: () => ({ text: '高山' }), bad: listed },
  'people.get': {
    good: () => ({ name: '高 山' }),
    bad: [surplus({ name: '高山' }), { why: 'an empty name', input: { name: '' }, field: 'name' }],
  },
  'days.list': {
    good: () => ({ from: '2022-07-01', to: '2022-08-31' }),
    bad: [
      surplus({ from: '2022-07-01', to: '2022-08-31' }),
      { why: 'a day in words', input: { from: '七月', to: '2022-08-31' }, field: 'from' },
    ],
  },
  'days.bounds': { good: () => ({}), bad: [surplus({})] },
  'days.get': {
    good: () => ({ day: '2022-08-03' }),
    bad: [surplus({ day: '2022-08-03' }), { why: 'no day', input: {}, field: 'day' }],
  },
  'tables.list': { good: () => ({}), bad: listed },
  'tables.get': {
    good: () => ({ issue, table: 't1' }),
    bad: [
      surplus({ issue, table: 't1' }),
      { why: 'a table that is none', input: { issue, table: 'x' }, field: 'table' },
    ],
  },
  'remarks.list': {
    good: () => ({ kind: 'foreign-word' }),
    bad: [...listed, { why: 'an unknown kind', input: { kind: 'typo' }, field: 'kind' }],
  },
  'indexes.export': {
    good: () => ({ list: 'numbers', language: 'en' }),
    bad: [surplus({ list: 'numbers' }), { why: 'an unknown list', input: { list: 'all' }, field: 'list' }],
  },
}
