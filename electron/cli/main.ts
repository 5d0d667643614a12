import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from '../tools/project.ts'
import type { ExportFormat } from './export.ts'
import { errorSentence } from './messages.ts'
import type { SearchOptions } from './search.ts'

/** Exit codes of every command: done (no hits and warnings included), failed, wrong usage. */
const exit = { done: 0, failed: 1, usage: 2 } as const

/** Runs the `gazette` command and resolves with its exit code. Errors are one sentence on standard error. */
export async function main(argv: readonly string[]): Promise<number> {
  // a reader that ends early, as `| head` does, is no error
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? exit.done : exit.failed),
  )
  try {
    let sound = true
    const program = commands((done) => (sound &&= done))
    await program.parseAsync(argv)
    return sound ? exit.done : exit.failed
  } catch (error) {
    // commander has already said what is wrong; code 0 is help or version
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
    process.stderr.write(`${errorSentence(error)}\n`)
    return exit.failed
  }
}

// each command loads what it works with: help and wrong usage answer at once
function commands(report: (sound: boolean) => void): Command {
  const program = new Command('gazette')
    .description('公报阅览 Gazette Reader: parse, build, search and serve government gazettes')
    .version(version)
    // read before and after the command, so that a script may give it to every one
    .option('--data <dir>', 'data folder for notes and preferences (or GAZETTE_DATA)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      outputError: (fault, write) => write(`${fault.trimEnd()} (gazette --help lists the commands)\n`),
    })
    .exitOverride()
  const json: [string, string] = ['--json', 'print JSON']

  program
    .command('parse')
    .description('parse the text of an issue')
    .argument('<file>', 'text of an issue, UTF-8')
    .option(...json)
    .action(async (file: string, options: { json?: boolean }) => {
      const { parseCommand } = await import('./parse.ts')
      await parseCommand(file, options)
    })
  program
    .command('build')
    .description('make the archive from resources/source')
    .option('--out <dir>', 'folder to make (default: resources/archive)')
    .option(...json)
    .action(async (options: { out?: string; json?: boolean }) => {
      const { buildCommand } = await import('./build.ts')
      await buildCommand(options)
    })
  program
    .command('search')
    .description('find the blocks that contain a text')
    .argument(
      '<query>',
      'what to find: words, "phrase", a OR b, -not, 标题: 文号: 单位: 人名: 日期: (title: number: …)',
    )
    .option('--year <year>', 'only issues of this year', wholeNumber(9999))
    .option('--kind <kind>', 'only documents of this kind: 通知, 意见, 令, 公告, 决定 … or notice, opinion …')
    .option('--limit <n>', 'hits to list at most, 0 to 500', wholeNumber(500), 20)
    .option('--library <dir>', 'folder of another library')
    .option(...json)
    .action(async (query: string, options: SearchOptions) => {
      const { searchCommand } = await import('./search.ts')
      await searchCommand(query, { ...program.opts<{ data?: string }>(), ...options })
    })
  const library: [string, string] = ['--library <dir>', 'folder of another library, changed in place']
  const global = () => program.opts<{ data?: string }>()
  program
    .command('add')
    .description('add issues to the library: texts, texts with PDF and ALTO, folders of them, packs')
    .argument('<path...>', 'files and folders')
    .option(...library)
    .option(...json)
    .action(async (paths: string[], options: { json?: boolean; library?: string }) => {
      const { addCommand } = await import('./curate.ts')
      report(await addCommand(paths, { ...global(), ...options }))
    })
  program
    .command('remove')
    .description('take issues out of the library; they are kept for gazette restore')
    .argument('<issue...>', 'ids of issues, as gazette list prints them')
    .option(...library)
    .option(...json)
    .action(async (issues: string[], options: { json?: boolean; library?: string }) => {
      const { removeCommand } = await import('./curate.ts')
      await removeCommand(issues, { ...global(), ...options })
    })
  program
    .command('restore')
    .description('put back the version of an issue that was removed or replaced last')
    .argument('<issue>', 'id of an issue')
    .option(...library)
    .option(...json)
    .action(async (issue: string, options: { json?: boolean; library?: string }) => {
      const { restoreCommand } = await import('./curate.ts')
      await restoreCommand(issue, { ...global(), ...options })
    })
  program
    .command('list')
    .description('list the issues of the library')
    .option(...library)
    .option(...json)
    .action(async (options: { json?: boolean; library?: string }) => {
      const { listCommand } = await import('./curate.ts')
      await listCommand({ ...global(), ...options })
    })
  program
    .command('rebuild')
    .description('make the index of the library anew from its packs')
    .option(...library)
    .option(...json)
    .action(async (options: { json?: boolean; library?: string }) => {
      const { rebuildCommand } = await import('./curate.ts')
      await rebuildCommand({ ...global(), ...options })
    })
  program
    .command('verify')
    .description('check every byte of a library, a pack or another bag; ends with 1 where something is wrong')
    .argument('[dir]', 'folder of a library, pack or bag (default: the library)')
    .option(...library)
    .option(...json)
    .action(async (dir: string | undefined, options: { json?: boolean; library?: string }) => {
      const { verifyCommand } = await import('./verify.ts')
      report(await verifyCommand(dir, { ...global(), ...options }))
    })
  program
    .command('export')
    .description(
      'write an issue or a document as text, Markdown or Dublin Core, its pages as ALTO or hOCR, the whole as one pack',
    )
    .argument('<place>', 'ISSUE or ISSUE/DOCUMENT, as nantong-2022-06/d5')
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(['text', 'markdown', 'dublin-core', 'alto', 'hocr', 'pack'])
        .default('text'),
    )
    .option('--page <image>', 'the image of one page, for alto and hocr (default: all)', wholeNumber(100_000))
    .option('--out <path>', 'file or folder to write (default: standard output)')
    .option(...library)
    .action(async (place: string, options: { format: ExportFormat; page?: number; out?: string; library?: string }) => {
      const { exportCommand } = await import('./export.ts')
      await exportCommand(place, { ...global(), ...options })
    })
  program
    .command('serve')
    .description('serve the application to a browser on this machine')
    .option('--port <n>', 'port, 0 for any free one', wholeNumber(65_535), 0)
    .option('--library <dir>', 'folder of another library')
    .action(async (options: { port: number; library?: string }) => {
      const { serveCommand } = await import('./serve.ts')
      await serveCommand({ ...program.opts<{ data?: string }>(), ...options })
    })
  return program
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (!(number <= most)) throw new InvalidArgumentError(`Expected a whole number from 0 to ${most}.`)
    return number
  }
}
