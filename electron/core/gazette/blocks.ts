import type { Block, ParsedIssue } from '../../contract/schemas/gazette.ts'

/** All blocks of an issue in printed order, each with the id of its document (`front` for what comes before the first). */
export function issueBlocks(issue: ParsedIssue): { document: string; block: Block }[] {
  return [
    ...issue.front.blocks.map((block) => ({ document: 'front', block })),
    ...issue.documents.flatMap(({ id, blocks }) => blocks.map((block) => ({ document: id, block }))),
  ]
}
