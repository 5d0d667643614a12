import type { JobEvent } from '../../electron/contract/schemas/jobs.ts'
import { bearer } from './session.ts'

/** How long after a lost stream another one is asked for, ms. */
const askAgain = 1000

/**
 * Hears of the host's jobs until the returned function is called. `onOpen` is called each time from which on nothing is
 * missed: at once over the bridge, over HTTP whenever the stream stands (again).
 */
export function listenToJobs(onEvent: (event: JobEvent) => void, onOpen: () => void): () => void {
  if (window.gazette) {
    const stop = window.gazette.on((event) => {
      if ('job' in event) onEvent(event)
    })
    onOpen()
    return stop
  }
  const ended = new AbortController()
  void follow(onEvent, onOpen, ended.signal)
  return () => ended.abort()
}

async function follow(onEvent: (event: JobEvent) => void, onOpen: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch('api/events', { headers: { Authorization: `Bearer ${bearer() ?? ''}` }, signal })
      if (response.ok && response.body) await readLines(response.body, onEvent, onOpen)
    } catch {
      // the host is gone or the page wants no more: asked again below, or over
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, askAgain))
  }
}

/** Reads newline-delimited JSON. The first line is empty and says that the host listens; more empty ones keep it awake. */
async function readLines(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: JobEvent) => void,
  onOpen: () => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let open = false
  for (;;) {
    const { value } = await reader.read()
    if (value === undefined) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (!open && lines.length > 0) onOpen()
    open ||= lines.length > 0
    for (const line of lines) if (line !== '') onEvent(JSON.parse(line) as JobEvent)
  }
}
