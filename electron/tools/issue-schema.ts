import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parsedIssue } from '../contract/schemas/gazette.ts'

/** Where the JSON Schema of a parsed issue lies in the repository. */
export const issueSchemaFile = join(import.meta.dirname, '../../resources/schema/parsed-issue.schema.json')

/** The JSON Schema (draft 2020-12) of what `gazette parse --json` prints, made from the contract. */
export function issueSchema(): string {
  const schema = z.toJSONSchema(parsedIssue, { target: 'draft-2020-12', io: 'output' })
  const { $schema, ...rest } = schema
  const titled = {
    $schema,
    title: 'Parsed issue of a gazette',
    description: 'Output of `gazette parse --json`.',
    ...rest,
  }
  return `${JSON.stringify(titled, null, 2)}\n`
}

/** `node electron/tools/issue-schema.ts`: writes the schema; with `--check` says whether it is up to date. */
async function main(): Promise<void> {
  const made = issueSchema()
  if (!process.argv.includes('--check')) return writeFile(issueSchemaFile, made)
  const kept = await readFile(issueSchemaFile, 'utf8').catch(() => '')
  if (kept === made) return
  process.stderr.write(
    'resources/schema/parsed-issue.schema.json is out of date: run node electron/tools/issue-schema.ts\n',
  )
  process.exitCode = 1
}

if (import.meta.main) await main()
