import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cut, table } from '../../../electron/cli/output.ts'
import { issueIdOf } from '../../../electron/core/ingest/issue-id.ts'
import { commandLanguage, errorSentence, wireSentence } from '../../../electron/cli/messages.ts'
import { parsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import { project, run } from './run.ts'

const gazette = (...args: string[]) => run('electron/cli/gazette.mjs', args)
const source = join(project, 'resources/source/nantong-2022-06/issue.txt')
let folder: string
let library: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'))
  library = join(folder, 'library')
  const { code, out } = await gazette('build', '--out', library, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ folder: library, issues: 1, blocks: expect.any(Number) })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A failure is one sentence for a person: one line, no stack, nothing on standard output. */
function expectSentence({ code, out, err }: Awaited<ReturnType<typeof gazette>>, said: RegExp): void {
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(said)
  expect(err).not.toMatch(/\bat .*:\d+:\d+/)
}

describe('gazette parse', () => {
  test('--json prints a parsed issue and nothing else', async () => {
    const { code, out } = await gazette('parse', source, '--json')
    expect(code).toBe(0)
    const issue = parsedIssue.parse(JSON.parse(out))
    expect(issue.issue.id).toBe('nantong-2022-06')
    expect(issue.documents).toHaveLength(8)
  })

  test('prints a table for people', async () => {
    const { code, out } = await gazette('parse', source)
    expect(code).toBe(0)
    expect(out).toContain('通政发〔2022〕29号')
    expect(out).toContain('8 documents')
  })

  test('a text of no gazette is parsed too', async () => {
    const file = join(folder, 'letter.txt')
    writeFileSync(file, '关于放假的通知\n\n各单位：\n　　明日放假。\n')
    const { code, out } = await gazette('parse', file, '--json')
    expect(code).toBe(0)
    expect(parsedIssue.parse(JSON.parse(out)).issue.id).toBe('letter')
  })

  test.each([
    ['missing', () => join(folder, 'nowhere.txt'), /nowhere\.txt cannot be read/],
    ['a folder', () => folder, /cannot be read/],
    ['empty', () => written('empty.txt', ' \n'), /empty\.txt holds no text/],
    ['GB 18030', () => written('gb.txt', Buffer.from([0xb9, 0xab, 0xb1, 0xa8])), /gb\.txt is not a text in UTF-8/],
    ['binary', () => written('zeros.bin', Buffer.alloc(64)), /zeros\.bin is not a text/],
  ])('%s is told in one sentence', async (_what, file, said) => expectSentence(await gazette('parse', file()), said))
})

describe('gazette build', () => {
  test('a folder that holds anything else is not replaced', async () => {
    const home = join(folder, 'home')
    mkdirSync(join(home, 'packs'), { recursive: true })
    writeFileSync(join(home, 'thesis.txt'), 'years of work')
    expectSentence(await gazette('build', '--out', home), /home is no library \(thesis\.txt would be lost\)/)
    expectSentence(await gazette('build', '--out', join(home, 'thesis.txt')), /thesis\.txt is no library/)
    expect(readdirSync(home)).toEqual(['packs', 'thesis.txt'])
    expect(readFileSync(join(home, 'thesis.txt'), 'utf8')).toBe('years of work')
  })

  test('a library is replaced', async () => {
    const old = join(folder, 'old')
    mkdirSync(old)
    writeFileSync(join(old, 'library.sqlite'), 'half a library')
    expect(await gazette('build', '--out', old)).toMatchObject({ code: 0, out: expect.stringContaining('Built') })
    expect(readFileSync(join(old, 'library.sqlite'), 'latin1').slice(0, 15)).toBe('SQLite format 3')
  })

  test.runIf(process.platform === 'linux')('a folder that takes no other is told, not waited for', async () => {
    expectSentence(await gazette('build', '--out', '/proc/library'), /^\/proc\/.* cannot be used/)
  })
})

describe('gazette search', () => {
  test('--json prints exactly the promised fields', async () => {
    const { code, out } = await gazette('search', '体育健身', '--limit', '2', '--json', '--library', library)
    expect(code).toBe(0)
    const result = JSON.parse(out) as { total: number; hits: object[] }
    expect(Object.keys(result)).toEqual(['total', 'tookMs', 'hits'])
    expect(result.hits).toHaveLength(2)
    for (const hit of result.hits)
      expect(Object.keys(hit)).toEqual(['issue', 'document', 'block', 'page', 'text', 'ranges'])
    expect(result.total).toBeGreaterThan(2)
  })

  test('no hit is no failure', async () => {
    const { code, out } = await gazette('search', '查无此语句', '--json', '--library', library)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ total: 0, hits: [] })
  })

  test('marks the hit for people', async () => {
    const { code, out } = await gazette('search', '体育健身', '--library', library)
    expect(code).toBe(0)
    expect(out).toContain('【体育健身】')
  })

  test('a missing library is told with what to run', async () => {
    expectSentence(
      await gazette('search', '公报', '--library', join(folder, 'none')),
      /no library in .*none.*gazette build/,
    )
  })

  test('a truncated library is told', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'library.sqlite'), readFileSync(join(library, 'library.sqlite')))
    truncateSync(join(broken, 'library.sqlite'), 5000)
    expectSentence(await gazette('search', '公报', '--library', broken), /library is damaged/)
  })
})

describe('a library damaged behind its head', () => {
  test('is told when the damage is met', async () => {
    const broken = join(folder, 'damaged')
    cpSync(library, broken, { recursive: true })
    const file = join(broken, 'library.sqlite')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xaa, bytes.length / 2))
    expectSentence(await gazette('search', '公报', '--json', '--library', broken), /library is damaged.*gazette build/)
  })
})

describe('the data folder', () => {
  test('may be named before any command and after it', async () => {
    const data = join(folder, 'data')
    for (const args of [
      ['--data', data, 'search', '公报', '--library', library],
      ['search', '公报', '--library', library, '--data', data],
      ['parse', source, '--data', data],
    ])
      expect(await gazette(...args)).toMatchObject({ code: 0, err: '' })
  })
})

describe('wrong usage', () => {
  test.each([
    [[]],
    [['nothing']],
    [['search']],
    [['parse']],
    [['parse', 'a', 'b']],
    [['search', 'a', '--limit', '-1']],
    [['search', 'a', '--limit', 'many']],
    [['serve', '--port', '70000']],
    [['build', '--nonsense']],
  ])('%j ends with 2', async (args) => {
    const { code, out, err } = await gazette(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  test('help and version are no failure', async () => {
    expect(await gazette('--help')).toMatchObject({ code: 0, out: expect.stringContaining('search') })
    expect(await gazette('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
})

describe('words and columns', () => {
  test('Chinese where the locale is', async () => {
    const { err } = await run('electron/cli/gazette.mjs', ['parse', '/nowhere'], { LC_ALL: 'zh_CN.UTF-8' })
    expect(err).toMatch(/^源文件 \/nowhere 读不出来/)
    expect(commandLanguage({ LANG: 'zh_TW' })).toBe('zh')
    expect(commandLanguage({ LANG: 'zh_CN', LC_ALL: 'en_GB' })).toBe('en')
    expect(commandLanguage({})).toBe('en')
  })

  test('what the file system refuses is a sentence in both languages, without a stack', () => {
    const refused = Object.assign(new Error('EACCES: permission denied, mkdir'), { code: 'EACCES', path: '/locked' })
    expect(errorSentence(refused, 'en')).toMatch(/^\/locked cannot be used \(EACCES\); check/)
    expect(errorSentence(refused, 'zh')).toMatch(/^\/locked 不能用（EACCES）/)
    const unwritable = { code: 'data-folder-unwritable', values: { folder: '/locked' } } as const
    expect(wireSentence(unwritable, 'en')).toMatch(/^The data folder \/locked cannot be written; .*--data DIR\.$/)
  })

  test('a Han character takes two cells', () => {
    expect(
      table(
        ['甲', 'b'],
        [
          ['公报', 1],
          ['x', 20],
        ],
      ),
    ).toBe('甲     b\n────  ──\n公报   1\nx     20')
    expect(cut('南通市人民政府', 9)).toBe('南通市人…')
    expect(cut('南通', 4)).toBe('南通')
  })

  test('an issue is named by its folder, its title or its file', () => {
    const head = readFileSync(source, 'utf8')
    expect(issueIdOf('/x/suzhou-2020-01/issue.txt', head)).toBe('suzhou-2020-01')
    expect(issueIdOf('/x/任意.txt', head)).toBe('nantong-2022-06')
    expect(issueIdOf('/x/放假通知.txt', '各单位：')).toBe('fang-jia-tong-zhi')
    expect(issueIdOf('/x/！.txt', '各单位：')).toBe('issue')
  })
})

function written(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
