import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import { getPreferences, openPreferences, updatePreferences } from '../../../electron/core/settings/preferences.ts'
import { refusal, temporaryFolder } from '../notes/temporary.ts'

const newFile = (): string => path.join(temporaryFolder(), 'preferences.json')
const corruptCopy = (file: string): string => path.join(path.dirname(file), 'preferences.corrupt.json')

it('are the defaults until something is chosen, and no file is made for that', () => {
  const file = newFile()
  expect(getPreferences(openPreferences(file))).toEqual(defaultPreferences)
  expect(existsSync(file)).toBe(false)
})

it('are kept from one opening to the next, written whole with nothing left beside', () => {
  const file = newFile()
  const store = openPreferences(file)
  updatePreferences(store, { theme: 'sepia', panes: [20, 40, 40] })
  const chosen = updatePreferences(store, { language: 'en', place: '/nantong-2022-06/d1/l20' })
  expect(chosen).toEqual({
    ...defaultPreferences,
    theme: 'sepia',
    panes: [20, 40, 40],
    language: 'en',
    place: '/nantong-2022-06/d1/l20',
  })
  expect(getPreferences(store)).toEqual(chosen)
  expect(getPreferences(openPreferences(file))).toEqual(chosen)
  expect(readdirSync(path.dirname(file))).toEqual(['preferences.json'])
})

it('take an absent value for no change', () => {
  const store = openPreferences(newFile())
  updatePreferences(store, { textSize: 20 })
  expect(updatePreferences(store, { textSize: undefined, layout: 'text' })).toMatchObject({
    textSize: 20,
    layout: 'text',
  })
})

it('stay in memory where there is no file', () => {
  const store = openPreferences(null)
  updatePreferences(store, { theme: 'dark' })
  expect(getPreferences(store).theme).toBe('dark')
  expect(getPreferences(openPreferences(null))).toEqual(defaultPreferences)
})

it('are read from a file of the first version, with defaults for what came later', () => {
  const file = newFile()
  const first = { language: 'en', theme: 'sepia', layout: 'text', textSize: 22, panes: [20, 40, 40], place: '/a/d1/l3' }
  writeFileSync(file, JSON.stringify(first))
  expect(getPreferences(openPreferences(file))).toEqual({ ...defaultPreferences, ...first })
  expect(existsSync(corruptCopy(file))).toBe(false)
})

describe('a file that cannot be used', () => {
  it.each(['', '{"theme": "dark"', '[]', 'null', '"dark"', '\u0000\u0001'])(
    '%j gives the defaults and is kept beside',
    (text) => {
      const file = newFile()
      writeFileSync(file, text)
      const store = openPreferences(file)
      expect(getPreferences(store)).toEqual(defaultPreferences)
      expect(readFileSync(corruptCopy(file), 'utf8')).toBe(text)
      updatePreferences(store, { theme: 'dark' })
      expect(getPreferences(openPreferences(file)).theme).toBe('dark')
      expect(readFileSync(corruptCopy(file), 'utf8')).toBe(text)
    },
  )

  it('loses only the entries that are wrong', () => {
    const file = newFile()
    const text = JSON.stringify({ theme: 'pink', textSize: 24, panes: [500], language: 'zh-CN' })
    writeFileSync(file, text)
    expect(getPreferences(openPreferences(file))).toEqual({ ...defaultPreferences, textSize: 24, language: 'zh-CN' })
    expect(readFileSync(corruptCopy(file), 'utf8')).toBe(text)
  })

  it('is no matter of entries that a newer version wrote: they are written back', () => {
    const file = newFile()
    writeFileSync(file, JSON.stringify({ theme: 'dark', ruler: { on: true }, toString: 1 }))
    updatePreferences(openPreferences(file), { textSize: 30 })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      textSize: 30,
      ruler: { on: true },
      toString: 1,
    })
    expect(existsSync(corruptCopy(file))).toBe(false)
  })
})

it('say where they cannot be written, and stay as they were', () => {
  const file = path.join(newFile(), 'preferences.json')
  const store = openPreferences(file)
  const error = refusal(() => updatePreferences(store, { theme: 'dark' }))
  expect([error.code, error.values]).toEqual(['data-folder-unwritable', { folder: path.dirname(file) }])
  expect(getPreferences(store)).toEqual(defaultPreferences)
})

it('say where they cannot be read', () => {
  const file = newFile()
  mkdirSync(file)
  expect(refusal(() => openPreferences(file)).code).toBe('data-folder-unwritable')
})

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'say where the folder does not let them (not as root, whom rights do not bind)',
  () => {
    const file = newFile()
    const store = openPreferences(file)
    chmodSync(path.dirname(file), 0o500)
    expect(refusal(() => updatePreferences(store, { theme: 'dark' })).code).toBe('data-folder-unwritable')
  },
)
