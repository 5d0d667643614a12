import { keepCompiled } from './compile-cache.mjs'
import { requireNode } from './require-node.mjs'

requireNode('npm start')
keepCompiled()
const { start } = await import('./start.ts')
process.exitCode = await start(process.argv.slice(2))
