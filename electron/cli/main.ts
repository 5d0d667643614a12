import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { version } from '../tools/project.ts'
import { errorSentence } from './messages.ts'
import type { SearchOptions } from './search.ts'

/** Exit codes of every command: done (no hits and warnings included), failed, wrong usage. */
const exit = { done: 0, failed: 1, usage: 2 } as const

/** Runs the `gazette` command and resolves with its exit code. Errors are one sentence on standard error. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = commands()
  // a reader that ends early, as `| head` does, is no error
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? exit.done : exit.failed),
  )
  try {
    await program.parseAsync(argv)
    return exit.done
  } catch (error) {
    // commander has already said what is wrong; code 0 is help or version
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
    process.stderr.write(`${errorSentence(error)}\n`)
    return exit.failed
  }
}

// each command loads what it works with: help and wrong usage answer at once
function commands(): Command {
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
      await searchCommand(query, options)
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
