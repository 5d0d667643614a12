import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeBagFile } from '../../electron/core/archive/bag-file.ts'
import { addToLibrary } from '../../electron/core/ingest/add.ts'
import { writeSources } from '../bench/generate/run.ts'
import { bridgeOf } from '../harness/electron-stand-in/preload.ts'
import { openedShell, recordsOf, temporaryFolder } from './shell.ts'

/** One generated issue as a file to be opened. */
async function packFile(): Promise<{ id: string; file: string }> {
  const folder = temporaryFolder()
  const [id = ''] = writeSources(join(folder, 'sources'), { issues: 1 })
  await addToLibrary(join(folder, 'library'), [join(folder, 'sources', id)], { indexers: [] })
  const file = join(folder, `${id}.gazette`)
  await writeBagFile(join(folder, 'library', 'packs', id), file)
  return { id, file }
}

const opens = (id: string) => ({ name: 'place.opened', place: `/${id}/d1` })

test('an issue in a file, named on the command line, is added and shown', async () => {
  const { id, file } = await packFile()
  const shell = await openedShell({ library: null, args: [file] })
  const bridge = bridgeOf(shell)
  const told: unknown[] = []
  bridge.on((event) => void told.push(event))
  await bridge.ask({ name: 'places.awaited' })
  await expect.poll(() => told).toContainEqual(opens(id))
  expect(await bridge.call('issues.get', { issue: id })).toMatchObject({ ok: true })
  expect(await recordsOf(shell, 'dialog.showErrorBox')).toEqual([])
})

test('one that is opened while the program runs is added too; what is none is told, and nothing of it is there', async () => {
  const { id, file } = await packFile()
  const shell = await openedShell({ library: null, locale: 'zh-CN' })
  const bridge = bridgeOf(shell)
  const told: unknown[] = []
  bridge.on((event) => void told.push(event))
  await bridge.ask({ name: 'places.awaited' })

  await shell.ask('tell', 'open-file', [file])
  await expect.poll(() => told).toContainEqual(opens(id))

  const folder = temporaryFolder()
  writeFileSync(join(folder, 'broken.gazette'), 'no archive')
  await shell.ask('tell', 'second-instance', [['program', 'broken.gazette'], folder])
  await expect.poll(() => recordsOf(shell, 'dialog.showErrorBox')).toHaveLength(1)
  const [[title, detail]] = (await recordsOf(shell, 'dialog.showErrorBox')) as [[string, string]]
  expect(title).toBe('文件没有加入')
  expect(detail).toContain(join(folder, 'broken.gazette'))
  expect(await bridge.call('issues.list', {})).toMatchObject({ ok: true, value: [{}, {}] })
})
