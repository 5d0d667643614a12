import type { PagePlace } from './place.ts'
import { issueQuery, pageQuery, queryClient } from './queries.ts'
import { openPlace } from './reading.ts'

let latest = 0

/**
 * Opens what stands first on a page image, in place of the last entry of the history. Nothing is opened where the page
 * is blank, or another was asked for meanwhile; then the answer is false. Rejects where the page cannot be read.
 */
export async function openPage(issue: string, image: number): Promise<boolean> {
  const mine = ++latest
  const { regions } = await queryClient.ensureQueryData(pageQuery(issue, image))
  const first = regions[0]
  if (!first || mine !== latest) return false
  // A block that began on an earlier page is opened at the words that stand on this one.
  const [from, to] = first.from > 0 ? [first.from, first.to] : [null, null]
  openPlace({ issue, document: first.document, block: first.block, from, to }, { replace: true })
  return true
}

/** Opens the page that a link names. False where the issue has no such page, or nothing stands on it. */
export async function openPagePlace({ issue, page, image }: PagePlace): Promise<boolean> {
  const { facsimile } = await queryClient.ensureQueryData(issueQuery(issue))
  const named = facsimile?.pages.find((each) => (page === null ? each.image === image : each.page === page))
  return named ? openPage(issue, named.image) : false
}
