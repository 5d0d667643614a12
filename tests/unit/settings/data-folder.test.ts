import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { openDataFolder } from '../../../electron/core/data-folder.ts'
import { defaultDataFolder, resolveDataFolder } from '../../../electron/core/data-location.ts'
import { refusal, temporaryFolder } from '../notes/temporary.ts'

const holder = fileURLToPath(new URL('../../fixtures/notes/holder.ts', import.meta.url))

describe('defaultDataFolder', () => {
  it.each<[NodeJS.Platform, Record<string, string>, string, string]>([
    ['linux', {}, '/home/yu', '/home/yu/.local/share/gazette-reader'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/yu', '/data/gazette-reader'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/yu', '/home/yu/.local/share/gazette-reader'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/yu', '/home/yu/.local/share/gazette-reader'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/yu', '/Users/yu/Library/Application Support/Gazette Reader'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\yu', 'D:\\Roaming\\Gazette Reader'],
    ['win32', {}, 'C:\\Users\\yu', 'C:\\Users\\yu\\AppData\\Roaming\\Gazette Reader'],
  ])('%s %j', (platform, env, home, folder) => {
    expect(defaultDataFolder(platform, env, home)).toBe(folder)
  })
})

describe('resolveDataFolder', () => {
  it('takes the option, then the environment, then the default', () => {
    const env = { GAZETTE_DATA: '/from/env', XDG_DATA_HOME: '/xdg', APPDATA: '/xdg' }
    expect(resolveDataFolder('/from/option', env)).toBe(path.resolve('/from/option'))
    expect(resolveDataFolder(undefined, env)).toBe(path.resolve('/from/env'))
    expect(resolveDataFolder('', { ...env, GAZETTE_DATA: '' })).toBe(defaultDataFolder(process.platform, env))
  })

  it('makes a relative folder absolute', () => {
    expect(resolveDataFolder('notes', {})).toBe(path.resolve('notes'))
  })
})

describe('openDataFolder', () => {
  it('makes the folder, for its owner alone', () => {
    const folder = path.join(temporaryFolder(), 'deep', 'data')
    const data = openDataFolder(folder)
    expect(data).toMatchObject({
      folder,
      notes: path.join(folder, 'notes.sqlite'),
      preferences: path.join(folder, 'preferences.json'),
    })
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder)).toEqual(['lock.sqlite'])
    data.close()
  })

  it('refuses the default folder in a test, and does not make it', () => {
    const env = { XDG_DATA_HOME: temporaryFolder(), APPDATA: temporaryFolder() }
    const folder = defaultDataFolder(process.platform, env)
    for (const testing of [{ VITEST: 'true' }, { GAZETTE_TEST: '1' }])
      expect(() => openDataFolder(folder, { ...env, ...testing })).toThrow(/must not use the default data folder/)
    expect(() => openDataFolder(defaultDataFolder())).toThrow(/must not use the default data folder/)
    if (process.platform !== 'darwin') expect(existsSync(folder)).toBe(false)
  })

  it('is held once in a process, by whatever path, until it is closed', () => {
    const folder = temporaryFolder()
    const alias = path.join(temporaryFolder(), 'alias')
    symlinkSync(folder, alias, 'junction')
    const data = openDataFolder(folder)
    for (const taken of [folder, alias]) {
      const error = refusal(() => openDataFolder(taken))
      expect([error.code, error.values]).toEqual(['data-folder-in-use', { folder: taken }])
    }
    data.close()
    openDataFolder(alias).close()
  })

  it('is held against the other threads of the process', async () => {
    const folder = temporaryFolder()
    const data = openDataFolder(folder)
    const worker = new Worker(holder, { argv: [folder] })
    const [error] = (await once(worker, 'error')) as [Error & { code?: string }]
    expect(error.code).toBe('data-folder-in-use')
    data.close()
  })

  it('is held against other processes, and free the moment the holder is killed', async () => {
    const folder = temporaryFolder()
    const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    expect(refusal(() => openDataFolder(folder)).code).toBe('data-folder-in-use')
    child.kill('SIGKILL')
    await once(child, 'close')
    openDataFolder(folder).close()
    expect(readdirSync(folder)).toEqual(['lock.sqlite'])
  })

  it('says where it cannot write: below a file', () => {
    const file = path.join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    for (const folder of [file, path.join(file, 'data')]) {
      const error = refusal(() => openDataFolder(folder))
      expect([error.code, error.values]).toEqual(['data-folder-unwritable', { folder }])
    }
  })

  it('says where it cannot write: a link to nothing', () => {
    const link = path.join(temporaryFolder(), 'link')
    symlinkSync(path.join(temporaryFolder(), 'gone'), link, 'junction')
    expect(refusal(() => openDataFolder(link)).code).toBe('data-folder-unwritable')
  })

  it.runIf(process.platform === 'linux')('says where it cannot write: a file system that takes no files', () => {
    expect(refusal(() => openDataFolder('/proc/gazette-reader')).code).toBe('data-folder-unwritable')
    expect(refusal(() => openDataFolder('/proc')).code).toBe('data-folder-unwritable')
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says where it cannot write: a folder without the right to (not as root, whom rights do not bind)',
    () => {
      const folder = temporaryFolder()
      chmodSync(folder, 0o500)
      expect(refusal(() => openDataFolder(folder)).code).toBe('data-folder-unwritable')
    },
  )

  it('says where the lock itself is no file', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'lock.sqlite'), '这不是数据库。'.repeat(1000))
    expect(refusal(() => openDataFolder(folder)).code).toBe('data-folder-unwritable')
  })
})
