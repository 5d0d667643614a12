import { type Command, type CommandId, commands, keysOf } from '../../electron/contract/commands.ts'
import { isApple } from './shortcut.ts'

/** What one presses, as far as it matters to a command; a `KeyboardEvent` is one. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a press is one of the keys of a command. The one place where keys are compared. */
export function pressed(press: Press, id: CommandId, apple: boolean = isApple): boolean {
  const command = commands.find((each) => each.id === id)
  return command !== undefined && keysOf(command, apple).some((keys) => matches(press, keys, apple))
}

/** The command of the window that a press stands for, or null. */
export const commandOf = (press: Press, apple: boolean = isApple): CommandId | null =>
  commands.find(({ id, scope }) => scope === 'window' && pressed(press, id, apple))?.id ?? null

/** What Shift makes of a key on common keyboards: where Shift is named beside it, either is meant. */
const shifted: Record<string, string> = { '>': '.', '<': ',', '》': '.', '《': ',' }

function matches(press: Press, keys: string, apple: boolean): boolean {
  const [key = '', ...modifiers] = keys.split('+').toReversed().filter(Boolean)
  if (keys === '+') return press.key === '+' && !press.ctrlKey && !press.metaKey && !press.altKey
  const [mod, shift, alt] = ['Mod', 'Shift', 'Alt'].map((name) => modifiers.includes(name))
  if (mod !== (apple ? press.metaKey : press.ctrlKey) || (apple ? press.ctrlKey : press.metaKey)) return false
  if (alt !== press.altKey) return false
  // A sign that takes Shift on one keyboard takes none on another: only letters, names and chords are particular.
  const particular = mod || alt || /^(?:\p{L}|\w{2,})$/u.test(key)
  if (particular && shift !== press.shiftKey) return false
  const struck = shift ? (shifted[press.key] ?? press.key) : press.key
  return struck.toLowerCase() === key.toLowerCase()
}

const names: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}
const appleNames: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }

/** Keys as menus and lists write them: `Ctrl Shift .`, on Apple's keyboards `⌘⇧.`. */
export function keyWords(keys: string, apple: boolean = isApple): string {
  if (keys === '+') return '+'
  const words = keys.split('+').map((part) => {
    if (apple && appleNames[part]) return appleNames[part]
    return part === 'Mod' ? 'Ctrl' : (names[part] ?? part)
  })
  return words.join(apple ? '' : ' ')
}

/** The first key of a command as words; undefined where it has none. */
export function keysFor(id: CommandId): string | undefined {
  const command: Command | undefined = commands.find((each) => each.id === id)
  const [first] = command ? keysOf(command, isApple) : []
  return first === undefined ? undefined : keyWords(first)
}
