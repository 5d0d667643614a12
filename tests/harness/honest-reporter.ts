import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { unproven } from './electron-stand-in/unproven.ts'

/** Says at the end what did not run, by name and with the reason, and what the stand-in of Electron cannot prove. */
export default class HonestReporter implements Reporter {
  private readonly skipped = new Map<string, string[]>()
  private stoodIn = false

  onTestEnd(test: TestCase, { status, annotations }: TestResult): void {
    const name = test.titlePath().filter(Boolean).join(' › ')
    if (name.startsWith('shell ')) this.stoodIn = true
    if (status !== 'skipped') return
    const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason was given'
    this.skipped.set(reason, [...(this.skipped.get(reason) ?? []), name])
  }

  onEnd(): void {
    for (const [reason, names] of this.skipped) {
      console.log([`\nSkipped ${names.length}: ${reason}`, ...names].join('\n  - '))
    }
    if (this.stoodIn) console.log(['\nThe stand-in of Electron cannot prove:', ...unproven].join('\n  - '))
  }

  printsToStdio(): boolean {
    return false
  }
}
