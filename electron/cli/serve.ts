import { resolve } from 'node:path'
import { serveUntilEnded } from '../reading-room/serve.ts'
import { ensureApplication, ensureArchive } from '../tools/ensure-built.ts'
import { folders, version } from '../tools/project.ts'
import { chosenLibrary } from './library-option.ts'
import { wireSentence } from './messages.ts'
import { printLine, printProgress } from './output.ts'

/** `gazette serve`: the application on the loopback address until Ctrl-C. Throws `port-taken`. */
export async function serveCommand(options: { port: number; data?: string; library?: string }): Promise<void> {
  if (options.library === undefined) await ensureArchive(printProgress)
  await ensureApplication(printProgress)
  await serveUntilEnded({
    port: options.port,
    data: options.data === undefined ? null : resolve(options.data),
    library: chosenLibrary(options.library),
    renderer: folders.renderer,
    version,
    sentence: (error) => wireSentence(error),
    onListening: (url) => printLine(`Listening on ${url}`),
  })
}
