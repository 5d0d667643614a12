import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/**
 * A folder in the place of Electron's runtime where that cannot be had: enough for everything to be packed and looked
 * at, and a program in it that says what it is. Such a package is never an installer.
 */
export async function makeStubRuntime(version: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'electron-stub-'))
  mkdirSync(join(folder, 'locales'))
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'version'), version)
  for (const language of ['en-US', 'zh-CN']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  const words = 'This package was made without the Electron runtime: it shows what would be packed, and does not start.'
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\necho "${words}" >&2\nexit 1\n`, { mode: 0o755 })
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), '{}\n')
  await createPackage(empty, join(folder, 'resources', 'default_app.asar'))
  return folder
}
