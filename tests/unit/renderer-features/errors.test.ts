import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../../electron/contract/errors.ts'
import { errors as english } from '../../../renderer/i18n/en/errors.ts'
import { errorText } from '../../../renderer/i18n/error-words.ts'
import { errors as chinese } from '../../../renderer/i18n/zh-CN/errors.ts'

const han = /\p{Script=Han}/u

describe('the words for errors', () => {
  it('exist for every code in both languages, and for nothing else', () => {
    expect(Object.keys(chinese).toSorted()).toEqual([...errorCodes].toSorted())
    expect(Object.keys(english).toSorted()).toEqual([...errorCodes].toSorted())
  })

  it.each(errorCodes)('%s says what happened and what next, each in its own language, without a brace left', (code) => {
    for (const [words, speaks] of [
      [chinese, true],
      [english, false],
    ] as const) {
      const { what, next } = errorText(words, { code })
      for (const sentence of [what, next]) {
        expect(sentence).not.toBe('')
        expect(sentence).not.toMatch(/[{}|!！]|undefined|null/)
        expect(han.test(sentence)).toBe(speaks)
      }
      expect(next).toMatch(/[.。]$/)
    }
  })

  it('take the values that the error carries', () => {
    expect(errorText(chinese, { code: 'port-taken', values: { port: 8080 } }).what).toBe('端口8080已被占用')
    expect(errorText(english, { code: 'port-taken', values: { port: 8080 } }).what).toBe('Port 8080 is taken')
    expect(errorText(english, { code: 'notes-corrupt', values: { file: 'notes.sqlite' } }).next).toContain(
      'notes.sqlite was left as it is',
    )
  })

  it('fall back to a plain word where a value is missing', () => {
    expect(errorText(english, { code: 'port-taken' }).what).toBe('Port is taken')
    expect(errorText(english, { code: 'notes-corrupt' }).next).toContain('It was left as it is')
    expect(errorText(chinese, { code: 'archive-missing' }).next).toContain('指定的地方里没有公报库')
  })

  it('say which field was refused and why, and name the record of a sealed bug', () => {
    const fields = [
      { path: 'target.from', reason: 'expected an integer' },
      { path: '', reason: 'unknown key' },
    ]
    expect(errorText(chinese, { code: 'bad-input', fields }).next).toContain(
      'target.from: expected an integer; unknown key',
    )
    expect(errorText(english, { code: 'internal', incident: 'k3f9' }).next).toContain('k3f9')
  })
})
