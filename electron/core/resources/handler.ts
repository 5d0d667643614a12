import { issueId } from '../../contract/schemas/gazette.ts'
import { fileResponse } from './file-response.ts'
import { plainResponse } from './headers.ts'
import { listFolder, type ServedFile } from './listing.ts'

/** Answers a request for bytes; every host adapts this one function. */
export type ResourceHandler = (request: Request) => Promise<Response>

const facsimilePath = /^facsimile\/([^/]+)\.pdf$/

/**
 * Makes the handler of an application's bytes: `facsimile/<issue>.pdf`, looked up by name, and the files of the built
 * renderer, listed once. `facsimile` says where an issue's pages lie, or null.
 */
export function createResourceHandler(options: {
  renderer: string
  facsimile: (issue: string) => Promise<ServedFile | null>
}): ResourceHandler {
  const files = listFolder(options.renderer)

  async function find(name: string): Promise<ServedFile | null> {
    const issue = issueId.safeParse(facsimilePath.exec(name)?.[1])
    if (issue.success) return options.facsimile(issue.data)
    return files.get(name === '' ? 'index.html' : name) ?? null
  }

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plainResponse(405, 'Method not allowed', { Allow: 'GET, HEAD' })
    }
    const name = nameOf(request.url)
    if (name === null) return plainResponse(400, 'Bad request')
    const file = await find(name)
    return file ? fileResponse(request, file) : plainResponse(404, 'Not found')
  }
}

/** The path of a URL without its first slash, decoded once; null where its encoding is broken. */
function nameOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1))
  } catch {
    return null
  }
}
