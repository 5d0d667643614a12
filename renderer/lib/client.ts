import { create } from 'zustand'
import { CallError, createClient, type Call } from '../../electron/contract/client.ts'
import { pickTransport } from './transport.ts'

/** Whether the host answers. Set by every call; the frame says so and calls again until it does. */
export const useConnection = create<{ lost: boolean }>(() => ({ lost: false }))

const client = createClient(pickTransport())

/** The typed client: `call('issues.get', { issue })`. Resolves with the value or throws a CallError. */
export const call: Call = async (path, input, options) => {
  try {
    const value = await client(path, input, options)
    if (useConnection.getState().lost) useConnection.setState({ lost: false })
    return value
  } catch (error) {
    if (error instanceof CallError) {
      const lost = error.error.code === 'host-lost'
      if (error.error.code !== 'cancelled' && lost !== useConnection.getState().lost) useConnection.setState({ lost })
    }
    throw error
  }
}

/** The wire error of anything thrown by a call; a bug of the renderer's own becomes `internal`. */
export function wireErrorOf(error: unknown): CallError['error'] {
  return error instanceof CallError ? error.error : { code: 'internal' }
}
