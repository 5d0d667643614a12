import { expect, test } from 'vitest'
import { folders } from '../../electron/tools/project.ts'
import { firstLoad, startShell } from '../harness/electron-stand-in/open.ts'
import { ownPage } from '../harness/electron-stand-in/preload.ts'
import { openedShell, recordsOf, temporaryFolder } from './shell.ts'

test('the data folder is shown to the own page alone, and nothing that is no request is heard', async () => {
  const data = temporaryFolder()
  const shell = await openedShell({ data })
  const ask = (request: unknown, sender: object = {}) =>
    shell.ask('invoke', { ...ownPage, ...sender }, 'gazette:ask', [request])

  const foreign = [{ url: 'https://example.org/' }, { frame: 'sub' }, { frame: 'gone' }] as const
  for (const sender of foreign) {
    expect(await ask({ name: 'folder.show' }, sender)).toEqual({ ok: false, error: { code: 'forbidden' } })
  }
  const wrong = [null, 'folder.show', {}, { name: 'files.delete' }, { name: 'folder.show', folder: '/etc' }]
  for (const request of [...wrong, { name: 'commands.offered', commands: ['rm.rf'] }]) {
    expect(await ask(request)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  }
  expect(await recordsOf(shell, 'shell.openPath')).toEqual([])

  expect(await ask({ name: 'folder.show' })).toEqual({ ok: true, value: {} })
  expect(await recordsOf(shell, 'shell.openPath')).toEqual([[data]])
})

/** Where the window opens, with these on the command line. */
async function opened(args: string[]): Promise<string> {
  const shell = startShell({ data: temporaryFolder(), library: folders.archive, args })
  const address = await firstLoad(shell)
  expect(await shell.stop('quit')).toBe(0)
  return address
}

test('a link on the command line is where the window opens; what is none is not', async () => {
  expect(await opened(['--flag', 'gazette-reader:/nantong-2022-06/d2'])).toBe('gazette://app/#/nantong-2022-06/d2')
  expect(await opened(['gazette-reader:/../../etc/passwd', '/etc/passwd'])).toBe('gazette://app/')
})

test('the window is named, so that its size and place are found again', async () => {
  const shell = await openedShell()
  const [options] = await recordsOf(shell, 'BrowserWindow')
  expect(options?.[0]).toMatchObject({ name: 'reader', windowStatePersistence: true, minWidth: 390 })
})
