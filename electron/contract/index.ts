import { jobsOperations } from './operations/jobs.ts'
import { exportOperations } from './operations/export.ts'
import { keptSearchesOperations } from './operations/kept-searches.ts'
import { libraryOperations } from './operations/library.ts'
import { notesOperations } from './operations/notes.ts'
import { relationsOperations } from './operations/relations.ts'
import { searchOperations } from './operations/search.ts'
import { sessionOperations } from './operations/session.ts'

/** The whole API of the application: what a renderer, a command or a test may ask of the core. */
export const contract = {
  ...sessionOperations,
  ...libraryOperations,
  ...exportOperations,
  ...searchOperations,
  ...keptSearchesOperations,
  ...relationsOperations,
  ...notesOperations,
  ...jobsOperations,
}

export type ContractMap = typeof contract
export type OperationPath = keyof ContractMap

/** The operations that take long: called, they answer `{ job }`. */
export type JobPath = { [P in OperationPath]: ContractMap[P]['runs'] extends 'job' ? P : never }[OperationPath]
