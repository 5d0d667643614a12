import { z } from 'zod'
import { blockId, blockKind, documentId, issueId, isoDate } from './gazette.ts'

/** A query for blocks whose folded text contains the folded `query`. Filters are joined by AND. */
export const searchQuery = z.object({
  query: z.string().max(10_000),
  limit: z.int().min(0).max(500).default(50),
  offset: z.int().min(0).max(1_000_000).default(0),
  issue: issueId.optional(),
  year: z.int().min(1).max(9999).optional(),
  /** Only blocks of the document of this id; with `issue`, of that one document. */
  document: documentId.optional(),
})

/** A range of code points in a block's canonical text, end excluded. */
export const textRange = z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() })

/** One block with hits. `document` is null for front matter, `page` the printed page of the first range, `text` the whole block. */
export const hit = z.object({
  issue: issueId,
  document: documentId.nullable(),
  block: blockId,
  page: z.int().positive().nullable(),
  /** Facsimile image of the first range. */
  image: z.int().positive().nullable(),
  kind: blockKind,
  text: z.string(),
  ranges: z.array(textRange),
  /** Title of the document, or of the issue for front matter. */
  title: z.string(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  /** Heading texts above the block, outermost first, itself excluded. */
  path: z.array(z.string()),
})

/** Blocks with hits on one printed page image, for the fore-edge histogram. */
export const imageCount = z.object({ issue: issueId, image: z.int().positive(), count: z.int().positive() })

/** Blocks with hits in one document; `document` is null for front matter. */
export const documentCount = z.object({
  issue: issueId,
  document: documentId.nullable(),
  title: z.string(),
  number: z.string().nullable(),
  count: z.int().positive(),
})

export const searchResult = z.object({
  /** Blocks whose folded text contains the folded query: exact, not an estimate. */
  total: z.int().nonnegative(),
  tookMs: z.number().nonnegative(),
  hits: z.array(hit),
  /** The query as the normaliser folded it. */
  folded: z.string(),
  /** What was searched, so that nought means something. */
  searched: z.object({ issues: z.int(), images: z.int(), blocks: z.int() }),
  /** Hit blocks per image over the whole result, at most 2,000 entries. */
  perImage: z.array(imageCount),
  /** Hit blocks per document over the result as it is without the `document` filter, in its order, at most 500 entries. */
  perDocument: z.array(documentCount).default([]),
  /** Where nothing was found: near spellings that stand in titles, headings and lists of names. */
  suggestions: z.array(z.string()).default([]),
})

export type SearchQuery = z.infer<typeof searchQuery>
export type TextRange = z.infer<typeof textRange>
export type Hit = z.infer<typeof hit>
export type ImageCount = z.infer<typeof imageCount>
export type DocumentCount = z.infer<typeof documentCount>
export type SearchResult = z.infer<typeof searchResult>
