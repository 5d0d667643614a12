import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { errorSentence, wireSentence } from '../cli/messages.ts'
import { serveUntilEnded } from '../reading-room/serve.ts'
import { electronRuntimeOrReason } from './electron-runtime.ts'
import { ensureApplication, ensureArchive } from './ensure-built.ts'
import { openBrowser } from './open-browser.ts'
import { folders, projectFolder, version } from './project.ts'

interface StartOptions {
  noOpen: boolean
  port: number | null
  data: string | null
  library: string | null
}

const usage = 'Usage: npm start -- [--no-open] [--port N] [--data DIR] [--library DIR]'

/**
 * The one command: builds what is not built and opens the window, or serves the same application to a browser where
 * there is to be no window or its runtime cannot be had. Resolves with the exit code when the person ends it.
 */
export async function start(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (!options) {
    console.error(usage)
    return 2
  }
  try {
    if (options.library === null) await ensureArchive(console.log)
    await ensureApplication(console.log)
    if (wantsWindow(options)) {
      const ended = await openWindow(options)
      if (ended !== null) return ended
    }
    return await serve(options)
  } catch (error) {
    console.error(errorSentence(error))
    return 1
  }
}

function readOptions(args: string[]): StartOptions | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        library: { type: 'string' },
      },
    })
    const port = values.port === undefined ? null : readPort(values.port)
    return {
      noOpen: values['no-open'] ?? false,
      port,
      data: values.data === undefined ? null : resolve(values.data),
      library: values.library === undefined ? null : resolve(values.library),
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return null
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`--port takes a number from 0 to 65535, not '${text}'.`)
  return port
}

/** Root, and Linux without a display, have no desktop to open anything on. */
function hasDesktop(): boolean {
  if (process.getuid?.() === 0) return false
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

function wantsWindow({ noOpen, port }: StartOptions): boolean {
  return !noOpen && port === null && hasDesktop()
}

/** Runs the window to its end and gives its exit code; null, said in one line, where there can be none. */
async function openWindow(options: StartOptions): Promise<number | null> {
  const runtime = await electronRuntimeOrReason(console.log)
  const reason = 'program' in runtime ? await runWindow(runtime.program, options) : runtime.reason
  if (typeof reason === 'number') return reason
  console.log(`The Electron window is not to be had here (${reason}): serving the same application to your browser.`)
  return null
}

/** A window that ends badly this soon did not open: a library of the system is missing, or its sandbox is forbidden. */
const openingMs = 15_000

function runWindow(program: string, { data, library }: StartOptions): Promise<number | string> {
  const started = performance.now()
  const env = {
    ...process.env,
    ...(data && { GAZETTE_DATA: data }),
    ...(library && { GAZETTE_LIBRARY: library }),
    ELECTRON_RUN_AS_NODE: undefined,
    // of this Node, not of the one in Electron
    NODE_COMPILE_CACHE: undefined,
  }
  const child = spawn(program, [projectFolder], { stdio: 'inherit', env })
  let asked = false
  const end = () => {
    asked = true
    child.kill('SIGTERM')
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  return new Promise((ended) => {
    const settle = (outcome: number | string) => {
      process.off('SIGINT', end).off('SIGTERM', end)
      ended(outcome)
    }
    child.once('error', (error) => settle(error.message))
    child.once('exit', (code, signal) => {
      if (asked || code === 0) return settle(0)
      const early = performance.now() - started < openingMs
      settle(early ? `it ended with ${signal ?? `code ${code}`}` : (code ?? 1))
    })
  })
}

function serve({ port, data, library, noOpen }: StartOptions): Promise<number> {
  return serveUntilEnded({
    port: port ?? 0,
    data,
    library: { folder: library ?? folders.archive, named: library !== null },
    renderer: folders.renderer,
    version,
    sentence: (error) => wireSentence(error),
    onListening(url) {
      console.log(`Listening on ${url}`)
      if (!noOpen && hasDesktop()) openBrowser(url)
    },
  })
}
