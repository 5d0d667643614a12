import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { indexers } from '../../../electron/core/core.ts'
import { buildArchive } from '../../../electron/core/ingest/build-archive.ts'
import { writeSources } from './run.ts'

// node tests/bench/generate/main.ts --out DIR [--issues 368] [--seed 1] [--library]
// writes DIR/sources, and with --library builds DIR/library from them.
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    issues: { type: 'string', default: '368' },
    seed: { type: 'string', default: '1' },
    library: { type: 'boolean', default: false },
  },
})
if (values.out === undefined) throw new Error('--out DIR names the folder to write')
const out = resolve(values.out)
const sources = join(out, 'sources')
rmSync(sources, { recursive: true, force: true })
const ids = writeSources(sources, { issues: Number(values.issues), seed: Number(values.seed) })
console.log(`${ids.length} issues in ${sources}`)
if (values.library) {
  const library = join(out, 'library')
  const { issues, blocks, warnings } = await buildArchive({ sources, out: library, indexers })
  console.log(`${issues} issues, ${blocks} blocks, ${warnings.length} warnings in ${library}`)
}
