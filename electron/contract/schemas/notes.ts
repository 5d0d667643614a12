import { z } from 'zod'
import { blockId, documentId, issueId } from './gazette.ts'

/** The five mark colours, by number: 1 yellow, 2 green, 3 blue, 4 purple, 5 red. Each has its own line pattern. */
export const markColour = z.literal([1, 2, 3, 4, 5])

const id = z.uuid()
const instant = z.iso.datetime()

/**
 * Where a note stands (W3C TextPositionSelector and TextQuoteSelector in one): code points of the block's canonical
 * text, end excluded, and the words themselves with what stands around them, so that it survives any change of block ids.
 */
export const target = z.object({
  issue: issueId,
  document: documentId,
  block: blockId,
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** Version of the text rule that the offsets are counted by. */
  textVersion: z.int().positive(),
  quote: z.string().max(20_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
})

/**
 * Where the target stands in the library that is open now: `exact` where text and offsets agree,
 * `moved` where quote and context stand at another place, `orphaned` where they do not stand anywhere sure.
 */
export const placement = z.object({
  state: z.enum(['exact', 'moved', 'orphaned']),
  document: documentId.nullable(),
  block: blockId.nullable(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  page: z.int().positive().nullable(),
  image: z.int().positive().nullable(),
})

/** A highlight, with a note where `body` is not empty. `version` grows by one with each change. */
export const annotation = z.object({
  id,
  target,
  colour: markColour,
  body: z.string().max(100_000),
  created: instant,
  modified: instant,
  version: z.int().positive(),
  placement,
})

/** A bookmark on a whole block. */
export const bookmark = z.object({ id, target, created: instant, placement })

const newTarget = target.pick({ issue: true, document: true, block: true, from: true, to: true })

export const annotationCreate = z.object({
  target: newTarget,
  colour: markColour,
  body: z.string().max(100_000).default(''),
})
export const annotationUpdate = z.object({
  id,
  version: z.int().positive(),
  colour: markColour.optional(),
  body: z.string().max(100_000).optional(),
})
export const annotationRemove = z.object({ id, version: z.int().positive() })
export const byId = z.object({ id })
export const bookmarkCreate = z.object({ issue: issueId, document: documentId, block: blockId })
export const notesList = z.object({ issue: issueId.optional() })

export type MarkColour = z.infer<typeof markColour>
export type Target = z.infer<typeof target>
export type Placement = z.infer<typeof placement>
export type Annotation = z.infer<typeof annotation>
export type AnnotationCreate = z.infer<typeof annotationCreate>
export type AnnotationUpdate = z.infer<typeof annotationUpdate>
export type Bookmark = z.infer<typeof bookmark>
export type BookmarkCreate = z.infer<typeof bookmarkCreate>
