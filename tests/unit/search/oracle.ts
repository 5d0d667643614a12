import type { Block, GazetteDocument, ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'
import type { FacetChoice } from '../../../electron/contract/schemas/search.ts'
import { readQuery, type Word } from '../../../electron/core/search/query/read.ts'
import { fold } from '../../../electron/text/normalise.ts'

/** A block as the oracle reads it: every text folded anew, no index. */
export interface OracleBlock {
  issue: ParsedIssue['issue']
  document: GazetteDocument | null
  block: Block
  folded: string
  exact: string
  persons: readonly string[]
}

/** Answers queries by reading every block of every issue: what the index is compared with. */
export interface Oracle {
  blocks: readonly OracleBlock[]
  /** Ids of the blocks that a query finds, oldest first, in printed order; null where it is answered by a fault. */
  find(query: string, options?: { exactGlyphs?: boolean; chips?: readonly FacetChoice[] }): string[] | null
}

/** Makes an oracle over issues, oldest first. */
export function oracleOf(issues: readonly ParsedIssue[]): Oracle {
  const blocks = issues.flatMap(({ issue, front, documents, ...rest }) =>
    [{ document: null, blocks: front.blocks }, ...documents.map((document) => ({ document, blocks: document.blocks }))]
      .flatMap(({ document, blocks: ofDocument }) => ofDocument.map((block) => ({ document, block })))
      .map(({ document, block }) => ({
        issue,
        document,
        block,
        folded: fold(block.text),
        exact: fold(block.text, 'exact'),
        persons: personsOf({ issue, front, documents, ...rest }, document, block.id),
      })),
  )

  function evaluate(groups: readonly Word[][], exact: boolean, chips: readonly FacetChoice[]): string[] {
    const needsTitle = !groups
      .flat()
      .some(
        ({ excluded, ask, field }) =>
          !excluded && (ask.type === 'text' || ask.type === 'pages' || field === 'body' || field === 'person'),
      )
    const found = blocks.filter((each) => {
      if (groups.length === 0 || (needsTitle && each.block.kind !== 'title')) return false
      const chosen = Map.groupBy(chips, ({ facet }) => facet)
      for (const [facet, values] of chosen) {
        const has = facetValues(each, facet)
        if (!values.some(({ value }) => has.includes(value))) return false
      }
      return groups.every((group) => group.some((word) => word.excluded !== holds(each, word, exact)))
    })
    return found.map(({ issue, block }) => `${issue.id}/${block.id}`)
  }

  return {
    blocks,
    find(query, { exactGlyphs = false, chips = [] } = {}) {
      const glyphs = exactGlyphs ? 'exact' : 'folded'
      const together = readQuery(query, { glyphs })
      if (together.faults.some(({ mended }) => !mended)) return null
      const groups =
        together.joined && evaluate(together.groups, exactGlyphs, []).length === 0
          ? readQuery(query, { glyphs, apart: true }).groups
          : together.groups
      return evaluate(groups, exactGlyphs, chips)
    },
  }
}

const inside = (
  value: string | number | null | undefined,
  from: string | number | null,
  to: string | number | null,
): boolean => value !== null && value !== undefined && (from === null || value >= from) && (to === null || value <= to)

function holds(
  { issue, document, block, folded, exact, persons }: OracleBlock,
  { ask }: Word,
  exactly: boolean,
): boolean {
  switch (ask.type) {
    case 'text':
      return (exactly ? exact : folded).includes(ask.folded)
    case 'kind':
      return document?.kind === ask.kind
    case 'days':
      return inside(document?.date, ask.from, ask.to)
    case 'years':
      return inside(issue.year, ask.from, ask.to)
    case 'pages':
      return block.spans.some(({ page }) => inside(page, ask.from, ask.to))
    case 'issue': {
      const { id, year, number, serial } = issue
      const forms = [id, `${number}`, `第${number}期`, `总${serial}`, `${year}-${number}`, `${year}-0${number}`]
      return forms.includes(ask.text) || ask.text === `${year}年第${number}期`
    }
    default:
      if (ask.field === 'title') return fold(document?.title ?? '').includes(ask.folded)
      if (ask.field === 'number') return fold(document?.number ?? '').includes(ask.folded)
      if (ask.field === 'person') return persons.some((name) => fold(name).includes(ask.folded))
      return (
        bodiesOf(document, block.id).some((name) => fold(name).includes(ask.folded)) ||
        (block.kind === 'title' && (document?.issuers ?? []).some((issuer) => fold(issuer).includes(ask.folded)))
      )
  }
}

const some = (value: string | number | null | undefined): string[] =>
  value === null || value === undefined ? [] : [String(value)]

/** Bodies that a block makes responsible, or that are responsible for what it says. */
function bodiesOf(document: GazetteDocument | null, block: string): string[] {
  const notes = (document?.responsibilities ?? []).filter(
    (note) => note.block === block || note.task?.block === block || note.sentence?.block === block,
  )
  return notes.flatMap(({ bodies }) => bodies.map(({ name }) => name))
}

/** Persons on the lists of a block, by their names without spaces. */
function personsOf(issue: ParsedIssue, document: GazetteDocument | null, block: string): string[] {
  const listed = [...issue.front.board, ...(document?.members ?? []), ...issue.appointments]
  return listed.filter((each) => each.block === block).map(({ folded }) => folded)
}

/** What a block can be narrowed by. */
export function facetValues({ issue, document, block }: OracleBlock, facet: FacetChoice['facet']): string[] {
  const values = {
    year: some(issue.year),
    issue: [issue.id],
    document: [`${issue.id}/${document?.id ?? 'front'}`],
    section: some(document?.section),
    kind: some(document?.kind),
    issuer: document?.issuers ?? [],
    body: bodiesOf(document, block.id),
  }
  return values[facet]
}
