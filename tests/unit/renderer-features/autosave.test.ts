import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CallError } from '../../../electron/contract/client.ts'
import type { ErrorCode } from '../../../electron/contract/errors.ts'
import type { Annotation } from '../../../electron/contract/schemas/notes.ts'
import { autosaveDelay, createDraftKeeper, isOvertaken } from '../../../renderer/features/notes/autosave.ts'

const row = (version: number, body: string): Annotation => ({
  id: 'n1',
  target: {
    issue: 'a',
    document: 'd1',
    block: 'l1',
    from: 0,
    to: 1,
    textVersion: 1,
    quote: '',
    prefix: '',
    suffix: '',
  },
  colour: 1,
  body,
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  version,
  placement: { state: 'exact', document: 'd1', block: 'l1', from: 0, to: 1, page: null, image: null },
})

/** A host that answers when told to: keeps what it was asked and what it shall say. */
function host() {
  const asked: { body: string; version: number; answer: (result: Annotation | ErrorCode) => void }[] = []
  const keeper = createDraftKeeper(
    (_, body, version) =>
      new Promise((resolve, reject) => {
        const answer = (result: Annotation | ErrorCode) =>
          typeof result === 'string' ? reject(new CallError({ code: result })) : resolve(result)
        asked.push({ body, version: version(), answer })
      }),
  )
  const state = () => keeper.all().get('n1')
  return { keeper, asked, state }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('the keeper of drafts', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('saves once, after the last keystroke, within a second of it', async () => {
    expect(autosaveDelay).toBeLessThan(1000)
    const { keeper, asked, state } = host()
    keeper.write({ id: 'n1', version: 3 }, '待')
    await vi.advanceTimersByTimeAsync(autosaveDelay - 1)
    keeper.write({ id: 'n1', version: 3 }, '待核')
    await vi.advanceTimersByTimeAsync(autosaveDelay - 1)
    expect(asked).toHaveLength(0)
    expect(state()?.state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(asked.map(({ body, version }) => [body, version])).toEqual([['待核', 3]])
    expect(state()?.state).toBe('saving')
    asked[0]?.answer(row(4, '待核'))
    await settle()
    expect(state()).toMatchObject({ state: 'saved', version: 4, body: '待核' })
  })

  it('saves what was typed during a save next, over the version that came back', async () => {
    const { keeper, asked, state } = host()
    keeper.write({ id: 'n1', version: 1 }, '一')
    const done = keeper.flush('n1')
    keeper.write({ id: 'n1', version: 1 }, '一二')
    await vi.advanceTimersByTimeAsync(autosaveDelay * 2)
    expect(asked).toHaveLength(1)
    asked[0]?.answer(row(2, '一'))
    await settle()
    expect(asked[1]).toMatchObject({ body: '一二', version: 2 })
    asked[1]?.answer(row(3, '一二'))
    await done
    expect(state()?.state).toBe('saved')
    expect(asked).toHaveLength(2)
  })

  it('keeps the words and the reason of a refusal, and tries again when told to', async () => {
    const { keeper, asked, state } = host()
    keeper.write({ id: 'n1', version: 1 }, '磁盘满了')
    void keeper.flush('n1')
    asked[0]?.answer('disk-full')
    await settle()
    expect(state()).toEqual({ body: '磁盘满了', version: 1, state: 'failed', error: { code: 'disk-full' } })
    void keeper.flush('n1')
    expect(asked[1]).toMatchObject({ body: '磁盘满了', version: 1 })
    asked[1]?.answer(row(2, '磁盘满了'))
    await settle()
    expect(state()).toMatchObject({ state: 'saved', error: null })
  })

  it('never writes over what another window wrote, until told how', async () => {
    const { keeper, asked, state } = host()
    keeper.write({ id: 'n1', version: 1 }, '这里')
    void keeper.flush('n1')
    asked[0]?.answer('annotation-changed')
    await settle()
    expect(state()?.state).toBe('conflict')
    keeper.write({ id: 'n1', version: 5 }, '这里的')
    await vi.advanceTimersByTimeAsync(autosaveDelay * 3)
    await keeper.flush('n1')
    expect(asked).toHaveLength(1)
    expect(state()).toMatchObject({ state: 'conflict', body: '这里的' })
    void keeper.rebase('n1', 5)
    expect(asked[1]).toMatchObject({ body: '这里的', version: 5 })
  })

  it('keeps the words of a note that was deleted elsewhere', async () => {
    const { keeper, asked, state } = host()
    keeper.write({ id: 'n1', version: 1 }, '还要')
    void keeper.flush('n1')
    asked[0]?.answer('annotation-not-found')
    await settle()
    expect(state()).toMatchObject({ state: 'gone', body: '还要' })
  })

  it('saves over the version that a change of colour left', async () => {
    const { keeper, asked } = host()
    keeper.write({ id: 'n1', version: 1 }, '红')
    keeper.advance('n1', 1, 2)
    void keeper.flush('n1')
    expect(asked[0]?.version).toBe(2)
    keeper.advance('n1', 1, 9)
    expect(keeper.all().get('n1')?.version).toBe(2)
  })

  it('goes on over what another window wrote, where nothing of its own is unsaved', async () => {
    const { keeper, asked, state } = host()
    keeper.write(row(1, ''), '甲')
    void keeper.flush('n1')
    asked[0]?.answer(row(2, '甲'))
    await settle()
    const draft = state()
    expect(draft && isOvertaken(draft, row(2, '甲'))).toBe(false)
    expect(draft && isOvertaken(draft, row(3, '乙'))).toBe(true)
    keeper.write(row(3, '乙'), '乙丙')
    await vi.advanceTimersByTimeAsync(autosaveDelay)
    expect(asked[1]).toMatchObject({ body: '乙丙', version: 3 })
  })

  it('saves everything that waits at once when the page is left, and nothing twice', async () => {
    const { keeper, asked } = host()
    keeper.write({ id: 'n1', version: 1 }, '甲')
    keeper.write({ id: 'n2', version: 1 }, '乙')
    keeper.flushAll()
    expect(asked.map(({ body }) => body)).toEqual(['甲', '乙'])
    await vi.advanceTimersByTimeAsync(autosaveDelay * 2)
    expect(asked).toHaveLength(2)
  })

  it('tells its listeners of every change and gives a new map', () => {
    const { keeper } = host()
    const heard: ReadonlyMap<string, unknown>[] = []
    const stop = keeper.subscribe(() => heard.push(keeper.all()))
    keeper.write({ id: 'n1', version: 1 }, '甲')
    keeper.drop('n1')
    stop()
    keeper.write({ id: 'n1', version: 1 }, '乙')
    expect(heard.map((map) => map.size)).toEqual([1, 0])
  })
})
