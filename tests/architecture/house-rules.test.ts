import { describe, expect, test } from 'vitest'
import { errorWords } from '../../electron/cli/messages.ts'
import { errorCodes } from '../../electron/contract/errors.ts'
import { contract } from '../../electron/contract/index.ts'
import { sourceFiles, textOf } from './imports.ts'

const sources = ['electron', 'renderer', 'tests'].flatMap(sourceFiles)
/** Tables made by a command are as long as what they hold. */
const written = sources.filter((file) => !/\/tables\/|tests\/fixtures\//.test(file))

describe('house rules', () => {
  test('files are small', () => {
    const long = written.filter((file) => !file.endsWith('.css') && textOf(file).split('\n').length > 401)
    expect(long).toEqual([])
  })

  test('names are kebab-case, components PascalCase', () => {
    const name =
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(?:\.(?:property\.test|test|spec|module|d))?\.(?:tsx?|mjs|css)$/
    expect(sources.filter((file) => !name.test(file.split('/').at(-1) ?? ''))).toEqual([])
  })

  test('nothing reads outside the project', () => {
    const outside = sources.filter((file) => /['"`](?:\.\.\/)+shared\//.test(textOf(file)))
    expect(outside).toEqual([])
  })

  test('no check is switched off in the code', () => {
    const off = /(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck|expect-error)|\bas any\b|\bas unknown as\b/
    expect(written.filter((file) => !file.startsWith('tests/architecture/') && off.test(textOf(file)))).toEqual([])
  })

  test('only the renderer is without Node: nothing is kept in the browser but the bearer', () => {
    const keeping = sourceFiles('renderer').filter((file) =>
      /\blocalStorage\b|\bindexedDB\b|document\.cookie|serviceWorker/.test(textOf(file)),
    )
    expect(keeping).toEqual([])
  })

  test('every error has words, in both languages and on both sides', async () => {
    const codes = [...errorCodes].toSorted()
    for (const language of ['en', 'zh-CN']) {
      const { errors } = (await import(`../../renderer/i18n/${language}/errors.ts`)) as { errors: object }
      expect(Object.keys(errors).toSorted(), `window, ${language}`).toEqual(codes)
    }
    for (const [language, table] of Object.entries(errorWords)) {
      expect(Object.keys(table).toSorted(), `commands, ${language}`).toEqual(codes)
    }
  })

  test('both languages of the commands tell the same values', () => {
    for (const code of errorCodes) expect(values(errorWords.zh[code]), code).toEqual(values(errorWords.en[code]))
  })

  test('every operation is named subject.verb in camelCase', () => {
    const odd = Object.keys(contract).filter((path) => !/^[a-z]+[a-zA-Z]*\.[a-z]+[a-zA-Z]*$/.test(path))
    expect(odd).toEqual([])
  })
})

/** Names of the values that a sentence takes. */
const values = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted()
