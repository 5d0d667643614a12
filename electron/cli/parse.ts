import type { ParsedIssue } from '../contract/schemas/gazette.ts'
import { parseIssue } from '../core/gazette/parse.ts'
import { readText } from '../core/ingest/read-text.ts'
import { issueIdOf } from '../core/ingest/issue-id.ts'
import { printJson, printLine, table } from './output.ts'
import { words } from './words.ts'

/** `gazette parse FILE`: the parsed issue as JSON, or its documents as a table. Throws what `readText` throws. */
export async function parseCommand(file: string, options: { json?: boolean }): Promise<void> {
  const text = await readText(file)
  const id = issueIdOf(file, text)
  const started = performance.now()
  const issue = parseIssue(text, { id })
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  if (options.json) printJson(issue)
  else printIssue(issue, seconds)
}

function printIssue({ issue, front, documents, warnings }: ParsedIssue, seconds: string): void {
  printLine(`${issue.title}  ${issue.id}`)
  printLine()
  const head = [words.document, words.kind, words.number, words.date, words.pages, words.blocks, words.title]
  const rows = documents.map((document) => [
    document.id,
    document.kind,
    document.number,
    document.date,
    document.pages?.join('–') ?? null,
    document.blocks.length,
    document.title,
  ])
  printLine(table(head, rows))
  printLine()
  const blocks = documents.reduce((sum, document) => sum + document.blocks.length, front.blocks.length)
  printLine(words.parsed(documents.length, blocks, warnings.length, seconds))
  for (const { line, message } of warnings) printLine(words.warning(line, message))
}
