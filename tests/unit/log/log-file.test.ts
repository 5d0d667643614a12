import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logFolder, openLogFile } from '../../../electron/core/log/log-file.ts'
import { lastFaults } from '../../../electron/core/log/read-log.ts'
import { temporaryFolder } from '../notes/temporary.ts'

const linesOf = (folder: string, name = 'gazette.log'): Record<string, unknown>[] =>
  readFileSync(join(logFolder(folder), name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('one JSON object a line, with level, instant and incident; opened again it goes on', () => {
  const folder = temporaryFolder()
  const first = openLogFile(folder)
  first.log({ level: 'info', message: 'started' })
  first.log({ level: 'error', message: 'search.find: Error', incident: 'i-1' })
  first.close()
  const second = openLogFile(folder)
  second.log({ level: 'warning', message: 'again' })
  second.close()
  const lines = linesOf(folder)
  expect(lines.map(({ level, message, incident }) => [level, message, incident])).toEqual([
    ['info', 'started', undefined],
    ['error', 'search.find: Error', 'i-1'],
    ['warn', 'again', undefined],
  ])
  for (const { time } of lines) expect(String(time)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})

test('keeps to its size: older files are numbered, and the oldest goes', () => {
  const folder = temporaryFolder()
  const file = openLogFile(folder, { mostBytes: 400, kept: 2 })
  for (let count = 0; count < 40; count++) file.log({ level: 'info', message: `line ${count}` })
  file.close()
  expect(readdirSync(logFolder(folder)).toSorted()).toEqual(['gazette.1.log', 'gazette.2.log', 'gazette.log'])
  for (const name of readdirSync(logFolder(folder))) {
    expect(statSync(join(logFolder(folder), name)).size).toBeLessThanOrEqual(400)
  }
  const kept = ['gazette.2.log', 'gazette.1.log', 'gazette.log'].flatMap((name) => linesOf(folder, name))
  expect(kept.at(-1)?.['message']).toBe('line 39')
  const numbers = kept.map(({ message }) => Number(String(message).slice('line '.length)))
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => 40 - numbers.length + at))
})

test('the least level leaves out what is below', () => {
  const folder = temporaryFolder()
  const file = openLogFile(folder, { level: 'warn' })
  file.log({ level: 'info', message: 'left out' })
  file.log({ level: 'warning', message: 'kept' })
  file.close()
  expect(linesOf(folder).map(({ message }) => message)).toEqual(['kept'])
})

test('a log that cannot be kept stops nobody', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'logs'), 'a file stands where the folder would be')
  const file = openLogFile(folder)
  file.log({ level: 'error', message: 'lost' })
  file.close()
  expect(lastFaults(folder, 20)).toEqual([])
})

test('the last faults are read newest first, over the border of two files, and broken lines are passed over', () => {
  const folder = temporaryFolder()
  const file = openLogFile(folder)
  file.log({ level: 'info', message: 'no fault' })
  file.log({ level: 'warning', message: 'second' })
  file.log({ level: 'error', message: 'newest', incident: 'i-9' })
  file.close()
  const older = [`{"time":"t","level":"error","message":"oldest"}`, 'half a li'].join('\n')
  writeFileSync(join(logFolder(folder), 'gazette.1.log'), older)
  expect(lastFaults(folder, 20).map(({ message, incident }) => [message, incident])).toEqual([
    ['newest', 'i-9'],
    ['second', undefined],
    ['oldest', undefined],
  ])
  expect(lastFaults(folder, 1).map(({ message }) => message)).toEqual(['newest'])
})

test.skipIf(process.platform === 'win32')('nobody else may read it', () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  openLogFile(folder).close()
  expect(statSync(logFolder(folder)).mode & 0o077).toBe(0)
})
