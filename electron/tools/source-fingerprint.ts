import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectFolder } from './project.ts'

/** What the built application is made from. Tests, tools and commands are not part of it. */
const inputs = [
  'electron/contract',
  'electron/core',
  'electron/main',
  'electron/preload',
  'electron/text',
  'electron/tools/licences',
  'electron/tools/pdfjs-files.ts',
  'electron/tools/vite-fonts.ts',
  'electron/tools/vite-pdfjs.ts',
  'electron/workers',
  'electron.vite.config.ts',
  'package-lock.json',
  'renderer',
  'resources/licences',
]

/** SHA-256 over names and contents of everything the application is built from; file times do not go in. */
export function sourceFingerprint(): string {
  const fingerprint = createHash('sha256')
  for (const file of inputs.flatMap(filesUnder)) {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
    fingerprint.update(`${relative(projectFolder, file)} ${digest}\n`)
  }
  return fingerprint.digest('hex')
}

function filesUnder(input: string): string[] {
  const path = join(projectFolder, input)
  if (/\.\w+$/.test(input)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}
