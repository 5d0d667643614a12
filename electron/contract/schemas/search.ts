import { z } from 'zod'
import { documentId, blockId, blockKind, issueId, isoDate } from './gazette.ts'

/** What results can be counted by and narrowed to. `body` is a body made responsible for a measure. */
export const facetName = z.enum(['year', 'issue', 'document', 'section', 'kind', 'issuer', 'body'])

/**
 * One chip: a value of a facet, as `search.facets` gives it. A year is `2022`, a document `nantong-2022-06/d3` (`front`
 * for front matter), a kind one of the document kinds; the others are names.
 */
export const facetChoice = z.strictObject({ facet: facetName, value: z.string().min(1).max(300) })

/** Newest or oldest issue first, each in printed order; or the best hits first. */
export const searchOrder = z.enum(['date-desc', 'date-asc', 'relevance'])

/** What is looked for. Chips of one facet are alternatives; facets are joined by AND. */
export const searchRequest = z.strictObject({
  query: z.string().max(10_000),
  /** Traditional and variant glyphs and radicals count as printed. */
  exactGlyphs: z.boolean().default(false),
  chips: z.array(facetChoice).max(100).default([]),
})

/** A search with the order of its hits. */
export const orderedRequest = searchRequest.extend({ order: searchOrder.default('date-desc') })

/** One page of hits. */
export const searchQuery = orderedRequest.extend({
  limit: z.int().min(0).max(500).default(50),
  offset: z.int().min(0).max(10_000_000).default(0),
})

/** A range of code points in a block's canonical text, or in a query; end excluded. */
export const textRange = z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() })

/** A field that a word of a query may be asked in. */
export const queryField = z.enum(['title', 'number', 'body', 'person', 'date', 'year', 'issue', 'kind', 'page'])

/** How one word of a query was read. */
export const readWord = textRange.extend({
  /** null where it stands anywhere in the text. */
  field: queryField.nullable(),
  /** What is looked for, in words: the text of a phrase, the whole document number, the days of a range (`2022-07-01..2022-08-31`). */
  text: z.string(),
  /**
   * `word` as typed; `phrase` between quotes; `one-word`: Han characters typed apart and read together;
   * `document-number`: one phrase whatever its brackets and spaces; `value`: of a field.
   */
  as: z.enum(['word', 'phrase', 'one-word', 'document-number', 'value']),
  /** Blocks that have it are left out. */
  excluded: z.boolean(),
})

/** What is wrong with a query, at its place (code points of the query). */
export const queryFault = textRange.extend({
  code: z.enum([
    // mended: the rest was looked for
    'unclosed-quote',
    'empty-quote',
    'empty-field',
    'empty-exclusion',
    'dangling-or',
    'range-reversed',
    // nothing was looked for
    'bad-date',
    'bad-year',
    'bad-page',
    'unknown-kind',
    'only-excluded',
    'nothing-searchable',
    'broken-character',
    'too-many-words',
  ]),
  /** Whether the query was answered all the same, without what is faulty. */
  mended: z.boolean(),
})

/** How a query was read. Groups are joined by AND, the words of a group by OR. */
export const queryReading = z.object({
  groups: z.array(z.array(readWord)),
  faults: z.array(queryFault),
  /** Search texts to be marked in what is shown, made by the normaliser (of exact glyphs where those were asked for). */
  marks: z.array(z.string()),
})

/** Where work was cut short, so that what is shown says so: `limit` of what was taken into account. */
export const searchBound = z.object({
  code: z.enum(['relevance', 'long-phrase', 'facets', 'export']),
  limit: z.int().positive(),
})

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
  /** Empty where the block was found by a field alone. */
  ranges: z.array(textRange),
  /** Title of the document, or of the issue for front matter. */
  title: z.string(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  /** Heading texts above the block, outermost first, itself excluded. */
  path: z.array(z.string()),
})

/** One page of a result, without the work that the total needs. */
export const searchPage = z.object({
  hits: z.array(hit),
  /** Hits before and with this page, and whether there are more: what is known without counting. */
  more: z.boolean(),
  /** The exact total where this page shows it; null where `search.count` has to be asked. */
  total: z.int().nonnegative().nullable(),
  reading: queryReading,
  bounds: z.array(searchBound),
  tookMs: z.number().nonnegative(),
})

/** What was searched, so that nought means something. `blank` is how many images carry no text of a block. */
export const searchedCounts = z.object({
  issues: z.int().nonnegative(),
  images: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  blocks: z.int().nonnegative(),
})

/** The exact number of hits. */
export const searchCount = z.object({
  total: z.int().nonnegative(),
  searched: searchedCounts,
  bounds: z.array(searchBound),
  tookMs: z.number().nonnegative(),
})

/** Blocks with hits in one document; `document` is null for front matter. */
export const documentCount = z.object({
  issue: issueId,
  document: documentId.nullable(),
  title: z.string(),
  number: z.string().nullable(),
  date: isoDate.nullable(),
  count: z.int().positive(),
})

/** Values of one facet with their hits, most hits first but years and issues newest first; at most 200. */
export const facetCounts = z.object({
  facet: facetName.exclude(['document']),
  values: z.array(z.object({ value: z.string(), count: z.int().positive() })),
  /** How many more values there are. */
  more: z.int().nonnegative(),
})

/**
 * Counts over the whole result. A facet is counted as if none of its own chips were set, so that a person sees what
 * another choice would give.
 */
export const searchFacets = z.object({
  facets: z.array(facetCounts),
  /** Hits by year and month of the issue, oldest first; months without hits are left out. */
  histogram: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), count: z.int().positive() })),
  /** The newest issue first, each in printed order, at most 1,000; counted as if no `document` chip were set. */
  documents: z.array(documentCount),
  moreDocuments: z.int().nonnegative(),
  bounds: z.array(searchBound),
  tookMs: z.number().nonnegative(),
})

/** Blocks with hits on the images of one issue, for the fore-edge. */
export const imageCounts = z.object({
  images: z.array(z.object({ image: z.int().positive(), count: z.int().positive() })),
})

/** A query to try instead, and why. */
export const nearQuery = z.object({
  /**
   * `spelling`: printed words with few edits; `glyphs`: the same in other glyphs, where exact ones were asked for;
   * `reading`: words of that pinyin, or that sound alike; `fewer`: one word less; `everywhere`: without chips.
   */
  reason: z.enum(['spelling', 'glyphs', 'reading', 'fewer', 'everywhere']),
  /** The whole query to put in place of the old one. */
  query: z.string(),
  exactGlyphs: z.boolean(),
  /** Without the chips set now. */
  everywhere: z.boolean(),
  /** What differs, to be shown: the near words, or the word left out. */
  text: z.string(),
  count: z.int().positive(),
})

/** What to try where nothing was found. */
export const searchNear = z.object({ queries: z.array(nearQuery), searched: searchedCounts })

/** A place from which the next and the previous hit are asked; without a block, the start of the document. */
export const locateRequest = orderedRequest.extend({
  issue: issueId,
  document: documentId.nullable(),
  block: blockId.nullable(),
})

const placedHit = z.object({ index: z.int().nonnegative(), hit })

/** Where a place stands in the whole result: the 0-based position of its own block, and the hits around it. */
export const searchLocation = z.object({
  index: z.int().nonnegative().nullable(),
  previous: placedHit.nullable(),
  next: placedHit.nullable(),
  total: z.int().nonnegative(),
})

/** Quick-open: anything with a name. */
export const openRequest = z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(9) })

export const openEntry = z.object({
  kind: z.enum(['title', 'heading', 'number', 'body', 'person']),
  /** The printed words. */
  text: z.string(),
  /** What of them matches, code points; whole words where a reading matched. */
  ranges: z.array(textRange),
  /** How: Han or Latin as typed, its full pinyin, its initials, or something near. */
  match: z.enum(['text', 'pinyin', 'initials', 'near']),
  /** Title of the document it stands in. */
  title: z.string(),
  issue: issueId,
  document: documentId,
  block: blockId.nullable(),
  page: z.int().positive().nullable(),
  date: isoDate.nullable(),
})

export const openResult = z.object({ entries: z.array(openEntry), tookMs: z.number().nonnegative() })

/** The whole result as a file: a table, or a list of citations of the documents found. */
export const searchExportRequest = orderedRequest.extend({
  format: z.enum(['csv', 'citations']),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
})

/** `text` is the whole file; it begins with U+FEFF where a spreadsheet needs it. */
export const searchExport = z.object({
  fileName: z.string(),
  type: z.string(),
  text: z.string(),
  rows: z.int().nonnegative(),
  bounds: z.array(searchBound),
})

export type FacetName = z.infer<typeof facetName>
export type FacetChoice = z.infer<typeof facetChoice>
export type SearchOrder = z.infer<typeof searchOrder>
export type SearchRequest = z.infer<typeof searchRequest>
export type OrderedRequest = z.infer<typeof orderedRequest>
export type SearchQuery = z.infer<typeof searchQuery>
export type TextRange = z.infer<typeof textRange>
export type QueryField = z.infer<typeof queryField>
export type ReadWord = z.infer<typeof readWord>
export type QueryFault = z.infer<typeof queryFault>
export type QueryReading = z.infer<typeof queryReading>
export type SearchBound = z.infer<typeof searchBound>
export type Hit = z.infer<typeof hit>
export type SearchPage = z.infer<typeof searchPage>
export type SearchedCounts = z.infer<typeof searchedCounts>
export type SearchCount = z.infer<typeof searchCount>
export type DocumentCount = z.infer<typeof documentCount>
export type FacetCounts = z.infer<typeof facetCounts>
export type SearchFacets = z.infer<typeof searchFacets>
export type ImageCounts = z.infer<typeof imageCounts>
export type NearQuery = z.infer<typeof nearQuery>
export type SearchNear = z.infer<typeof searchNear>
export type LocateRequest = z.infer<typeof locateRequest>
export type SearchLocation = z.infer<typeof searchLocation>
export type OpenRequest = z.infer<typeof openRequest>
export type OpenEntry = z.infer<typeof openEntry>
export type OpenResult = z.infer<typeof openResult>
export type SearchExportRequest = z.infer<typeof searchExportRequest>
export type SearchExport = z.infer<typeof searchExport>
