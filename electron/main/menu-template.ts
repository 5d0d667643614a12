import type { MenuItemConstructorOptions } from 'electron'
import { type CommandWords, commandWords } from '../contract/command-words.ts'
import { choices, type Command, type CommandId, commands, keysOf, type MenuId } from '../contract/commands.ts'
import type { Language, Preferences } from '../contract/schemas/session.ts'
import { type RoleWords, roleWords } from './role-words.ts'

type Item = MenuItemConstructorOptions

/** What the menu is made of: language, what holds now, which commands can be given, and to whom they are told. */
export interface MenuState {
  readonly language: Language
  readonly preferences: Pick<Preferences, 'layout' | 'theme' | 'language'>
  readonly offered: ReadonlySet<CommandId>
  readonly apple: boolean
  /** Whether the tools of a developer are among the rest. */
  readonly developer: boolean
  readonly give: (command: CommandId) => void
}

/** The whole native menu as Electron's template, by the customs of the platform. */
export function menuTemplate(state: MenuState): Item[] {
  const words = commandWords(state.language)
  const roles = roleWords(state.language)
  const menu = (id: MenuId | 'window', submenu: Item[]): Item => ({ id, label: words.menus[id], submenu })
  const edit = editItems(roles)
  const view = viewItems(roles, state.developer)
  return [
    ...(state.apple ? [appleMenu(state, words, roles)] : []),
    menu('file', [...lines('file', state, words), separator, fileEnd(roles, state.apple)]),
    menu('edit', [...edit, separator, ...lines('edit', state, words)]),
    menu('view', [...lines('view', state, words), separator, ...view]),
    menu('go', lines('go', state, words)),
    menu('notes', lines('notes', state, words)),
    { ...menu('window', windowItems(roles, state.apple)), role: 'windowMenu' },
    { ...menu('help', lines('help', state, words)), role: 'help' },
  ]
}

const separator: Item = { type: 'separator' }

/** On Apple's systems these stand in the application's own menu. */
const ownMenu: readonly CommandId[] = ['about.open', 'settings.open']

function lines(menu: MenuId, state: MenuState, words: CommandWords): Item[] {
  const members: Command[] = commands.filter(
    (each) => each.menu === menu && !(state.apple && ownMenu.includes(each.id)),
  )
  const groups = [...Map.groupBy(members, ({ group }) => group).values()]
  return groups.flatMap((group, at) => {
    const items = group.map((command) => line(command, state, words))
    const name = (['theme', 'language'] as const).find((each) => group[0]?.id.startsWith(`${each}.`))
    const own: Item[] = name ? [{ id: name, label: words.menus[name], submenu: items }] : items
    return at > 0 && !name ? [separator, ...own] : own
  })
}

function line(command: Command, state: MenuState, words: CommandWords): Item {
  const { id } = command
  const label = words.commands[id]
  const accelerator = acceleratorOf(command, state.apple)
  return {
    id,
    label,
    enabled: state.offered.has(id),
    click: () => state.give(id),
    ...(accelerator !== undefined && {
      accelerator,
      // The page hears its own keys wherever the focus is in it; a second hearing would do the work twice.
      registerAccelerator: false,
    }),
    ...choiceOf(id, state.preferences),
  }
}

function choiceOf(id: CommandId, preferences: MenuState['preferences']): Item {
  for (const name of ['layout', 'theme', 'language'] as const) {
    const value = (choices[name] as Partial<Record<CommandId, string>>)[id]
    if (value !== undefined) return { type: 'radio', checked: preferences[name] === value }
  }
  return {}
}

const electronNames: Record<string, string> = { Mod: 'CommandOrControl', ArrowLeft: 'Left', ArrowRight: 'Right' }

/** The first key of a command as Electron writes it; undefined for single keys, which a menu must not take from fields. */
export function acceleratorOf(command: Command, apple: boolean): string | undefined {
  const keys = keysOf(command, apple).find((each) => /^(?:Mod|Alt)\+|F\d+$/.test(each))
  return keys
    ?.split('+')
    .map((part) => electronNames[part] ?? part)
    .join('+')
}

function appleMenu(state: MenuState, words: CommandWords, roles: RoleWords): Item {
  const own = (id: CommandId) => {
    const command = commands.find((each) => each.id === id)
    return command ? [line(command, state, words)] : []
  }
  return {
    label: roles.name,
    submenu: [
      ...own('about.open'),
      separator,
      ...own('settings.open'),
      separator,
      { role: 'services', label: roles.services },
      separator,
      { role: 'hide', label: roles.hide },
      { role: 'hideOthers', label: roles.hideOthers },
      { role: 'unhide', label: roles.unhide },
      separator,
      { role: 'quit', label: roles.quit },
    ],
  }
}

const fileEnd = (roles: RoleWords, apple: boolean): Item =>
  apple ? { role: 'close', label: roles.close } : { role: 'quit', label: roles.quit }

const editItems = (roles: RoleWords): Item[] => [
  { role: 'undo', label: roles.undo },
  { role: 'redo', label: roles.redo },
  separator,
  { role: 'cut', label: roles.cut },
  { role: 'copy', label: roles.copy },
  { role: 'paste', label: roles.paste },
  { role: 'selectAll', label: roles.selectAll },
]

const viewItems = (roles: RoleWords, developer: boolean): Item[] => [
  { role: 'zoomIn', label: roles.zoomIn },
  { role: 'zoomOut', label: roles.zoomOut },
  { role: 'resetZoom', label: roles.resetZoom },
  { role: 'togglefullscreen', label: roles.fullScreen },
  ...(developer
    ? [
        separator,
        { role: 'reload' as const, label: roles.reload },
        { role: 'toggleDevTools' as const, label: roles.tools },
      ]
    : []),
]

const windowItems = (roles: RoleWords, apple: boolean): Item[] => [
  { role: 'minimize', label: roles.minimize },
  ...(apple
    ? [{ role: 'zoom' as const, label: roles.zoom }, separator, { role: 'front' as const, label: roles.front }]
    : [{ role: 'close' as const, label: roles.close }]),
]
