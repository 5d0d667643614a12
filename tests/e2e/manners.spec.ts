import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { ThirdPartyPart } from '../../electron/contract/licences.ts'
import { commandWords } from '../../electron/contract/command-words.ts'
import { type Command, commands } from '../../electron/contract/commands.ts'
import { webAnnotationCollection } from '../../electron/contract/schemas/notes-export.ts'
import { importsOf, sourceFiles } from '../architecture/imports.ts'
import { expect, test } from './host.ts'
import { block, goTo, nextBlock, open, openAt, select } from './reader.ts'
import { wordsOf } from './words.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const themes = ['themeLight', 'themeDark', 'themeSepia', 'themeContrast'] as const

const languageOf = (locale: string | undefined) => (locale?.startsWith('zh') ? 'zh-CN' : 'en')

/** Opens the window's own menu, then one of its menus, and presses a line there. */
async function choose(page: Page, locale: string | undefined, menu: 'file' | 'go' | null, line: Command['id']) {
  const words = commandWords(languageOf(locale))
  await page.getByRole('button', { name: wordsOf(locale).app.more, exact: true }).click()
  if (menu) await page.getByRole('menuitem', { name: words.menus[menu] }).press('ArrowRight')
  await page.getByRole('menuitem', { name: words.commands[line] }).click()
}

test('settings, help, About and the list of keys break no rule of axe in any theme', async ({ page, host, locale }) => {
  const { app, settings, about } = wordsOf(locale)
  await open(page, host.url)
  const titles = { settings: settings.title, help: app.help, about: about.title }
  const faults = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
  }
  for (const theme of themes) {
    await goTo(page, '/settings')
    const group = page.getByRole('radiogroup', { name: settings.theme })
    await group.getByText(settings[theme], { exact: true }).click()
    await expect(group.getByRole('radio', { name: settings[theme] })).toBeChecked()
    for (const [path, title] of Object.entries(titles)) {
      await goTo(page, `/${path}`)
      await expect(page.getByRole('heading', { name: title, exact: true, level: 2 })).toBeVisible()
      expect(await faults(), `${path}, ${theme}`).toEqual([])
    }
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faults(), `keys, ${theme}`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('keys are listed as they are, and help and settings are reached by them and by the menu', async ({
  page,
  host,
  locale,
}) => {
  const { app, settings } = wordsOf(locale)
  const words = commandWords(languageOf(locale))
  await open(page, host.url)

  await test.step('? lists every command that has a key', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: app.keysTitle })
    const listed = commands.filter(({ keys }) => keys.length > 0)
    await expect(dialog.locator('dd')).toHaveText(
      ['window', 'text', 'page', 'selection'].flatMap((scope) =>
        listed.filter((each) => each.scope === scope).map(({ id }) => words.commands[id]),
      ),
    )
    await page.keyboard.press('Escape')
  })

  await test.step('help opens by F1, and Esc leads back to the text', async () => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { name: app.help, exact: true })).toBeVisible()
    await expect(page.locator('main svg').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('article h1')).toBeVisible()
  })

  await test.step('documents by key and by menu', async () => {
    await page.keyboard.press('}')
    await expect(page).toHaveURL(/\/d2/)
    await choose(page, locale, 'go', 'document.previous')
    await expect(page).toHaveURL(/\/d1/)
  })

  await test.step('a letter typed into a field is no command', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.keyboard.type('?')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('settings by the menu', async () => {
    await choose(page, locale, 'file', 'settings.open')
    await expect(page.getByRole('heading', { name: settings.title, exact: true })).toBeVisible()
  })
})

test('About tells every part that others made, and none of it is under the GPL', async ({ page, host, locale }) => {
  const { about } = wordsOf(locale)
  await open(page, host.url)
  await choose(page, locale, null, 'about.open')
  await expect(page.getByText(about.ownLicence)).toBeVisible()
  const parts = (await page.evaluate(async () => (await fetch('licences.json')).json())) as ThirdPartyPart[]
  const names = parts.map(({ name }) => name)

  await test.step('whatever the sources take in is in the list', async () => {
    const shipped = ['main', 'preload', 'workers', 'core', 'contract', 'text'].map((folder) => `electron/${folder}`)
    const imports = [...shipped, 'renderer'].flatMap(sourceFiles).flatMap(importsOf)
    const packages = imports.filter((found) => found.package && !found.typeOnly).map(({ target }) => target)
    // the ingest of sources runs from a checkout alone, and Electron has a part of its own
    const known = new Set(['electron', 'saxes', ...names])
    expect(packages.filter((name) => !name.startsWith('node:') && !known.has(name))).toEqual([])
    const fonts = parts.filter(({ kind }) => kind === 'font')
    expect(
      fonts.filter(({ licence, text }) => licence === 'OFL-1.1' && /SIL Open Font License/i.test(text)),
    ).toHaveLength(3)
  })

  await test.step('none is under the GPL, and each has its text', async () => {
    const copyleft = /\bA?GPL\b|GNU (?:AFFERO )?GENERAL PUBLIC LICEN[CS]E/i
    expect(parts.filter(({ licence, text }) => copyleft.test(`${licence}\n${text}`)).map(({ name }) => name)).toEqual(
      [],
    )
    expect(parts.filter(({ text }) => text.length < 80).map(({ name }) => name)).toEqual([])
  })

  await test.step('a person can read one', async () => {
    await page.getByText('react-dom', { exact: false }).first().click()
    await expect(page.getByText('Permission is hereby granted').first()).toBeVisible()
  })
})

test('diagnostics can be copied, and hold nothing that was written or looked for', async ({ page, host, locale }) => {
  const { app, about } = wordsOf(locale)
  await openAt(page, host.url, nextBlock)
  await select(page, nextBlock, '力争到')
  await page.keyboard.press('n')
  await block(page, nextBlock).getByRole('textbox').fill('待核机密')
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await page.keyboard.insertText('孕产妇')
  await expect(page.locator('a[data-row]').first()).toBeVisible()
  await goTo(page, '/about')
  await page.getByRole('button', { name: about.copyDiagnostics }).click()
  await expect(page.getByText(app.diagnosticsCopied)).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/Gazette Reader \d+\.\d+\.\d+ \((electron|reading-room)\)/)
  expect(copied).toContain('Notes: open, 1 annotations, 0 bookmarks')
  const log = readFileSync(`${host.dataFolder}/logs/gazette.log`, 'utf8')
  expect(log).toMatch(/"message":"(electron|reading-room) \d+\.\d+\.\d+ started on/)
  for (const secret of ['待核机密', '孕产妇', '力争到']) expect(`${copied}${log}`).not.toContain(secret)
  await page.getByText(about.seeDiagnostics).click()
  await expect(page.locator('pre').first()).toContainText('Library: open, 1 issues')
})

test('all notes can be taken away, as JSON and as Markdown', async ({ page, host, locale, kind }) => {
  test.skip(kind === 'electron', 'Where to save is asked by a dialog of the system')
  await openAt(page, host.url, nextBlock)
  await select(page, nextBlock, '力争到')
  await page.keyboard.press('n')
  await block(page, nextBlock).getByRole('textbox').fill('待核')
  await page.keyboard.press('Escape')
  await expect(block(page, nextBlock).locator('mark[data-annotation]')).toHaveText('力争到')
  const exported = async (line: 'notes.exportJson' | 'notes.exportMarkdown') => {
    const download = page.waitForEvent('download')
    await choose(page, locale, 'file', line)
    const file = await download
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
  }

  const json = await exported('notes.exportJson')
  expect(json.name).toMatch(/^gazette-notes-\d{4}-\d\d-\d\d\.json$/)
  const { total, first } = webAnnotationCollection.parse(JSON.parse(json.text))
  expect(total).toBe(1)
  expect(first.items[0]).toMatchObject({
    body: [{ value: '待核' }],
    target: { source: `gazette-reader:/nantong-2022-06/d5/${nextBlock}`, selector: [{ exact: '力争到' }, {}] },
  })

  const markdown = await exported('notes.exportMarkdown')
  expect(markdown.name).toMatch(/\.md$/)
  expect(markdown.text).toContain('## 南通市人民政府公报2022年第6期（总第368期）')
  expect(markdown.text).toContain('> 力争到\n\n待核\n\n— ')
  expect(markdown.text).toContain('通政办发〔2022〕81号，南通市人民政府公报2022年第6期（总第368期），第44页。')
})
