import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { indexers } from '../core/core.ts'
import { archiveIsStale, buildArchive } from '../core/ingest/build-archive.ts'
import { folders, projectFolder } from './project.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

/** Tells a person what goes on, one line at a time. */
export type Say = (line: string) => void

/** Builds `resources/archive` where it is not what the sources give. Throws what reading a bad source throws. */
export async function ensureArchive(say: Say): Promise<void> {
  const { sources, archive } = folders
  if (!(await archiveIsStale(archive, sources, indexers))) return
  const started = performance.now()
  const { issues, blocks } = await buildArchive({ sources, out: archive, indexers })
  say(`Built the archive: ${issues} issue(s), ${blocks} blocks, ${seconds(started)}`)
}

/** Builds window, preload and renderer into `out/` where their sources changed. Throws with the builder's own words. */
export async function ensureApplication(say: Say): Promise<void> {
  // among what is built first: any other build, a failed one and dev mode's too, empties the folder and the mark with it
  const mark = join(folders.out, 'main', '.fingerprint')
  const fingerprint = sourceFingerprint()
  const whole = existsSync(join(folders.renderer, 'index.html'))
  if (whole && existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint) return
  const started = performance.now()
  await buildApplication()
  writeFileSync(mark, fingerprint)
  say(`Built the application: ${seconds(started)}`)
}

/** In a process of its own: the builder changes the environment and keeps hundreds of megabytes. */
async function buildApplication(): Promise<void> {
  const builder = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  try {
    await promisify(execFile)(process.execPath, [builder, 'build', '--logLevel', 'warn'], { cwd: projectFolder })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`The application could not be built.\n${stdout}${stderr}`, { cause: error })
  }
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
