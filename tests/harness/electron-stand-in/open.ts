import { fork } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folders } from '../../../electron/tools/project.ts'
import type { Question, Questions, Said, SaidToPage } from './messages.ts'

/** The built main bundle, running in a process of its own under the stand-in. */
export interface Shell {
  readonly ask: <Q extends Question>(
    question: Q,
    ...args: Parameters<Questions[Q]>
  ) => Promise<Awaited<ReturnType<Questions[Q]>>>
  /** Hears what the program tells its pages: `send` names the channel, `load` the address it shows. */
  readonly on: (listener: (said: SaidToPage) => void) => () => void
  /** Addresses the program has shown so far, the newest last. */
  readonly loads: readonly string[]
  /** What it wrote to standard error. */
  readonly complaints: () => string
  /** Ends it, by quitting as a person does or by a signal; the exit code, null where a signal ended it. */
  readonly stop: (how: 'quit' | NodeJS.Signals) => Promise<number | null>
  readonly exited: Promise<number | null>
}

export interface ShellOptions {
  /** `GAZETTE_DATA`. */
  readonly data: string
  /** Folder of another library than the bundled one. */
  readonly library?: string | null
  /** Language of the system. */
  readonly locale?: string
  /** What follows the program on the command line. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const bundle = join(folders.out, 'main', 'index.js')
const register = new URL('register.ts', import.meta.url).href

/** Starts the built program. It must have been built. */
export function startShell({ data, library, locale, args = [], env }: ShellOptions): Shell {
  const child = fork(bundle, [...args], {
    execArgv: ['--import', register],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: {
      ...process.env,
      GAZETTE_DATA: data,
      GAZETTE_STAND_IN_HOME: join(data, 'home'),
      GAZETTE_STAND_IN_LOCALE: locale ?? 'en-US',
      ...(library ? { GAZETTE_LIBRARY: library } : {}),
      ...env,
    },
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Set<(said: SaidToPage) => void>()
  const loads: string[] = []
  let complaints = ''
  let lastId = 0
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))

  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`The program ended. ${complaints}`))
    waiting.clear()
  })
  child.on('message', (said: Said) => {
    if ('page' in said) {
      if ('load' in said) loads.push(said.load)
      for (const listener of listeners) listener(said)
      return
    }
    const asked = waiting.get(said.id)
    waiting.delete(said.id)
    if ('error' in said) asked?.reject(new Error(said.error))
    else asked?.resolve(said.value)
  })

  const ask: Shell['ask'] = (question, ...given) =>
    new Promise<unknown>((resolve, reject) => {
      if (!child.connected) return reject(new Error(`The program has ended. ${complaints}`))
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      child.send({ id, question, args: given })
    }) as never

  return {
    ask,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    loads,
    complaints: () => complaints,
    stop(how) {
      if (how === 'quit') void ask('quit').catch(() => undefined)
      else child.kill(how)
      return exited
    },
    exited,
  }
}

/** Resolves with the address that the program's first window shows; rejects where the program ends instead. */
export function firstLoad(shell: Shell): Promise<string> {
  const [shown] = shell.loads
  if (shown !== undefined) return Promise.resolve(shown)
  return new Promise((resolve, reject) => {
    const stop = shell.on((said) => {
      if (!('load' in said)) return
      stop()
      resolve(said.load)
    })
    void shell.exited.then((code) => reject(new Error(`The program ended with ${code}. ${shell.complaints()}`)))
  })
}

/** The built preload, as text. */
export const preloadFile = fileURLToPath(new URL('../../../out/preload/index.cjs', import.meta.url))
