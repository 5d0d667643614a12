import type {
  DocumentRecord,
  IssueRecord,
  IssueView,
  OutlineEntry,
} from '../../../electron/contract/schemas/archive.ts'
import type { Place } from '../../lib/place.ts'
import { unbroken } from '../../lib/titles.ts'

/** One line of the contents tree. */
export interface TreeNode {
  /** Unique in the whole tree. */
  key: string
  kind: 'section' | 'document' | 'heading'
  title: string
  page: number | null
  /** Level of a heading; 0 for the rest. */
  level: 0 | 1 | 2 | 3
  /** Where it leads; null for a section, which is only a label. */
  place: Place | null
  children: TreeNode[]
}

/** A year of the catalogue with its issues; null for those without. */
export interface CatalogueYear {
  id: string
  year: number | null
  issues: IssueRecord[]
}

/** As many issues stand in the tree by themselves; more are put together by their years. */
const mostLoose = 12

/** The upper lines of the tree: the issues, or where they are many their years, in the order they come. */
export function yearsOf(issues: readonly IssueRecord[]): (IssueRecord | CatalogueYear)[] {
  if (issues.length <= mostLoose) return [...issues]
  const years = Map.groupBy(issues, ({ year }) => year)
  return [...years].map(([year, own]) => ({ id: `year ${year}`, year, issues: own }))
}

const issueKey = (issue: string): string => `issue ${issue}`
const documentKey = (issue: string, document: string): string => `document ${issue}/${document}`
const headingKey = (issue: string, document: string, block: string): string => `heading ${issue}/${document}/${block}`

export const keys = { issue: issueKey, document: documentKey, heading: headingKey }

const placeOf = (issue: string, document: string, block: string | null): Place => ({
  issue,
  document,
  block,
  from: null,
  to: null,
})

/** The lines under an issue: its front matter, then its documents by section, each with its headings. */
export function nodesOf(view: IssueView, frontTitle: string): TreeNode[] {
  const issue = view.issue.id
  const nodes: TreeNode[] = []
  if (view.front) nodes.push({ ...documentNode(issue, view.front), title: frontTitle, children: [] })
  let section: TreeNode | undefined
  for (const [at, record] of view.documents.entries()) {
    const node = documentNode(issue, record)
    if (record.section === null) {
      section = undefined
      nodes.push(node)
    } else {
      if (!section || section.title !== record.section) {
        section = {
          key: `section ${issue}/${at}`,
          kind: 'section',
          title: record.section,
          page: null,
          level: 0,
          place: null,
          children: [],
        }
        nodes.push(section)
      }
      section.children.push(node)
    }
  }
  return nodes
}

function documentNode(issue: string, record: DocumentRecord): TreeNode {
  return {
    key: documentKey(issue, record.id),
    kind: 'document',
    title: unbroken(record.title),
    page: record.pages?.[0] ?? null,
    level: 0,
    place: placeOf(issue, record.id, null),
    children: headingNodes(issue, record.id, record.outline),
  }
}

function headingNodes(issue: string, document: string, outline: readonly OutlineEntry[]): TreeNode[] {
  const roots: TreeNode[] = []
  const open: TreeNode[] = []
  for (const entry of outline) {
    const node: TreeNode = {
      key: headingKey(issue, document, entry.block),
      kind: 'heading',
      title: entry.text.replace(/[。．：:]\s*$/u, ''),
      page: entry.page,
      level: entry.level,
      place: placeOf(issue, document, entry.block),
      children: [],
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= entry.level) open.pop()
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(node)
    open.push(node)
  }
  return roots
}

/** Keys of the lines that lead to a line, outermost first, itself last; empty where it is not under `nodes`. */
export function pathTo(nodes: readonly TreeNode[], key: string): string[] {
  for (const node of nodes) {
    if (node.key === key) return [key]
    const below = pathTo(node.children, key)
    if (below.length > 0) return [node.key, ...below]
  }
  return []
}
