import { z } from 'zod'
import { orderedRequest } from './search.ts'

/** A search that was asked before: `saved` is when it was saved, null where it only stands in the history. */
export const keptSearch = z.object({
  id: z.uuid(),
  request: orderedRequest,
  asked: z.iso.datetime(),
  saved: z.iso.datetime().nullable(),
})

export type KeptSearch = z.infer<typeof keptSearch>
