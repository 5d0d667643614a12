import { describe, expect, it } from 'vitest'
import { createDrawQueue } from '../../../renderer/features/reader/page/draw-queue.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('the queue of drawings', () => {
  it('draws one at a time, the lowest rank first', async () => {
    const queue = createDrawQueue()
    const order: string[] = []
    let drawing = 0
    let most = 0
    const draw = (name: string) => async () => {
      most = Math.max(most, ++drawing)
      await Promise.resolve()
      order.push(name)
      drawing--
    }
    queue.add(() => 2, draw('far'))
    queue.add(() => 0, draw('in view'))
    queue.add(() => 1, draw('near'))
    await settle()
    expect(order).toEqual(['in view', 'near', 'far'])
    expect(most).toBe(1)
  })

  it('asks for the rank when a turn comes, and forgets what was taken out', async () => {
    const queue = createDrawQueue()
    const order: string[] = []
    let passed = false
    queue.add(
      () => 0,
      async () => {
        order.push('first')
        passed = true
      },
    )
    queue.add(
      () => (passed ? 9 : 1),
      async () => void order.push('left behind'),
    )
    queue.add(
      () => 2,
      async () => void order.push('now in view'),
    )
    const drop = queue.add(
      () => 3,
      async () => void order.push('taken out'),
    )
    drop()
    await settle()
    expect(order).toEqual(['first', 'now in view', 'left behind'])
  })

  it('goes on after a drawing that failed', async () => {
    const queue = createDrawQueue()
    let drawn = false
    queue.add(
      () => 0,
      () => Promise.reject(new Error('broken page')),
    )
    queue.add(
      () => 1,
      async () => {
        drawn = true
      },
    )
    await settle()
    expect(drawn).toBe(true)
  })
})
