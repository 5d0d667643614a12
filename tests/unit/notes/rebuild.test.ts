import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openLibrary } from '../../../electron/core/archive/library.ts'
import type { Library } from '../../../electron/core/archive/library.ts'
import { getDocument, getIssue } from '../../../electron/core/archive/queries.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import {
  createAnnotation,
  createBookmark,
  libraryLookup,
  listAnnotations,
  listBookmarks,
  openNotes,
} from '../../../electron/core/notes/index.ts'
import { codePointLength, sliceCodePoints } from '../../../electron/text/code-points.ts'
import { issue } from '../../fixtures/notes/library.ts'
import { temporaryFolder } from './temporary.ts'

const original = fileURLToPath(new URL('../../../resources/source/nantong-2022-06/issue.txt', import.meta.url))

/** Builds the real issue's library from `text`, in place of what stands in `folder`. */
async function build(folder: string, text: string): Promise<Library> {
  const source = path.join(folder, 'source', issue)
  await mkdir(source, { recursive: true })
  await writeFile(path.join(source, 'issue.txt'), text)
  const out = path.join(folder, 'archive')
  await buildArchive({ sources: path.join(folder, 'source'), out, indexers: [] })
  return openLibrary(out, [])
}

const blocksOf = (library: Library) =>
  [getIssue(library.db, issue).front, ...getIssue(library.db, issue).documents]
    .flatMap((one) => (one ? [one.id] : []))
    .flatMap((document) => getDocument(library.db, issue, document).blocks.map((block) => ({ document, block })))

it('every note of the real issue stands where it stood after a rebuild, also one that gives every block a new id', async () => {
  const folder = temporaryFolder()
  const text = await readFile(original, 'utf8')
  const first = await build(folder, text)
  const lookup = libraryLookup(first.db)
  const file = path.join(folder, 'notes.sqlite')
  const store = openNotes(file)
  const blocks = blocksOf(first)
  const make = store.db.raw.transaction(() => {
    for (const [index, { document, block }] of blocks.entries()) {
      if (index % 7 === 0) createBookmark(store, lookup, { issue, document, block: block.id })
      const from = index % codePointLength(block.text)
      const to = Math.min(from + 1 + (index % 23), codePointLength(block.text))
      const target = { issue, document, block: block.id, from, to }
      createAnnotation(store, lookup, { target, colour: 1, body: '' })
    }
  })
  make()
  const made = listAnnotations(store, lookup)
  expect(made).toHaveLength(blocks.length)
  expect(new Set(made.map(({ placement }) => placement.state))).toEqual(new Set(['exact']))
  const orders = new Map(blocks.map(({ block }, index) => [block.id, index]))
  expect(made.map(({ target }) => orders.get(target.block))).toEqual(blocks.map((_, index) => index))
  store.close()
  first.close()

  const again = openNotes(file)
  const same = await build(folder, text)
  expect(listAnnotations(again, libraryLookup(same.db))).toEqual(made)
  same.close()

  const later = await build(folder, `\n\n\n${text}`)
  const texts = new Map(blocksOf(later).map(({ document, block }) => [`${document}/${block.id}`, block.text]))
  const bookmarks = listBookmarks(again, libraryLookup(later.db))
  expect(bookmarks).toHaveLength(Math.ceil(blocks.length / 7))
  for (const { target, placement } of [...listAnnotations(again, libraryLookup(later.db)), ...bookmarks]) {
    const [line, serial] = target.block.slice(1).split('.')
    const block = `l${Number(line) + 3}${serial ? `.${serial}` : ''}`
    expect(placement).toMatchObject({
      state: 'moved',
      document: target.document,
      block,
      from: target.from,
      to: target.to,
    })
    const words = texts.get(`${placement.document}/${block}`) ?? ''
    expect(sliceCodePoints(words, placement.from, placement.to)).toBe(target.quote)
  }
  later.close()
  again.close()
})
