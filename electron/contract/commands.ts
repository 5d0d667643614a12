/*
 * What a person can have done by name: the one list that the native menu, the menu in the window and the list of keys are
 * made of. Plain data, so that the page has it without the validator.
 */

/** The menus in their order; what belongs to none of them is a key alone. */
export const menus = ['file', 'edit', 'view', 'go', 'notes', 'help'] as const
export type MenuId = (typeof menus)[number]

/** Where its key is heard: anywhere, in the text or the pages that have the focus, or while words are selected. */
export type Scope = 'window' | 'text' | 'page' | 'selection'

interface CommandShape {
  readonly id: string
  /** The menu it stands in, and the group there: groups are parted by a line. Null for what is a key alone. */
  readonly menu: MenuId | null
  readonly group: number
  readonly scope: Scope
  /** Keys as `Mod+Shift+K`: `Mod` is ⌘ on Apple's keyboards and Ctrl elsewhere, the last part a `KeyboardEvent.key`. */
  readonly keys: readonly string[]
  /** Keys on Apple's keyboards where custom there is another. */
  readonly appleKeys?: readonly string[]
}

const define = <const Id extends string>(
  id: Id,
  menu: MenuId | null,
  group: number,
  keys: readonly string[] = [],
  more: { scope?: Scope; appleKeys?: readonly string[] } = {},
) => ({ id, menu, group, keys, scope: more.scope ?? 'window', ...(more.appleKeys && { appleKeys: more.appleKeys }) })

/** Every command, in the order of menus and lists. */
export const commands = [
  define('document.print', 'file', 1, ['Mod+P']),
  define('library.open', 'file', 2, ['Mod+Shift+L']),
  define('notes.exportMarkdown', 'file', 3),
  define('notes.exportJson', 'file', 3),
  define('folder.show', 'file', 4),
  define('settings.open', 'file', 5, ['Mod+,']),

  define('palette.open', 'edit', 1, ['Mod+K']),
  define('search.open', 'edit', 1, ['/', 'Mod+Shift+F']),
  define('find.open', 'edit', 1, ['Mod+F']),
  define('selection.copy', 'edit', 2, ['C'], { scope: 'selection' }),
  define('selection.cite', 'edit', 2, ['Q'], { scope: 'selection' }),
  define('selection.link', 'edit', 2, ['L'], { scope: 'selection' }),

  define('layout.both', 'view', 1),
  define('layout.text', 'view', 1),
  define('layout.page', 'view', 1),
  define('text.larger', 'view', 2, ['Mod+Shift+.']),
  define('text.smaller', 'view', 2, ['Mod+Shift+,']),
  define('text.reset', 'view', 2),
  define('page.zoomIn', 'view', 3, ['+', '='], { scope: 'page' }),
  define('page.zoomOut', 'view', 3, ['-'], { scope: 'page' }),
  define('page.fit', 'view', 3, ['0'], { scope: 'page' }),
  define('page.rotateRight', 'view', 3, ['R'], { scope: 'page' }),
  define('page.rotateLeft', 'view', 3, ['Shift+R'], { scope: 'page' }),
  define('page.hand', 'view', 3, ['H'], { scope: 'page' }),
  define('page.strip', 'view', 3, ['T'], { scope: 'page' }),
  define('theme.system', 'view', 4),
  define('theme.light', 'view', 4),
  define('theme.dark', 'view', 4),
  define('theme.sepia', 'view', 4),
  define('theme.contrast', 'view', 4),
  define('language.system', 'view', 5),
  define('language.chinese', 'view', 5),
  define('language.english', 'view', 5),

  define('history.back', 'go', 1, ['Alt+ArrowLeft'], { appleKeys: ['Mod+['] }),
  define('history.forward', 'go', 1, ['Alt+ArrowRight'], { appleKeys: ['Mod+]'] }),
  define('block.previous', null, 2, ['K', 'ArrowUp'], { scope: 'text' }),
  define('block.next', null, 2, ['J', 'ArrowDown'], { scope: 'text' }),
  define('page.previous', 'go', 2, ['[']),
  define('page.next', 'go', 2, [']']),
  define('document.previous', 'go', 3, ['{']),
  define('document.next', 'go', 3, ['}']),
  define('indexes.open', 'go', 4, ['I']),
  define('pane.next', 'go', 4, ['F6']),
  define('pane.previous', 'go', 4, ['Shift+F6']),
  define('view.close', 'go', 5, ['Escape']),

  define('mark.1', 'notes', 1, ['1'], { scope: 'selection' }),
  define('mark.2', 'notes', 1, ['2'], { scope: 'selection' }),
  define('mark.3', 'notes', 1, ['3'], { scope: 'selection' }),
  define('mark.4', 'notes', 1, ['4'], { scope: 'selection' }),
  define('mark.5', 'notes', 1, ['5'], { scope: 'selection' }),
  define('note.add', 'notes', 2, ['N'], { scope: 'selection' }),
  define('bookmark.toggle', 'notes', 2, ['B']),

  define('help.open', 'help', 1, ['F1']),
  define('keys.show', 'help', 1, ['?']),
  define('diagnostics.copy', 'help', 2),
  define('about.open', 'help', 3),
] as const satisfies readonly CommandShape[]

export type CommandId = (typeof commands)[number]['id']
export type Command = CommandShape & { readonly id: CommandId }

/** The names of all commands. */
export const commandIds = commands.map(({ id }) => id) as [CommandId, ...CommandId[]]

/** Commands of which one holds at a time, each with the preference it stands for. */
export const choices = {
  layout: { 'layout.both': 'both', 'layout.text': 'text', 'layout.page': 'page' },
  theme: {
    'theme.system': 'system',
    'theme.light': 'light',
    'theme.dark': 'dark',
    'theme.sepia': 'sepia',
    'theme.contrast': 'contrast',
  },
  language: { 'language.system': 'system', 'language.chinese': 'zh-CN', 'language.english': 'en' },
} as const

/** The keys of a command on this keyboard. */
export const keysOf = (command: Command, apple: boolean): readonly string[] =>
  (apple ? command.appleKeys : undefined) ?? command.keys
