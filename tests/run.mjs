import { requireNode } from '../electron/tools/require-node.mjs'

requireNode('npm test')
const { runAll } = await import('./harness/run-all.ts')
process.exitCode = await runAll()
