import { GazetteError } from '../contract/errors.ts'
import { rebuildLibrary, removeIssue, restorePack } from '../core/archive/curate.ts'
import { openLibrary } from '../core/archive/library.ts'
import { removedPacks } from '../core/archive/pack-store.ts'
import { listIssues } from '../core/archive/queries.ts'
import { indexers } from '../core/core.ts'
import { addToLibrary } from '../core/ingest/add.ts'
import { ensureOwnLibrary, readFrom } from '../core/own-library.ts'
import { interruptible } from './interrupt.ts'
import { homeOf, type LibraryOptions } from './library-option.ts'
import { wireSentence } from './messages.ts'
import { printJson, printLine, printProgress, table } from './output.ts'
import { progressLine } from './progress.ts'
import { words } from './words.ts'

type Options = LibraryOptions & { json?: boolean }

/**
 * `gazette add PATH…`: adds issues, each told when it is in. Throws what nothing could be done about; resolves with
 * whether every path was added.
 */
export async function addCommand(paths: string[], options: Options): Promise<boolean> {
  const folder = await ensureOwnLibrary(await homeOf(options))
  const line = progressLine()
  const report = await interruptible((signal) =>
    addToLibrary(folder, paths, {
      indexers,
      signal,
      onProgress: (done, total) => line.tell(words.adding(done, total)),
      onAdded: ({ issue, title, outcome, warnings }) => {
        line.end()
        printProgress(words.addedIssue[outcome](issue, title, warnings))
      },
    }),
  ).finally(line.end)
  for (const { path, error } of report.failures) printProgress(`${path}: ${wireSentence(error)}`)
  if (options.json) printJson({ folder, ...report })
  else
    printLine(
      words.added(
        folder,
        report.issues.filter(({ outcome }) => outcome !== 'unchanged').length,
        report.failures.length,
      ),
    )
  return report.failures.length === 0
}

/** `gazette remove ISSUE…`: takes issues out; `gazette restore` puts them back. */
export async function removeCommand(issues: string[], options: Options): Promise<void> {
  const folder = await ensureOwnLibrary(await homeOf(options))
  const removed: { issue: string; name: string | null }[] = []
  await interruptible(async (signal) => {
    for (const issue of issues) {
      removed.push({ issue, name: await removeIssue(folder, issue, { indexers, signal }) })
      if (!options.json) printLine(words.removed(issue))
    }
  })
  if (options.json) printJson({ folder, removed })
}

/** `gazette restore ISSUE`: puts back the version of an issue that was removed or replaced last. Throws `issue-not-found`. */
export async function restoreCommand(issue: string, options: Options): Promise<void> {
  const folder = await ensureOwnLibrary(await homeOf(options))
  const last = (await removedPacks(folder)).find((pack) => pack.issue === issue || pack.name === issue)
  if (!last) throw new GazetteError('issue-not-found', { values: { issue } })
  const restored = await interruptible((signal) => restorePack(folder, last.name, { indexers, signal }))
  if (options.json) printJson({ folder, issue: restored })
  else printLine(words.restored(restored))
}

/** `gazette list`: the issues of the library, newest first, and what is wrong with some. */
export async function listCommand(options: Options): Promise<void> {
  const library = openLibrary(readFrom(await homeOf(options)), indexers)
  try {
    const issues = listIssues(library.db)
    const { folder, problems } = library
    if (options.json) return printJson({ folder, issues, problems })
    const head = [words.issue, words.date, words.documents, words.images, words.blocks, words.title]
    printLine(
      table(
        head,
        issues.map((i) => [i.id, i.date, i.documents, i.images, i.blocks, i.title]),
      ),
    )
    for (const { file, reason } of problems) printProgress(words.problem(file, reason))
  } finally {
    library.close()
  }
}

/** `gazette rebuild`: makes the index anew from the packs. */
export async function rebuildCommand(options: Options): Promise<void> {
  const folder = await ensureOwnLibrary(await homeOf(options))
  const started = performance.now()
  const line = progressLine()
  await interruptible((signal) =>
    rebuildLibrary(folder, { indexers, signal, onProgress: (done, total) => line.tell(words.indexing(done, total)) }),
  ).finally(line.end)
  const library = openLibrary(folder, indexers)
  library.close()
  const { issues, blocks } = library.status
  if (options.json) printJson({ folder, issues, blocks })
  else printLine(words.built(folder, issues, blocks, ((performance.now() - started) / 1000).toFixed(1)))
}
