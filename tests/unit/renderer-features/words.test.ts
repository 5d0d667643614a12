import { describe, expect, it } from 'vitest'
import { about as aboutEnglish } from '../../../renderer/i18n/en/about.ts'
import { notes as notesEnglish } from '../../../renderer/i18n/en/notes.ts'
import { search as searchEnglish } from '../../../renderer/i18n/en/search.ts'
import { settings as settingsEnglish } from '../../../renderer/i18n/en/settings.ts'
import { about } from '../../../renderer/i18n/zh-CN/about.ts'
import { notes } from '../../../renderer/i18n/zh-CN/notes.ts'
import { search } from '../../../renderer/i18n/zh-CN/search.ts'
import { settings } from '../../../renderer/i18n/zh-CN/settings.ts'

/** Keys without what English needs beside Chinese: its singulars. */
const withoutSingulars = (words: object) =>
  Object.keys(words)
    .filter((key) => !key.endsWith('_one'))
    .toSorted()
const slots = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted((a, b) => a.localeCompare(b))

describe.each([
  ['about', about, aboutEnglish],
  ['search', search, searchEnglish],
  ['notes', notes, notesEnglish],
  ['settings', settings, settingsEnglish],
] as [string, Record<string, string>, Record<string, string>][])('the words of %s', (_, chinese, english) => {
  it('have the same keys in both languages', () => {
    expect(withoutSingulars(english)).toEqual(withoutSingulars(chinese))
  })

  it('take the same values in both languages', () => {
    for (const [key, text] of Object.entries(chinese))
      expect([key, slots(english[key] ?? '')]).toEqual([key, slots(text)])
  })

  it('have a singular for every English plural', () => {
    for (const key of Object.keys(english).filter((name) => name.endsWith('_other'))) {
      expect(Object.keys(english)).toContain(key.replace(/_other$/, '_one'))
    }
  })

  it('are plain: no 请, no 您, no exclamation marks', () => {
    for (const text of Object.values(chinese)) expect(text).not.toMatch(/[请您！]/)
    for (const text of Object.values(english)) expect(text).not.toMatch(/!|please/i)
  })
})
