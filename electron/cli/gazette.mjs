#!/usr/bin/env node
import { requireNode } from '../tools/require-node.mjs'

requireNode('npx gazette')
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv)
