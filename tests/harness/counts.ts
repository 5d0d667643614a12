import { existsSync, readFileSync } from 'node:fs'

/** Outcome of a set of tests. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Reads vitest's JSON report. A file that could not even be loaded counts as one failure, and so does a missing report. */
export function vitestCounts(file: string): Counts {
  const report = readReport(file) as {
    success: boolean
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
    numFailedTestSuites: number
    testResults: { status: string; assertionResults: unknown[] }[]
  } | null
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Reads Playwright's JSON report. A test that passed only when tried again counts as failed; a missing report too. */
export function playwrightCounts(file: string): Counts {
  const report = readReport(file) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    errors: unknown[]
  } | null
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
}

/** The last lines of a run, as scripts read them. */
export function countLine(name: string, { passed, failed, skipped }: Counts): string {
  return `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`
}

function readReport(file: string): unknown {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
