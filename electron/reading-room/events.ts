import type { JobEvent } from '../contract/schemas/jobs.ts'
import { securityHeaders } from '../core/resources/headers.ts'

/** Hears of every job until the returned function is called. */
export type ListenToJobs = (listener: (event: JobEvent) => void) => () => void

/** An empty line goes this often over a quiet stream, so that both ends notice when the other is gone, ms. */
const heartbeat = 15_000

/** Lines that a page may leave unread before its stream is ended: it then asks anew, and for the jobs as they are. */
const mostUnread = 1000

/**
 * Answers with events as they come, one JSON object a line, until the reader goes away. The first line is empty: whoever
 * has read it misses nothing that comes after.
 */
export function eventStream(listen: ListenToJobs): Response {
  const encoder = new TextEncoder()
  let end: (() => void) | null = null
  const body = new ReadableStream<Uint8Array>(
    {
      start(stream) {
        const line = (text: string) => {
          if ((stream.desiredSize ?? 0) < -mostUnread) {
            end?.()
            stream.close()
          } else stream.enqueue(encoder.encode(`${text}\n`))
        }
        const stop = listen((event) => line(JSON.stringify(event)))
        const beat = setInterval(() => line(''), heartbeat)
        end = () => {
          stop()
          clearInterval(beat)
        }
        line('')
      },
      cancel: () => end?.(),
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: { ...securityHeaders, 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' },
  })
}
