import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureApplication, ensureArchive } from '../../electron/tools/ensure-built.ts'
import { projectFolder } from '../../electron/tools/project.ts'
import { findBrowser } from './browser.ts'
import { type Counts, countLine, playwrightCounts, vitestCounts } from './counts.ts'

/**
 * Everything that must hold: types, lint, unit, contract and architecture tests, the build, and the application in a
 * real browser. Goes on to the end whatever fails; resolves with the exit code.
 */
export async function runAll(): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'gazette-test-'))
  try {
    const failed: string[] = []
    const stage = async (name: string, work: () => boolean | Promise<boolean>) => {
      heading(name)
      const done = await work()
      if (!done) failed.push(name)
      return done
    }
    const run = (program: string, args: string[], env: Record<string, string> = {}) =>
      runProgram(program, args, { GAZETTE_DATA: join(scratch, 'data'), GAZETTE_TEST: '1', ...env })

    await stage('types', () => run('tsc', ['-b']))
    await stage('lint', () => run('oxlint', ['--type-aware']))
    await stage('format', () => run('biome', ['format', '.']))
    const built = await stage('build', build)

    const unitReport = join(scratch, 'unit.json')
    await stage('unit, contract, architecture', () =>
      run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
    )
    const unit = vitestCounts(unitReport)

    let e2e: Counts = { passed: 0, failed: 0, skipped: 0 }
    await stage('e2e', async () => {
      const browser = built ? await findBrowser(console.log) : { reason: 'the build failed' }
      if ('program' in browser) {
        const report = join(scratch, 'e2e.json')
        const passed = run('playwright', ['test', '--reporter=list,json,./tests/harness/honest-reporter.ts'], {
          GAZETTE_BROWSER: browser.program,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        })
        e2e = playwrightCounts(report)
        return passed
      }
      const skipped = listSpecs()
      for (const name of skipped) console.log(`skipped  ${name}`)
      console.log(`e2e skipped: ${browser.reason}`)
      e2e.skipped = skipped.length
      return built && !process.env['CI']
    })

    if (failed.length > 0) console.log(`\nFailed: ${failed.join('; ')}`)
    console.log(`\n${countLine('unit', unit)}\n${countLine('e2e', e2e)}`)
    return failed.length > 0 || unit.failed > 0 || e2e.failed > 0 ? 1 : 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function build(): Promise<boolean> {
  try {
    await ensureArchive(console.log)
    await ensureApplication(console.log)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

/** Runs a program of node_modules by this Node, with its output shown. */
function runProgram(program: string, args: string[], env: Record<string, string>): boolean {
  const { status } = spawnSync(process.execPath, [binary(program), ...args], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

const binaries: Record<string, string> = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}
const binary = (program: string) => join(projectFolder, 'node_modules', binaries[program] ?? program)

function listSpecs(): string[] {
  const { stdout } = spawnSync(process.execPath, [binary('playwright'), 'test', '--list'], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  return stdout
    .split('\n')
    .filter((line) => line.includes(' › '))
    .map((line) => line.trim())
}

function heading(name: string): void {
  console.log(`\n── ${name}`)
}
