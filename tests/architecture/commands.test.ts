import { describe, expect, test } from 'vitest'
import { choices, commands } from '../../electron/contract/commands.ts'
import { sourceFiles, textOf } from './imports.ts'

const renderer = sourceFiles('renderer').filter((file) => !file.endsWith('.css'))

describe('the list of commands tells the truth', () => {
  test('each command is offered somewhere in the page', () => {
    const chosen = Object.values(choices).flatMap((each) => Object.keys(each))
    const text = renderer.map(textOf).join('\n')
    const missing = commands.filter(({ id }) => !chosen.includes(id) && !text.includes(`'${id}'`)).map(({ id }) => id)
    expect(missing).toEqual([])
  })

  test('letters and signs are commands only through the list: nobody compares them by themselves', () => {
    const ownKeys = /\bkey(?:\.toLowerCase\(\))? === '(?![A-Z]\w+')[^']+'/
    expect(renderer.filter((file) => file !== 'renderer/lib/keys.ts' && ownKeys.test(textOf(file)))).toEqual([])
  })
})
