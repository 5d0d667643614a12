import { resolve } from 'node:path'
import { indexers } from '../core/core.ts'
import { buildArchive } from '../core/ingest/build-archive.ts'
import { folders } from '../tools/project.ts'
import { printJson, printLine, printProgress } from './output.ts'
import { words } from './words.ts'

/** `gazette build`: makes packs and library from `resources/source`. Throws what reading a bad source throws. */
export async function buildCommand(options: { out?: string; json?: boolean }): Promise<void> {
  const out = options.out === undefined ? folders.archive : resolve(options.out)
  const started = performance.now()
  const { issues, blocks, warnings } = await buildArchive({ sources: folders.sources, out, indexers })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (options.json) return printJson({ folder: out, issues, blocks, warnings })
  printLine(words.built(out, issues, blocks, seconds))
  for (const { issue, line, message } of warnings) printProgress(`${issue}: ${words.warning(line, message)}`)
}
