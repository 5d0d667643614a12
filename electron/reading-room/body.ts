/** Largest request body, bytes. */
export const bodyLimit = 1_048_576

/** A request that is refused before it reaches the core, with its HTTP status. */
export class Refusal extends Error {
  readonly status: number
  readonly field: string
  /** The method that would be right, for a refused one. */
  readonly allow: string
  constructor(status: number, field: string, reason: string, allow = 'POST') {
    super(reason)
    this.name = 'Refusal'
    this.status = status
    this.field = field
    this.allow = allow
  }
}

/** Reads a JSON body. Throws a Refusal for another media type (415), too many bytes (413), and what breaks off or is no JSON (400). */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refusal(415, 'content-type', 'The body must be application/json')
  if (Number(request.headers.get('Content-Length') ?? 0) > bodyLimit) throw tooLarge()
  const bytes = await readLimited(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal(400, '', 'The body is not valid JSON')
  }
}

async function readLimited(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let total = 0
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader()
  for (;;) {
    const { value } = (await reader?.read().catch(brokenOff)) ?? {}
    if (!value) return Buffer.concat(parts, total)
    total += value.byteLength
    if (total > bodyLimit) {
      await reader?.cancel()
      throw tooLarge()
    }
    parts.push(value)
  }
}

/** Whoever sent it went away: no fault of this program, and nobody hears the answer. */
function brokenOff(): never {
  throw new Refusal(400, '', 'The body broke off')
}

const tooLarge = () => new Refusal(413, '', `The body is larger than ${bodyLimit} bytes`)
