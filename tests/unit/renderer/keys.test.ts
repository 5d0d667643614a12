import { describe, expect, test } from 'vitest'
import { type Command, commands, keysOf } from '../../../electron/contract/commands.ts'
import { commandOf, keyWords, pressed } from '../../../renderer/lib/keys.ts'

const press = (key: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

test.each([
  ['Ctrl K opens quickly', press('k', 'ctrl'), 'palette.open'],
  ['the slash searches', press('/'), 'search.open'],
  ['Ctrl F finds in the document', press('f', 'ctrl'), 'find.open'],
  ['with Caps Lock too', press('K', 'ctrl'), 'palette.open'],
  ['Ctrl Shift K does not', press('K', 'ctrl', 'shift'), null],
  ['? takes Shift on some keyboards', press('?', 'shift'), 'keys.show'],
  ['and none on others', press('?'), 'keys.show'],
  ['Ctrl Shift . makes larger where it reads >', press('>', 'ctrl', 'shift'), 'text.larger'],
  ['and where it reads .', press('.', 'ctrl', 'shift'), 'text.larger'],
  ['F6 goes on', press('F6'), 'pane.next'],
  ['Shift F6 goes back', press('F6', 'shift'), 'pane.previous'],
  ['[ turns the page', press('['), 'page.previous'],
  ['{ the document', press('{', 'shift'), 'document.previous'],
  ['AltGr [, as some keyboards write it with Ctrl and Alt, is not a command', press('[', 'ctrl', 'alt'), null],
  ['Alt ← goes back', press('ArrowLeft', 'alt'), 'history.back'],
  ['B sets a bookmark', press('b'), 'bookmark.toggle'],
  ['Ctrl B does not', press('b', 'ctrl'), null],
  ['a key of the text alone is none of the window', press('j'), null],
] as const)('%s', (_, event, id) => {
  expect(commandOf(event, false)).toBe(id)
})

test('on Apple’s keyboards ⌘ takes the place of Ctrl, and history has keys of its own', () => {
  expect(commandOf(press('k', 'meta'), true)).toBe('palette.open')
  expect(commandOf(press('k', 'ctrl'), true)).toBe(null)
  expect(commandOf(press('[', 'meta'), true)).toBe('history.back')
  expect(commandOf(press('ArrowLeft', 'alt'), true)).toBe(null)
})

test('keys of one pane are heard there', () => {
  expect(pressed(press('ArrowDown'), 'block.next')).toBe(true)
  expect(pressed(press('ArrowDown', 'shift'), 'block.next')).toBe(false)
  expect(pressed(press('+', 'shift'), 'page.zoomIn')).toBe(true)
  expect(pressed(press('='), 'page.zoomIn')).toBe(true)
})

test('are written as the platform writes them', () => {
  expect(['Mod+Shift+.', 'Alt+ArrowLeft', 'Shift+F6', '+'].map((keys) => keyWords(keys, false))).toEqual([
    'Ctrl Shift .',
    'Alt ←',
    'Shift F6',
    '+',
  ])
  expect(keyWords('Mod+Shift+.', true)).toBe('⌘⇧.')
})

describe.each([false, true])('with Apple’s keyboard: %s', (apple) => {
  test('no key means two things in one place', () => {
    for (const scope of ['window', 'text', 'page', 'selection'] as const) {
      const heard: Command[] = commands.filter((command) => command.scope === scope)
      const keys = heard.flatMap((command) => [...keysOf(command, apple)])
      expect(
        keys.filter((key, at) => keys.indexOf(key) !== at),
        scope,
      ).toEqual([])
    }
  })
})
