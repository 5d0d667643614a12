import { commandWords } from '../../../electron/contract/command-words.ts'
import type { CommandId } from '../../../electron/contract/commands.ts'
import type { StartedShell } from '../../harness/hosts/shell.ts'
import { expect, test } from '../host.ts'
import { open } from '../reader.ts'
import { wordsOf } from '../words.ts'

interface Line {
  readonly id?: string
  readonly label?: string
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly submenu?: readonly Line[]
}

/** The native menu as the program last gave it to Electron, flat. */
async function menu(host: StartedShell): Promise<readonly Line[]> {
  const records = await host.shell().ask('records')
  const template = records.findLast(({ call }) => call === 'Menu.setApplicationMenu')?.args[0]
  const flat = (lines: readonly Line[]): Line[] => lines.flatMap((line) => [line, ...flat(line.submenu ?? [])])
  return flat((template ?? []) as readonly Line[])
}

test('the native menu speaks the language of the page, greys what cannot be done, and does what it says', async ({
  page,
  started,
  host,
  locale,
}) => {
  const shell = started as StartedShell
  const { settings } = wordsOf(locale)
  const [own, other] = locale === 'zh-CN' ? (['zh-CN', 'en'] as const) : (['en', 'zh-CN'] as const)
  const label = async (id: CommandId) => (await menu(shell)).find((line) => line.id === id)?.label
  const line = async (id: CommandId) => (await menu(shell)).find((each) => each.id === id)
  const press = (id: CommandId) => shell.shell().ask('chooseMenu', id)
  await open(page, host.url)

  await expect.poll(() => label('page.next')).toBe(commandWords(own).commands['page.next'])
  await expect.poll(async () => (await line('document.next'))?.enabled).toBe(true)
  expect((await line('document.previous'))?.enabled).toBe(true)
  expect((await line('note.add'))?.enabled).toBe(false)
  expect((await line('theme.system'))?.checked).toBe(true)

  await press('settings.open')
  await expect(page.getByRole('heading', { name: settings.title, exact: true })).toBeVisible()
  await expect.poll(async () => (await line('page.next'))?.enabled).toBe(false)

  await press('theme.sepia')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await expect.poll(async () => (await line('theme.sepia'))?.checked).toBe(true)

  await press(other === 'en' ? 'language.english' : 'language.chinese')
  await expect(page.getByRole('heading', { name: wordsOf(other).settings.title, exact: true })).toBeVisible()
  await expect.poll(() => label('page.next')).toBe(commandWords(other).commands['page.next'])

  await press('folder.show')
  await expect
    .poll(async () => (await shell.shell().ask('records')).filter(({ call }) => call === 'shell.openPath'))
    .toEqual([{ call: 'shell.openPath', args: [host.dataFolder] }])
})
