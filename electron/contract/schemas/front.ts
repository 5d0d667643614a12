import { z } from 'zod'
import { blockId, documentId } from './block.ts'

/** The title of the gazette as its front matter prints it, and its translation (GAZETTE OF …) where there is one. */
export const masthead = z.object({ title: z.string(), translation: z.string().nullable(), blocks: z.array(blockId) })

/** A member of the editorial board. `role` is carried down from the line that names it; `folded` is the name without spaces. */
export const boardMember = z.object({
  role: z.string().nullable(),
  name: z.string(),
  folded: z.string(),
  block: blockId,
})

/** A field of the imprint or the colophon: 地址 and what follows its colon, over one line or more. */
export const imprintField = z.object({ label: z.string(), value: z.string(), blocks: z.array(blockId) })

/** An entry of the printed contents, with the document it leads to; null where none was found. */
export const contentsEntry = z.object({
  section: z.string().nullable(),
  title: z.string(),
  page: z.int().positive().nullable(),
  block: blockId,
  document: documentId.nullable(),
})

export type Masthead = z.infer<typeof masthead>
export type BoardMember = z.infer<typeof boardMember>
export type ImprintField = z.infer<typeof imprintField>
export type ContentsEntry = z.infer<typeof contentsEntry>
