import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { contract } from '../../../electron/contract/index.ts'
import { annotation } from '../../../electron/contract/schemas/notes.ts'
import {
  createAnnotation,
  libraryLookup,
  listAnnotations,
  noLibrary,
  openNotes,
  removeAnnotation,
  restoreAnnotation,
  updateAnnotation,
} from '../../../electron/core/notes/index.ts'
import type { NotesStore } from '../../../electron/core/notes/index.ts'
import { codePointLength } from '../../../electron/text/code-points.ts'
import { issue, libraryOf, sample } from '../../fixtures/notes/library.ts'
import { refusal } from './temporary.ts'

const lookup = libraryLookup(libraryOf(sample))
const at = (block: string, from: number, to: number, document = 'd1') => ({ issue, document, block, from, to })
const absent = '00000000-0000-4000-8000-000000000000'

let store: NotesStore
beforeEach(() => {
  store = openNotes(':memory:')
  return () => store.close()
})

const mark = (target = at('l14', 9, 18), body = '核对进度') =>
  createAnnotation(store, lookup, { target, colour: 2, body })

describe('createAnnotation', () => {
  it('keeps the words with 32 code points around them, across the borders of blocks', () => {
    const { target } = mark()
    expect(target).toEqual({
      ...at('l14', 9, 18),
      textVersion: 1,
      quote: '10分钟体育健身圈',
      prefix: '的通知\n各县（市、区）人民政府，市各委、办、局：\n到2025年，建成',
      suffix: '，人均体育场地面积达到3.6平方米，𠮷祥社区先行先试。\n一、工作目',
    })
    expect(codePointLength(target.prefix.replaceAll('\n', ''))).toBe(32)
    expect(codePointLength(target.suffix.replaceAll('\n', ''))).toBe(32)
  })

  it('counts code points, not UTF-16 units', () => {
    expect(mark(at('l14', 36, 39)).target.quote).toBe('𠮷祥社')
  })

  it('answers what the contract promises, exact where it was made, with page and image', () => {
    const made = mark()
    expect(annotation.parse(made)).toEqual(made)
    expect(made).toMatchObject({ version: 1, colour: 2, body: '核对进度' })
    expect(made.modified).toBe(made.created)
    expect(made.placement).toEqual({
      state: 'exact',
      document: 'd1',
      block: 'l14',
      from: 9,
      to: 18,
      page: 5,
      image: 6,
    })
  })

  it.each([
    ['an end beyond the text', 0, 7, 'target.to'],
    ['a beginning beyond the text', 6, 7, 'target.from'],
    ['an empty range', 2, 2, 'target.to'],
    ['an end before the beginning', 3, 1, 'target.to'],
  ])('refuses %s and names the field', (_, from, to, path) => {
    const error = refusal(() => mark(at('l16', from, to)))
    expect(error.code).toBe('range-outside-block')
    expect(error.values).toEqual({ length: 6 })
    expect(error.fields?.map((field) => field.path)).toContain(path)
    expect(listAnnotations(store, lookup)).toEqual([])
  })

  it('takes the last character of a block', () => {
    expect(mark(at('l16', 5, 6)).target.quote).toBe('标')
  })

  it('refuses a block that is not there, by any part of its address', () => {
    for (const target of [at('l15', 0, 1), at('l14', 0, 1, 'd2'), { ...at('l14', 0, 1), issue: 'nantong-2022-07' }]) {
      const { code, values } = refusal(() => mark(target))
      expect(code).toBe('block-not-found')
      expect(values).toEqual({ issue: target.issue, document: target.document, block: target.block })
    }
  })

  it('refuses a quote longer than the contract can carry', () => {
    const long = libraryLookup(libraryOf([{ id: 'l1', text: '𠮷'.repeat(10_001) }]))
    const error = refusal(() => createAnnotation(store, long, { target: at('l1', 0, 10_001), colour: 1, body: '' }))
    expect([error.code, error.fields?.[0]?.path]).toEqual(['bad-input', 'target.to'])
    const longest = createAnnotation(store, long, { target: at('l1', 0, 10_000), colour: 1, body: '' })
    expect(annotation.parse(longest)).toEqual(longest)
  })

  it('keeps any body as typed; a lone surrogate, which no file can hold, becomes U+FFFD', () => {
    const typed = '一\n二\t"三" \u0000 𠮷 <b>四</b>'
    expect(mark(undefined, typed).body).toBe(typed)
    expect(mark(undefined, 'a\ud800b').body).toBe('a\ufffdb')
  })
})

describe('listAnnotations', () => {
  it('gives the printed order, whatever the order of making', () => {
    const wanted = [at('l12', 0, 2), at('l14', 3, 5), at('l14', 9, 11), at('l32', 0, 2, 'd2')]
    for (const target of wanted.toReversed()) mark(target)
    expect(listAnnotations(store, lookup).map(({ target: { block, from } }) => [block, from])).toEqual(
      wanted.map(({ block, from }) => [block, from]),
    )
  })

  it('keeps to one issue when asked', () => {
    const made = mark()
    expect(listAnnotations(store, lookup, { issue })).toEqual([made])
    expect(listAnnotations(store, lookup, { issue: 'nantong-2022-07' })).toEqual([])
  })

  it('still lists every note where no library is open', () => {
    const made = mark()
    const [listed] = listAnnotations(store, noLibrary)
    expect(listed).toMatchObject({ id: made.id, target: made.target, placement: { state: 'orphaned', block: null } })
    expect(z.array(annotation).parse([listed])).toEqual([listed])
  })
})

describe('updateAnnotation', () => {
  it('changes what is given and leaves the rest', () => {
    const made = mark()
    const coloured = updateAnnotation(store, lookup, { id: made.id, version: 1, colour: 5 })
    expect(coloured).toMatchObject({ colour: 5, body: '核对进度', version: 2, created: made.created })
    const reworded = updateAnnotation(store, lookup, { id: made.id, version: 2, body: '' })
    expect(reworded).toMatchObject({ colour: 5, body: '', version: 3 })
    expect(listAnnotations(store, lookup)).toEqual([reworded])
  })

  it('counts no version where nothing changes', () => {
    const made = mark()
    expect(updateAnnotation(store, lookup, { id: made.id, version: 1, colour: 2, body: '核对进度' })).toEqual(made)
  })

  it('refuses a change made on an old version, says the one now, and changes nothing', () => {
    const { id } = mark()
    const now = updateAnnotation(store, lookup, { id, version: 1, body: '甲' })
    const error = refusal(() => updateAnnotation(store, lookup, { id, version: 1, body: '乙' }))
    expect([error.code, error.values]).toEqual(['annotation-changed', { id, version: 2 }])
    expect(listAnnotations(store, lookup)).toEqual([now])
  })

  it('refuses an unknown note and one in the bin', () => {
    const { id } = mark()
    removeAnnotation(store, { id, version: 1 })
    for (const unknown of [absent, id])
      expect(refusal(() => updateAnnotation(store, lookup, { id: unknown, version: 2, body: '' })).code).toBe(
        'annotation-not-found',
      )
  })
})

describe('removeAnnotation and restoreAnnotation', () => {
  it('lay a note into the bin and bring it back as it was', () => {
    const made = mark()
    removeAnnotation(store, { id: made.id, version: 1 })
    expect(listAnnotations(store, lookup)).toEqual([])
    const restored = restoreAnnotation(store, lookup, { id: made.id })
    expect(restored).toEqual({ ...made, version: 3 })
    expect(listAnnotations(store, lookup)).toEqual([restored])
  })

  it('may be asked twice', () => {
    const { id } = mark()
    removeAnnotation(store, { id, version: 1 })
    removeAnnotation(store, { id, version: 1 })
    expect(restoreAnnotation(store, lookup, { id })).toEqual(restoreAnnotation(store, lookup, { id }))
  })

  it('refuse an old version and an unknown note', () => {
    const { id } = mark()
    updateAnnotation(store, lookup, { id, version: 1, colour: 4 })
    const stale = refusal(() => removeAnnotation(store, { id, version: 1 }))
    expect([stale.code, stale.values]).toEqual(['annotation-changed', { id, version: 2 }])
    expect(listAnnotations(store, lookup)).toHaveLength(1)
    expect(refusal(() => removeAnnotation(store, { id: absent, version: 1 })).code).toBe('annotation-not-found')
    expect(refusal(() => restoreAnnotation(store, lookup, { id: absent })).code).toBe('annotation-not-found')
  })
})

it('takes what the input schema of the contract gives', () => {
  const input = contract['annotations.create'].input.parse({ target: at('l14', 0, 2), colour: 3 })
  expect(createAnnotation(store, lookup, input)).toMatchObject({ colour: 3, body: '' })
})
