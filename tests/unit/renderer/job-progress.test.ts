import { expect, test } from 'vitest'
import { advance } from '../../../renderer/lib/job-progress.ts'

const total = 100

test('what is left of a stage is told by its own pace, once that is known', () => {
  const waiting = advance(undefined, 'job', { path: 'library.verify' }, 0)
  expect(waiting).toMatchObject({ stage: 'waiting', begun: 0, secondsLeft: null, reply: null })
  // waiting an hour says nothing of the pace of the work
  const begun = advance(waiting, 'job', { stage: 'checking', done: 0, total }, 3_600_000)
  expect(begun).toMatchObject({ path: 'library.verify', begun: 0, secondsLeft: null })
  const early = advance(begun, 'job', { stage: 'checking', done: 5, total }, 3_600_500)
  expect(early.secondsLeft).toBeNull()
  const later = advance(early, 'job', { stage: 'checking', done: 20, total }, 3_602_000)
  expect(later.secondsLeft).toBe(8)
  expect(advance(later, 'job', { stage: 'checking', done: 100, total }, 3_603_000).secondsLeft).toBe(0)
})

test('a stage of unknown length has no end in sight', () => {
  const known = advance(undefined, 'job', { stage: 'checking', done: 0, total: null }, 0)
  expect(advance(known, 'job', { done: 500 }, 10_000).secondsLeft).toBeNull()
})
