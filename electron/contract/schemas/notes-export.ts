import { z } from 'zod'
import { language } from './session.ts'
import { annotation, bookmark, markColour } from './notes.ts'

/** What to export all notes as, and the language of what the program adds to a Markdown file. */
export const notesExport = z.object({ format: z.enum(['json', 'markdown']), language })

/** A text file ready to be saved. */
export const exportedFile = z.object({
  name: z.string(),
  /** Media type. */
  type: z.string(),
  text: z.string(),
})

/** Terms that W3C has not are the program's own. */
export const exportContext = ['http://www.w3.org/ns/anno.jsonld', { gazette: 'urn:gazette-reader:' }] as const

const selector = z.tuple([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  /** Code points of the block's text, end excluded. */
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().nonnegative(), end: z.int().nonnegative() }),
])

/** One note or bookmark as a W3C Web Annotation. */
export const webAnnotation = z.object({
  id: z.templateLiteral(['urn:uuid:', annotation.shape.id]),
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting', 'bookmarking']),
  created: annotation.shape.created,
  /** Absent on bookmarks, which do not change. */
  modified: annotation.shape.modified.optional(),
  /** The note's text; absent on a mere highlight and on bookmarks. */
  body: z
    .array(
      z.object({
        type: z.literal('TextualBody'),
        purpose: z.literal('commenting'),
        format: z.literal('text/plain'),
        value: z.string(),
      }),
    )
    .optional(),
  target: z.object({
    /** The block, as a link that the application opens: `gazette-reader:/<issue>/<document>/<block>`. */
    source: z.string().regex(/^gazette-reader:\//),
    selector,
    /** Version of the text rule that the offsets are counted by. */
    'gazette:textVersion': z.int().positive(),
  }),
  'gazette:colour': markColour.optional(),
  'gazette:version': annotation.shape.version.optional(),
  /** Where it stood in the library when it was exported. */
  'gazette:placement': annotation.shape.placement,
})

/** Every note and bookmark of a reader (W3C Web Annotation Data Model, AnnotationCollection with one page). */
export const webAnnotationCollection = z.object({
  '@context': z.tuple([z.literal(exportContext[0]), z.object({ gazette: z.literal(exportContext[1].gazette) })]),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  generator: z.object({ type: z.literal('Software'), name: z.string(), 'gazette:version': z.string() }),
  'gazette:generated': bookmark.shape.created,
  total: z.int().nonnegative(),
  first: z.object({ type: z.literal('AnnotationPage'), startIndex: z.literal(0), items: z.array(webAnnotation) }),
})

export type NotesExport = z.infer<typeof notesExport>
export type ExportedFile = z.infer<typeof exportedFile>
export type WebAnnotation = z.infer<typeof webAnnotation>
export type WebAnnotationCollection = z.infer<typeof webAnnotationCollection>
