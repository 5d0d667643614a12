import { z } from 'zod'
import { operation } from './define.ts'
import { documentView, issueRecord, issueView, libraryStatus, pageView } from './schemas/archive.ts'
import { documentId, issueId } from './schemas/gazette.ts'
import {
  annotation,
  annotationCreate,
  annotationRemove,
  annotationUpdate,
  bookmark,
  bookmarkCreate,
  byId,
  notesList,
} from './schemas/notes.ts'
import { searchQuery, searchResult } from './schemas/search.ts'
import { preferences, session } from './schemas/session.ts'

const nothing = z.strictObject({})

/** The whole API of the application: what a renderer, a command or a test may ask of the core. */
export const contract = {
  'session.get': operation({ grant: 'read', runs: 'writer', input: nothing, output: session }),
  'preferences.update': operation({
    grant: 'annotate',
    runs: 'writer',
    input: preferences.partial().strict(),
    output: preferences,
  }),

  'library.status': operation({ grant: 'read', runs: 'reader', input: nothing, output: libraryStatus }),
  'issues.list': operation({ grant: 'read', runs: 'reader', input: nothing, output: z.array(issueRecord) }),
  'issues.get': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId }),
    output: issueView,
  }),
  'documents.get': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId, document: documentId }),
    output: documentView,
  }),
  'pages.get': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId, image: z.int().positive() }),
    output: pageView,
  }),

  'search.find': operation({ grant: 'read', runs: 'reader', input: searchQuery.strict(), output: searchResult }),

  'annotations.list': operation({
    grant: 'annotate',
    runs: 'writer',
    input: notesList.strict(),
    output: z.array(annotation),
  }),
  'annotations.create': operation({
    grant: 'annotate',
    runs: 'writer',
    input: annotationCreate.strict(),
    output: annotation,
  }),
  'annotations.update': operation({
    grant: 'annotate',
    runs: 'writer',
    input: annotationUpdate.strict(),
    output: annotation,
  }),
  'annotations.remove': operation({
    grant: 'annotate',
    runs: 'writer',
    input: annotationRemove.strict(),
    output: nothing,
  }),
  'annotations.restore': operation({ grant: 'annotate', runs: 'writer', input: byId.strict(), output: annotation }),
  'bookmarks.list': operation({
    grant: 'annotate',
    runs: 'writer',
    input: notesList.strict(),
    output: z.array(bookmark),
  }),
  'bookmarks.create': operation({
    grant: 'annotate',
    runs: 'writer',
    input: bookmarkCreate.strict(),
    output: bookmark,
  }),
  'bookmarks.remove': operation({ grant: 'annotate', runs: 'writer', input: byId.strict(), output: nothing }),
  'bookmarks.restore': operation({ grant: 'annotate', runs: 'writer', input: byId.strict(), output: bookmark }),
}

export type ContractMap = typeof contract
export type OperationPath = keyof ContractMap
