import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { folders } from '../../electron/tools/project.ts'
import { firstLoad, type Shell, type ShellOptions, startShell } from '../harness/electron-stand-in/open.ts'

/** A new folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-shell-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The built program with its window shown, on a data folder of its own; ended with the test. */
export async function openedShell(options: Partial<ShellOptions> = {}): Promise<Shell> {
  const shell = startShell({ data: temporaryFolder(), library: folders.archive, ...options })
  onTestFinished(async () => void (await shell.stop('SIGKILL')))
  await firstLoad(shell)
  return shell
}

/** What the program asked of Electron under this name, oldest first. */
export async function recordsOf(shell: Shell, call: string): Promise<(readonly unknown[])[]> {
  const records = await shell.ask('records')
  return records.filter((recorded) => recorded.call === call).map(({ args }) => args)
}
