import { beforeEach, expect, it } from 'vitest'
import { bookmark } from '../../../electron/contract/schemas/notes.ts'
import {
  createBookmark,
  libraryLookup,
  listBookmarks,
  openNotes,
  removeBookmark,
  restoreBookmark,
} from '../../../electron/core/notes/index.ts'
import type { NotesStore } from '../../../electron/core/notes/index.ts'
import { issue, libraryOf, sample } from '../../fixtures/notes/library.ts'
import { refusal } from './temporary.ts'

const lookup = libraryLookup(libraryOf(sample))
const absent = '00000000-0000-4000-8000-000000000000'

let store: NotesStore
beforeEach(() => {
  store = openNotes(':memory:')
  return () => store.close()
})

const set = (block: string, document = 'd1') => createBookmark(store, lookup, { issue, document, block })

it('covers the whole block', () => {
  const made = set('l16')
  expect(bookmark.parse(made)).toEqual(made)
  expect(made.target).toMatchObject({ block: 'l16', from: 0, to: 6, quote: '一、工作目标' })
  expect(made.placement).toMatchObject({ state: 'exact', block: 'l16', from: 0, to: 6, page: 4, image: 5 })
})

it('is set once a block', () => {
  const made = set('l16')
  expect(set('l16')).toEqual(made)
  expect(set('l30', 'd2').id).not.toBe(made.id)
  expect(listBookmarks(store, lookup)).toHaveLength(2)
})

it('covers the beginning of a block longer than a quote may be', () => {
  const long = libraryLookup(libraryOf([{ id: 'l1', text: '𠮷'.repeat(12_000) }]))
  const made = createBookmark(store, long, { issue, document: 'd1', block: 'l1' })
  expect(bookmark.parse(made)).toEqual(made)
  expect(made.placement).toMatchObject({ state: 'exact', from: 0, to: 10_000 })
})

it('lists in printed order, one issue or all', () => {
  for (const [block, document] of [
    ['l32', 'd2'],
    ['l20', 'd1'],
    ['l10', 'd1'],
  ] as const)
    set(block, document)
  expect(listBookmarks(store, lookup).map(({ target }) => target.block)).toEqual(['l10', 'l20', 'l32'])
  expect(listBookmarks(store, lookup, { issue })).toHaveLength(3)
  expect(listBookmarks(store, lookup, { issue: 'nantong-2022-07' })).toEqual([])
})

it('goes into the bin and comes back, and may be asked twice', () => {
  const made = set('l16')
  removeBookmark(store, made)
  removeBookmark(store, made)
  expect(listBookmarks(store, lookup)).toEqual([])
  expect(restoreBookmark(store, lookup, made)).toEqual(made)
  expect(restoreBookmark(store, lookup, made)).toEqual(made)
  expect(listBookmarks(store, lookup)).toEqual([made])
})

it('is not brought back beside a newer one on the same block', () => {
  const old = set('l16')
  removeBookmark(store, old)
  const fresh = set('l16')
  expect(fresh.id).not.toBe(old.id)
  expect(restoreBookmark(store, lookup, old)).toEqual(fresh)
  expect(listBookmarks(store, lookup)).toEqual([fresh])
})

it('follows its block to a new id: that block has a bookmark, the old id has none', () => {
  const made = set('l16')
  const shifted = sample.map((block) => ({ ...block, id: `l${Number(block.id.slice(1)) + 2}` }))
  const later = libraryLookup(libraryOf(shifted))
  expect(createBookmark(store, later, { issue, document: 'd1', block: 'l18' })).toMatchObject({
    id: made.id,
    placement: { state: 'moved', block: 'l18' },
  })
  expect(createBookmark(store, later, { issue, document: 'd1', block: 'l16' }).target.quote).toBe(sample[2]?.text)
})

it('refuses unknown blocks and unknown bookmarks', () => {
  expect(refusal(() => set('l11')).code).toBe('block-not-found')
  expect(refusal(() => removeBookmark(store, { id: absent })).code).toBe('bookmark-not-found')
  expect(refusal(() => restoreBookmark(store, lookup, { id: absent })).code).toBe('bookmark-not-found')
})
