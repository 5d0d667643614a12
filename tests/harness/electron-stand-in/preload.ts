import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { Sender } from './messages.ts'
import { preloadFile, type Shell } from './open.ts'

/** The application's own page, speaking from its main frame. */
export const ownPage: Sender = { page: 1, frame: 'main', url: 'gazette://app/' }

/**
 * Runs the built preload in Node over a shell and gives what it puts into the page. Everything that passes between the
 * two is cloned by the process boundary, as Electron's is.
 */
export function bridgeOf(shell: Shell, from: Sender = ownPage): Bridge {
  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  const exposed: Record<string, unknown> = {}
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => shell.ask('invoke', from, channel, args),
      send: (channel: string, ...args: unknown[]) => void shell.ask('send', from, channel, args),
      on: (channel: string, listener: Listener) =>
        void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
    },
  }
  shell.on((said) => {
    if (!('send' in said) || said.page !== from.page) return
    for (const listener of listeners.get(said.send) ?? []) listener({}, ...said.args)
  })
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`)
    return electron
  }
  runInNewContext(readFileSync(preloadFile, 'utf8'), { require, module: { exports: {} }, exports: {} })
  return exposed['gazette'] as Bridge
}
