import { resolve } from 'node:path'
import type { VerificationReport } from '../contract/schemas/verification.ts'
import { verifyFolder } from '../core/archive/verify.ts'
import { indexers } from '../core/core.ts'
import { readFrom } from '../core/own-library.ts'
import { interruptible } from './interrupt.ts'
import { homeOf, type LibraryOptions } from './library-option.ts'
import { printJson, printLine } from './output.ts'
import { progressLine } from './progress.ts'
import { words } from './words.ts'

/**
 * `gazette verify [DIR]`: checks every byte of a library, a pack or any bag, and prints what is wrong by the four
 * properties of DA/T 70. Resolves with whether all is whole. Throws `nothing-to-check`.
 */
export async function verifyCommand(
  dir: string | undefined,
  options: LibraryOptions & { json?: boolean },
): Promise<boolean> {
  const folder = dir === undefined ? readFrom(await homeOf(options)) : resolve(dir)
  const started = performance.now()
  const line = progressLine()
  const report = await interruptible((signal) =>
    verifyFolder(folder, indexers, {
      signal,
      onProgress: (_stage, done, total) => line.tell(words.checking(total ? Math.floor((100 * done) / total) : null)),
    }),
  ).finally(line.end)
  if (options.json) printJson({ folder, ...report })
  else printReport(folder, report, ((performance.now() - started) / 1000).toFixed(1))
  return report.whole
}

/** The four properties stand in a column. */
const propertyWidth = Math.max(...Object.values(words.property).map(({ length }) => length))

function printReport(folder: string, report: VerificationReport, seconds: string): void {
  const { scope, packs, files, bytes, rows, whole } = report
  printLine(words.checked(words.scope[scope], folder, packs, files, (bytes / 1e6).toFixed(1), rows, seconds))
  printLine()
  for (const { property, findings } of report.properties) {
    printLine(
      `${words.property[property].padEnd(propertyWidth)}  ${findings.length === 0 ? words.sound : words.findings(findings.length)}`,
    )
    for (const { kind, pack, file, detail } of findings)
      printLine(`  ${words.damage[kind]}  ${pack === null ? file : `${pack}: ${file}`}${detail ? `  (${detail})` : ''}`)
  }
  printLine()
  printLine(whole ? words.whole : words.broken[scope])
}
