#!/usr/bin/env node
import { keepCompiled } from '../tools/compile-cache.mjs'
import { requireNode } from '../tools/require-node.mjs'

requireNode('npx gazette')
keepCompiled()
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv)
