import { expect, test } from 'vitest'
import { offer, runCommand } from '../../../renderer/lib/commands.ts'

test('the last who offers a command does it, and gives it back when it goes', () => {
  const done: string[] = []
  expect(runCommand('bookmark.toggle')).toBe(false)
  const stopPane = offer('bookmark.toggle', () => done.push('pane'))
  const stopBar = offer('bookmark.toggle', () => done.push('bar'))
  expect(runCommand('bookmark.toggle')).toBe(true)
  stopBar()
  runCommand('bookmark.toggle')
  stopPane()
  expect(runCommand('bookmark.toggle')).toBe(false)
  expect(done).toEqual(['bar', 'pane'])
})
