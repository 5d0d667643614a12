import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../../electron/tools/project.ts'

// the reader of YAML that electron-builder brings
const require = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))
const { load } = require('js-yaml') as { load: (text: string) => unknown }

interface Step {
  uses?: string
  run?: string
}
interface Workflow {
  permissions: Record<string, string>
  jobs: Record<string, { strategy: { matrix: { include: { name: string; runner: string }[] } }; steps: Step[] }>
}

const workflow = load(readFileSync(join(projectFolder, '.github/workflows/check.yml'), 'utf8')) as Workflow
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { scripts: object }).scripts,
)

test('runs on the three systems, with a version of each', () => {
  const runners = Object.values(workflow.jobs).flatMap((job) => job.strategy.matrix.include.map(({ runner }) => runner))
  for (const system of [/^ubuntu-\d/, /^macos-\d/, /^windows-\d/])
    expect(runners.some((name) => system.test(name))).toBe(true)
})

test('may only read, and takes actions by version', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
  for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
})

test('runs commands that there are: install, runtime, tests, audit, package', () => {
  const text = steps.map(({ run }) => run ?? '').join('\n')
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1])
  expect(named.filter((name) => name === undefined || !scripts.includes(name))).toEqual([])
  for (const wanted of ['npm ci', 'npx install-electron', 'npm test', 'npm run audit:electron', 'npm run package']) {
    expect(text).toContain(wanted)
  }
  for (const { uses, run } of steps) expect([uses, run].filter((each) => each !== undefined)).toHaveLength(1)
})
