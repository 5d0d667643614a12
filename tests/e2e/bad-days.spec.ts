import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { ErrorCode } from '../../electron/contract/errors.ts'
import { openDataFolder } from '../../electron/core/data-folder.ts'
import { notesApplicationId } from '../../electron/core/notes/schema.ts'
import { folders } from '../../electron/tools/project.ts'
import { mountSmallDisk, smallDiskMissing } from '../harness/small-disk.ts'
import { expect, test as base } from './host.ts'
import { block, goTo, health, nextBlock, open, openAt, select } from './reader.ts'
import { wordsOf } from './words.ts'

/** What happened, in the words for an error, without the values that come in. */
const saidOf = (locale: string | undefined, code: ErrorCode) =>
  wordsOf(locale)
    .errors[code].what.replace(/\{\{.*?\}\}/g, '')
    .trim()

/** Tries again and sees that this error is told now, with something to do. */
async function expectTold(page: Page, locale: string | undefined, code: ErrorCode): Promise<void> {
  const note = page
    .getByRole('alert')
    .or(page.getByRole('status'))
    .filter({ hasText: saidOf(locale, code) })
  await expect(async () => {
    const retry = page.getByRole('button', { name: wordsOf(locale).app.retry, exact: true })
    if (await retry.first().isVisible()) await retry.first().click()
    await expect(note.first()).toBeVisible({ timeout: 4000 })
  }).toPass()
  expect((await note.first().innerText()).length).toBeGreaterThan(saidOf(locale, code).length + 8)
}

base.describe('a library', () => {
  const test = base.extend({
    library: async ({ hostIsHere: _here }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gazette-bad-'))
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  })

  test('that is missing, damaged, newer, cut or half written is told, and read once it is whole', async ({
    page,
    host,
    library,
    locale,
  }) => {
    const folder = library ?? ''
    const file = join(folder, 'library.sqlite')
    const whole = (name = '') => cpSync(join(folders.archive, name), join(folder, name), { recursive: true })
    await page.goto(host.url)
    await expectTold(page, locale, 'archive-missing')

    writeFileSync(file, 'SQLite format 3\0and then nothing of the sort')
    await expectTold(page, locale, 'archive-corrupt')

    whole()
    change(file, (db) => db.pragma('user_version = 99'))
    await expectTold(page, locale, 'archive-too-new')

    whole('library.sqlite')
    truncateSync(file, 100_000)
    await expectTold(page, locale, 'archive-corrupt')

    rmSync(file)
    writeFileSync(join(folder, '.library.sqlite.1234'), 'half')
    await expectTold(page, locale, 'archive-missing')

    whole()
    await page
      .getByRole('button', { name: wordsOf(locale).app.retry, exact: true })
      .first()
      .click()
    await expect(page.locator('article h1')).toBeVisible()
  })
})

base.describe('a notes file', () => {
  const test = base.extend({
    dataFolder: async ({ dataFolder }, use) => {
      writeFileSync(join(dataFolder, 'notes.sqlite'), 'no notes')
      await use(dataFolder)
    },
  })

  test('that is damaged, newer, held or none is told and left alone; then notes are kept', async ({
    page,
    host,
    locale,
  }) => {
    const { app, notes } = wordsOf(locale)
    const file = join(host.dataFolder, 'notes.sqlite')
    await open(page, host.url)
    await expectTold(page, locale, 'notes-corrupt')
    expect(readFileSync(file, 'utf8')).toBe('no notes')

    rmSync(file)
    change(file, (db) => {
      db.pragma(`application_id = ${notesApplicationId}`)
      db.pragma('user_version = 99')
    })
    await expectTold(page, locale, 'notes-too-new')

    rmSync(file)
    const holder = new Database(file)
    holder.exec('CREATE TABLE held (x); BEGIN EXCLUSIVE')
    await expectTold(page, locale, 'notes-locked')
    holder.close()

    rmSync(file)
    mkdirSync(file)
    await expectTold(page, locale, 'notes-unwritable')

    rmSync(file, { recursive: true })
    await page.getByRole('button', { name: app.retry, exact: true }).first().click()
    await expect(page.getByText(saidOf(locale, 'notes-unwritable'))).toHaveCount(0)
    await goToNext(page)
    await writeNote(page, '又能写了')
    await expect(block(page, nextBlock).locator('aside').getByText(notes.saved, { exact: true })).toBeVisible()
  })
})

base.describe('a data folder', () => {
  const test = base.extend<{ holder: { close: () => void } }>({
    holder: async ({ dataFolder }, use) => {
      const held = openDataFolder(dataFolder)
      let holding = true
      const close = () => {
        if (holding) held.close()
        holding = false
      }
      await use({ close })
      close()
    },
    started: async ({ holder: _held, started }, use) => use(started),
  })

  test('that another program uses is told, the gazettes can be read, and notes are kept once it has let go', async ({
    page,
    host,
    holder,
    locale,
  }) => {
    await open(page, host.url)
    await expectTold(page, locale, 'data-folder-in-use')
    holder.close()
    await page
      .getByRole('button', { name: wordsOf(locale).app.retry, exact: true })
      .first()
      .click()
    await expect(page.getByText(saidOf(locale, 'data-folder-in-use'))).toHaveCount(0)
    await goToNext(page)
    await writeNote(page, '轮到这里')
    await expect(block(page, nextBlock).locator('aside')).toContainText(wordsOf(locale).notes.saved)
  })
})

base.describe('a disk', () => {
  const test = base.extend({
    dataFolder: async ({ hostIsHere: _here }, use, info) => {
      info.skip(smallDiskMissing !== null, smallDiskMissing ?? '')
      const disk = mountSmallDisk()
      await use(disk.folder)
      disk.remove()
    },
  })

  test('that is full loses nothing: the note says so, and is kept once there is room', async ({
    page,
    host,
    locale,
  }) => {
    const { notes } = wordsOf(locale)
    await openAt(page, host.url, nextBlock)
    await writeNote(page, '先写')
    await expect(block(page, nextBlock).locator('aside').getByText(notes.saved, { exact: true })).toBeVisible()

    const filler = join(host.dataFolder, 'filler')
    fill(filler)
    const words = '满了以后写的'.repeat(1500)
    await block(page, nextBlock).getByRole('textbox').fill(words)
    await expect(block(page, nextBlock).locator('aside')).toContainText(saidOf(locale, 'disk-full'))
    rmSync(filler)
    await block(page, nextBlock)
      .locator('aside')
      .getByRole('button', { name: wordsOf(locale).app.retry })
      .click()
    await expect(block(page, nextBlock).locator('aside').getByText(notes.saved, { exact: true })).toBeVisible()
    await page.reload()
    await expect(block(page, nextBlock).locator('aside')).toContainText(words.slice(0, 200))
  })
})

async function goToNext(page: Page): Promise<void> {
  await goTo(page, `/${health}/${nextBlock}`)
  await expect(block(page, nextBlock)).toBeInViewport()
}

async function writeNote(page: Page, words: string): Promise<void> {
  await select(page, nextBlock, '力争到')
  await page.keyboard.press('n')
  await block(page, nextBlock).getByRole('textbox').fill(words)
}

function change(file: string, work: (db: Database.Database) => void): void {
  const db = new Database(file)
  work(db)
  db.close()
}

/** Fills a disk to its last byte. */
function fill(file: string): void {
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // no room for so much: less is tried
    }
  }
}
