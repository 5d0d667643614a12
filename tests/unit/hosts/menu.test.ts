import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { type CommandId, commandIds, commands } from '../../../electron/contract/commands.ts'
import { defaultPreferences } from '../../../electron/contract/default-preferences.ts'
import { acceleratorOf, type MenuState, menuTemplate } from '../../../electron/main/menu-template.ts'

const state = (changes: Partial<MenuState> = {}): MenuState => ({
  language: 'zh-CN',
  preferences: defaultPreferences,
  offered: new Set(commandIds),
  apple: false,
  developer: false,
  give: () => undefined,
  ...changes,
})

function all(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
}
const find = (changes: Partial<MenuState>, id: string) =>
  all(menuTemplate(state(changes))).find((item) => item.id === id)

describe.each([false, true])('on Apple’s systems: %s', (apple) => {
  test('every command of a menu stands in it once, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const ids = all(menuTemplate(state({ apple, language }))).flatMap(({ id }) => (id?.includes('.') ? [id] : []))
      const wanted = commands.filter(({ menu }) => menu !== null).map(({ id }) => id)
      expect(ids.toSorted()).toEqual(wanted.toSorted())
    }
  })

  test('every line has words, and Chinese ones where Chinese is spoken', () => {
    const lines = all(menuTemplate(state({ apple, developer: true }))).filter(({ type }) => type !== 'separator')
    for (const line of lines) expect(line.label, line.id ?? line.role).toMatch(/\p{Script=Han}|^English$/u)
    const english = all(menuTemplate(state({ apple, developer: true, language: 'en' })))
    for (const { label, id } of english)
      if (id !== 'language.chinese') expect(label ?? '').not.toMatch(/\p{Script=Han}/u)
  })

  test('no two keys are the same', () => {
    const keys = all(menuTemplate(state({ apple }))).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('the menus stand in their usual order; settings and About in the own menu of macOS', () => {
  const labels = (apple: boolean) => menuTemplate(state({ apple, language: 'en' })).map(({ label }) => label)
  expect(labels(false)).toEqual(['File', 'Edit', 'View', 'Go', 'Notes', 'Window', 'Help'])
  expect(labels(true)).toEqual(['Gazette Reader', 'File', 'Edit', 'View', 'Go', 'Notes', 'Window', 'Help'])
  const own = menuTemplate(state({ apple: true }))[0]?.submenu
  expect(Array.isArray(own) && own.map(({ id }) => id)).toEqual(expect.arrayContaining(['about.open', 'settings.open']))
})

test('what cannot be done now is grey, and what is chosen gives its command', () => {
  const given: CommandId[] = []
  const changes = { offered: new Set<CommandId>(['page.next']), give: (id: CommandId) => void given.push(id) }
  expect(find(changes, 'page.next')?.enabled).toBe(true)
  expect(find(changes, 'page.previous')?.enabled).toBe(false)
  const click = find(changes, 'page.next')?.click as (() => void) | undefined
  click?.()
  expect(given).toEqual(['page.next'])
})

test('the choice that holds is marked', () => {
  const preferences = { ...defaultPreferences, theme: 'sepia' as const, layout: 'text' as const }
  const marked = all(menuTemplate(state({ preferences }))).flatMap(({ id, checked }) => (checked ? [id] : []))
  expect(marked).toEqual(['layout.text', 'theme.sepia', 'language.system'])
})

test('menus take chords and function keys, never a single letter that one may be writing', () => {
  const keys = Object.fromEntries(commands.map((command) => [command.id, acceleratorOf(command, false)]))
  expect(keys['search.open']).toBe('CommandOrControl+Shift+F')
  expect(keys['palette.open']).toBe('CommandOrControl+K')
  expect(keys['text.larger']).toBe('CommandOrControl+Shift+.')
  expect(keys['history.back']).toBe('Alt+Left')
  expect(keys['pane.previous']).toBe('Shift+F6')
  expect(keys['bookmark.toggle']).toBeUndefined()
  expect(keys['page.next']).toBeUndefined()
})
