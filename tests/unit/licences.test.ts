import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noticeOf, packageFolder } from '../../electron/tools/licences/notice.ts'
import { gather } from '../../electron/tools/licences/vite-licences.ts'
import { temporaryFolder } from './notes/temporary.ts'

test.each([
  ['/p/node_modules/react/index.js', '/p/node_modules/react'],
  ['/p/node_modules/@scope/name/dist/a.js?commonjs', '/p/node_modules/@scope/name'],
  ['\0/p/node_modules/zod/v4/index.js', '/p/node_modules/zod'],
  ['/p/node_modules/a/node_modules/b/x.js', '/p/node_modules/a/node_modules/b'],
  ['C:\\p\\node_modules\\react\\index.js', 'C:/p/node_modules/react'],
  ['/p/renderer/main.tsx', null],
])('%j lies in %j', (module, folder) => {
  expect(packageFolder(module)).toBe(folder)
})

function packageWith(manifest: object, files: Record<string, string> = {}): string {
  const folder = join(temporaryFolder(), 'node_modules', 'thing')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'thing', version: '1.0.0', ...manifest }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('a package tells its licence and its text', () => {
  const folder = packageWith({ license: 'MIT' }, { 'LICENSE.md': 'Copyright (c) Somebody\r\n\r\nMIT\r\n' })
  expect(noticeOf(folder)).toMatchObject({ licence: 'MIT', text: 'Copyright (c) Somebody\n\nMIT' })
})

test('one without a text has the common one where that is known, and stops the build where it is not', () => {
  expect(noticeOf(packageWith({ license: 'ISC', author: 'Some One' })).text).toMatch(
    /^Copyright \(c\) Some One\n\nPermission/,
  )
  expect(() => noticeOf(packageWith({ license: 'MPL-2.0' }))).toThrow('brings no text')
  expect(() => noticeOf(packageWith({}))).toThrow('names no licence')
})

test('what ships and is no module is listed too, each with a text, sorted, and the same each time', () => {
  const parts = gather([])
  const names = parts.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'SQLite',
      'better-sqlite3',
      'OpenCC dictionaries',
      'Electron',
      'Unicode Character Database',
    ]),
  )
  expect(names.filter((name) => name.includes('pdf.js')).length).toBeGreaterThanOrEqual(10)
  expect(names).toEqual(names.toSorted())
  for (const { name, text } of parts) expect(text.length, name).toBeGreaterThan(80)
  expect(gather([])).toEqual(parts)
})
