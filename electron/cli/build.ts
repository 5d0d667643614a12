import { resolve } from 'node:path'
import { strangerIn } from '../core/archive/replace.ts'
import { indexers } from '../core/core.ts'
import { buildArchive } from '../core/ingest/build-archive.ts'
import { folders } from '../tools/project.ts'
import { printJson, printLine, printProgress } from './output.ts'
import { words } from './words.ts'

/**
 * `gazette build`: makes packs and library from `resources/source`. A folder that was named is replaced only where
 * nothing but a library is in it. Throws what reading a bad source throws.
 */
export async function buildCommand(options: { out?: string; json?: boolean }): Promise<void> {
  const out = options.out === undefined ? folders.archive : resolve(options.out)
  const stranger = options.out === undefined ? null : await strangerIn(out)
  if (stranger !== null) throw new Error(words.notALibrary(out, stranger))
  const started = performance.now()
  const { issues, blocks, warnings } = await buildArchive({ sources: folders.sources, out, indexers })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (options.json) return printJson({ folder: out, issues, blocks, warnings })
  printLine(words.built(out, issues, blocks, seconds))
  for (const { issue, line, message } of warnings) printProgress(`${issue}: ${words.warning(line, message)}`)
}
