import { z } from 'zod'

/** The fifteen elements of Dublin Core. */
export const dublinCoreElement = z.enum([
  'title',
  'creator',
  'subject',
  'description',
  'publisher',
  'contributor',
  'date',
  'type',
  'format',
  'identifier',
  'source',
  'language',
  'relation',
  'coverage',
  'rights',
])

/** A Dublin Core record: elements with their values, an element as often as it has values. */
export const dublinCore = z.array(z.object({ element: dublinCoreElement, value: z.string() }))

/** What an issue or a document is exported as, and a page. */
export const textFormat = z.enum(['text', 'markdown', 'dublin-core'])
export const pageFormat = z.enum(['alto', 'hocr'])

/** A file to be saved: its suggested name, media type and text. */
export const exportedFile = z.object({ name: z.string(), type: z.string(), text: z.string() })

export type DublinCore = z.infer<typeof dublinCore>
export type TextFormat = z.infer<typeof textFormat>
export type PageFormat = z.infer<typeof pageFormat>
export type ExportedFile = z.infer<typeof exportedFile>
