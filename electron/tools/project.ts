import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

const inProject = (...parts: string[]) => join(projectFolder, ...parts)

/** Where the parts of a checkout are. */
export const folders = {
  sources: inProject('resources', 'source'),
  archive: inProject('resources', 'archive'),
  out: inProject('out'),
  renderer: inProject('out', 'renderer'),
} as const

/** Version of the application, as package.json tells it. */
export const version = (JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string }).version
