import { pageQuery, queryClient } from './queries.ts'
import { openPlace } from './reading.ts'

let latest = 0

/**
 * Opens what stands first on a page image, in place of the last entry of the history. Nothing is opened where the page
 * is blank, or another was asked for meanwhile. Rejects where the page cannot be read.
 */
export async function openPage(issue: string, image: number): Promise<void> {
  const mine = ++latest
  const { regions } = await queryClient.ensureQueryData(pageQuery(issue, image))
  const first = regions[0]
  if (!first || mine !== latest) return
  // A block that began on an earlier page is opened at the words that stand on this one.
  const [from, to] = first.from > 0 ? [first.from, first.to] : [null, null]
  openPlace({ issue, document: first.document, block: first.block, from, to }, { replace: true })
}
