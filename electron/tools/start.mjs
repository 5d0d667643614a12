import { requireNode } from './require-node.mjs'

requireNode('npm start')
const { start } = await import('./start.ts')
process.exitCode = await start(process.argv.slice(2))
