import { describe, expect, it } from 'vitest'
import { app as appEn } from '../../../renderer/i18n/en/app.ts'
import { catalogue as catalogueEn } from '../../../renderer/i18n/en/catalogue.ts'
import { reader as readerEn } from '../../../renderer/i18n/en/reader.ts'
import { languageOf } from '../../../renderer/i18n/index.ts'
import { app } from '../../../renderer/i18n/zh-CN/app.ts'
import { catalogue } from '../../../renderer/i18n/zh-CN/catalogue.ts'
import { reader } from '../../../renderer/i18n/zh-CN/reader.ts'

const pairs = { app: [app, appEn], catalogue: [catalogue, catalogueEn], reader: [reader, readerEn] } as const

const values = (words: string): string[] =>
  [...words.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted()

describe.each(Object.entries(pairs))('words of %s', (_, [chinese, english]) => {
  it('take the same values in both languages', () => {
    const other = new Map(Object.entries(english))
    for (const [key, words] of Object.entries(chinese)) {
      expect(values(other.get(key) ?? ''), key).toEqual(values(words))
      expect(other.get(key)?.trim(), key).not.toBe('')
    }
  })

  it('have a singular in English for every plural', () => {
    for (const key of Object.keys(chinese)) {
      if (key.endsWith('_other')) expect(Object.keys(english)).toContain(key.replace(/_other$/, '_one'))
    }
  })
})

describe('the language spoken', () => {
  it('is the one chosen, or the first of the system that is spoken here', () => {
    expect(languageOf('en', ['zh-CN'])).toBe('en')
    expect(languageOf('system', ['zh-TW', 'en'])).toBe('zh-CN')
    expect(languageOf('system', ['fr', 'en-GB', 'zh-CN'])).toBe('en')
    expect(languageOf('system', ['fr'])).toBe('en')
  })
})
