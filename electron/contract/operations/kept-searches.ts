import { z } from 'zod'
import { nothing, operation } from '../define.ts'
import { keptSearch } from '../schemas/kept-searches.ts'
import { orderedRequest } from '../schemas/search.ts'

const request = z.strictObject({ request: orderedRequest })
const answer = { grant: 'annotate', runs: 'writer' } as const

/** The history of searches and those that were saved; a person's own, as notes are. */
export const keptSearchesOperations = {
  'searches.list': operation({ ...answer, input: nothing, output: z.array(keptSearch) }),
  'searches.record': operation({ ...answer, input: request, output: keptSearch }),
  'searches.save': operation({ ...answer, input: request, output: keptSearch }),
  'searches.forget': operation({ ...answer, input: z.strictObject({ id: z.uuid() }), output: nothing }),
  'searches.clear': operation({ ...answer, input: nothing, output: nothing }),
}
