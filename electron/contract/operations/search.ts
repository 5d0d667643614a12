import { operation } from '../define.ts'
import {
  imageCounts,
  locateRequest,
  openRequest,
  openResult,
  searchCount,
  searchExport,
  searchExportRequest,
  searchFacets,
  searchLocation,
  searchNear,
  searchPage,
  searchQuery,
  searchRequest,
} from '../schemas/search.ts'
import { issueId } from '../schemas/gazette.ts'

/** Searching the library: the first page first, then the total, then the facets, each a call that may be given up. */
export const searchOperations = {
  'search.find': operation({ grant: 'read', runs: 'reader', input: searchQuery, output: searchPage }),
  'search.count': operation({ grant: 'read', runs: 'reader', input: searchRequest, output: searchCount }),
  'search.facets': operation({ grant: 'read', runs: 'reader', input: searchRequest, output: searchFacets }),
  'search.images': operation({
    grant: 'read',
    runs: 'reader',
    input: searchRequest.extend({ issue: issueId }),
    output: imageCounts,
  }),
  'search.near': operation({ grant: 'read', runs: 'reader', input: searchRequest, output: searchNear }),
  'search.locate': operation({ grant: 'read', runs: 'reader', input: locateRequest, output: searchLocation }),
  'search.open': operation({ grant: 'read', runs: 'reader', input: openRequest, output: openResult }),
  'search.export': operation({ grant: 'read', runs: 'reader', input: searchExportRequest, output: searchExport }),
}
