import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDataFolder } from '../../electron/core/data-folder.ts'
import { firstLoad, startShell } from '../harness/electron-stand-in/open.ts'
import { bridgeOf } from '../harness/electron-stand-in/preload.ts'
import { openedShell, recordsOf, temporaryFolder } from './shell.ts'

describe.each(['zh-CN', 'en-US'])('in %s', (locale) => {
  test('a data folder that takes no files is told in a dialog, and the gazettes can be read', async () => {
    const file = join(temporaryFolder(), 'a file')
    writeFileSync(file, '')
    const shell = await openedShell({ data: join(file, 'data'), locale })
    const boxes = await recordsOf(shell, 'dialog.showErrorBox')
    expect(boxes).toHaveLength(1)
    const [title, detail] = boxes[0] as [string, string]
    expect(title).toMatch(locale === 'en-US' ? /cannot be written/ : /不能写/)
    expect(detail).toContain(join(file, 'data'))
    expect(detail).toContain('ENOTDIR')
    expect(detail).toMatch(locale === 'en-US' ? /start again/ : /重新启动/)
    const bridge = bridgeOf(shell)
    expect(await bridge.call('issues.list', {})).toMatchObject({ ok: true, value: [{ id: 'nantong-2022-06' }] })
    expect(await bridge.call('session.get', {})).toMatchObject({
      ok: true,
      value: { fault: { code: 'data-folder-unwritable' } },
    })
    const [[, profile]] = (await recordsOf(shell, 'app.setPath')) as [[string, string]]
    expect(existsSync(profile)).toBe(true)
    expect(await shell.stop('quit')).toBe(0)
    expect(existsSync(profile)).toBe(false)
  })

  test('a page that crashes is loaded anew, and after the third time within a minute only when asked for', async () => {
    const shell = await openedShell({ locale })
    await shell.ask('loaded', 1, 'gazette://app/#/nantong-2022-06/d5/l797')
    const reloads = () => recordsOf(shell, 'webContents.reload')
    await shell.ask('rendererGone', 1, 'clean-exit')
    expect(await reloads()).toHaveLength(0)
    await shell.ask('rendererGone', 1, 'oom')
    await shell.ask('rendererGone', 1, 'crashed')
    expect(await reloads()).toHaveLength(2)
    expect(shell.loads.at(-1)).toBe('gazette://app/#/nantong-2022-06/d5/l797')
    expect(await recordsOf(shell, 'dialog.showMessageBox')).toHaveLength(0)

    await shell.ask('answerDialogs', 0)
    await shell.ask('rendererGone', 1, 'crashed')
    const [, words] = (await recordsOf(shell, 'dialog.showMessageBox'))[0] as [
      unknown,
      { message: string; detail: string },
    ]
    expect(words.message).toMatch(locale === 'en-US' ? /crashed again/ : /又出了错/)
    expect(words.detail).toMatch(locale === 'en-US' ? /still there/ : /都还在/)
    expect(await reloads()).toHaveLength(3)
  })
})

test('who does not want to see a crashing page again leaves the program', async () => {
  const shell = await openedShell()
  await shell.ask('answerDialogs', 1)
  for (let crashes = 0; crashes < 3; crashes++) await shell.ask('rendererGone', 1, 'crashed').catch(() => undefined)
  expect(await shell.exited).toBe(0)
})

test('a second start on the same data folder ends, and the first shows its window at the place asked for', async () => {
  const data = temporaryFolder()
  const first = await openedShell({ data })
  const second = startShell({ data, args: ['gazette-reader:/nantong-2022-06/d2'] })
  expect(await second.exited).toBe(0)
  expect(second.loads).toEqual([])
  const shown = (await recordsOf(first, 'window.focus')).length
  await first.ask('tell', 'second-instance', [['program', 'gazette-reader:/nantong-2022-06/d2'], '/'])
  expect((await recordsOf(first, 'window.focus')).length).toBe(shown + 1)
})

test('a data folder that another program holds is named, and is there once that has let go', async () => {
  const data = temporaryFolder()
  const held = openDataFolder(data)
  const shell = await openedShell({ data })
  const bridge = bridgeOf(shell)
  const fault = async () => {
    const reply = await bridge.call('session.get', {})
    return reply.ok ? (reply.value as { fault: unknown }).fault : reply
  }
  expect(await fault()).toMatchObject({ code: 'data-folder-in-use', values: { folder: data } })
  expect(await bridge.call('annotations.list', {})).toMatchObject({ error: { code: 'data-folder-in-use' } })
  held.close()
  expect(await fault()).toBeNull()
  expect(await bridge.call('annotations.list', {})).toEqual({ ok: true, value: [] })
})

test('a folder where notes.sqlite should be is named, and left as it is', async () => {
  const data = temporaryFolder()
  mkdirSync(join(data, 'notes.sqlite'))
  const shell = await openedShell({ data })
  const reply = await bridgeOf(shell).call('session.get', {})
  expect(reply).toMatchObject({ ok: true, value: { fault: { code: 'notes-unwritable' } } })
  expect(await firstLoad(shell)).toBe('gazette://app/')
})

const opened = (document: string) => ({ name: 'place.opened', place: `/nantong-2022-06/${document}` })

test('a place asked for while the page still loads, or loads anew, is told once the page hears', async () => {
  const shell = await openedShell()
  const bridge = bridgeOf(shell)
  const told: unknown[] = []
  bridge.on((event) => void told.push(event))
  const link = (document: string) => shell.ask('tell', 'open-url', [`gazette-reader:/nantong-2022-06/${document}`])

  await link('d2')
  await link('d3')
  expect(told).toEqual([])
  await bridge.ask({ name: 'places.awaited' })
  await expect.poll(() => told).toEqual([opened('d3')])
  await link('d4')
  await expect.poll(() => told).toEqual([opened('d3'), opened('d4')])

  await shell.ask('rendererGone', 1, 'crashed')
  await link('d5')
  await bridge.call('library.status', {})
  expect(told).toHaveLength(2)
  await bridge.ask({ name: 'places.awaited' })
  await expect.poll(() => told.at(-1)).toEqual(opened('d5'))
})
