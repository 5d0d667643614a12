import { operation } from '../define.ts'
import { searchQuery, searchResult } from '../schemas/search.ts'

/** Searching the library. */
export const searchOperations = {
  'search.find': operation({ grant: 'read', runs: 'reader', input: searchQuery.strict(), output: searchResult }),
}
