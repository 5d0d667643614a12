import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderedRequest } from '../../../electron/contract/schemas/search.ts'
import {
  clearSearches,
  forgetSearch,
  listSearches,
  recordSearch,
  saveSearch,
} from '../../../electron/core/notes/kept-searches.ts'
import { type NotesStore, openNotes } from '../../../electron/core/notes/store.ts'

let store: NotesStore
beforeEach(() => {
  store = openNotes(':memory:')
})
afterEach(() => store.close())

const asking = (query: string, more: object = {}) => orderedRequest.parse({ query, ...more })
const queries = () => listSearches(store).map(({ request }) => request.query)

test('what was asked last stands first, and once', () => {
  for (const query of ['健身', '养老', '健身']) recordSearch(store, asking(query))
  expect(queries()).toEqual(['健身', '养老'])
  recordSearch(store, asking('健身', { chips: [{ facet: 'year', value: '2022' }] }))
  expect(queries()).toEqual(['健身', '健身', '养老'])
})

test('the history keeps a hundred, saved searches stay', () => {
  const kept = saveSearch(store, asking('保存的'))
  for (let index = 0; index < 130; index += 1) recordSearch(store, asking(`第${index}次`))
  const all = listSearches(store)
  expect(all.filter(({ saved }) => saved === null)).toHaveLength(100)
  expect(all.filter(({ saved }) => saved !== null).map(({ id }) => id)).toEqual([kept.id])
  expect(queries()).not.toContain('第0次')
  clearSearches(store)
  expect(queries()).toEqual(['保存的'])
})

test('a recorded search that is saved keeps its place, and asked again stays saved', () => {
  const first = recordSearch(store, asking('养老'))
  expect(saveSearch(store, asking('养老'))).toMatchObject({ id: first.id })
  expect(recordSearch(store, asking('养老')).saved).not.toBeNull()
  forgetSearch(store, { id: first.id })
  expect(queries()).toEqual([])
  expect(() => forgetSearch(store, { id: first.id })).not.toThrow()
})

test('what another version wrote is left where it is', () => {
  store.db.raw
    .prepare('INSERT INTO search VALUES (?, ?, ?, NULL)')
    .run('0c1c9bd4-7a0c-4a6e-8f55-0d5a4f1f3b09', '{"query":"健身","order":"by-weight"}', new Date().toISOString())
  recordSearch(store, asking('养老'))
  expect(queries()).toEqual(['养老'])
  expect(store.db.raw.prepare('SELECT count(*) FROM search').pluck().get()).toBe(2)
})
