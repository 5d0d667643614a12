import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect } from 'vitest'
import { GazetteError } from '../../../electron/contract/errors.ts'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gazette-'))
  made.push(folder)
  return folder
}

/** The refusal that `work` ends with; the test fails where it does not end with one. */
export function refusal(work: () => unknown): GazetteError {
  try {
    work()
  } catch (error) {
    if (error instanceof GazetteError) return error
    throw error
  }
  return expect.unreachable('nothing was refused')
}
