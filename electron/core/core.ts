import { createDispatch, type Dispatch, type Log } from '../contract/dispatch.ts'
import { operationsOf } from '../contract/define.ts'
import { GazetteError } from '../contract/errors.ts'
import { contract } from '../contract/index.ts'
import { defaultPreferences } from '../contract/default-preferences.ts'
import type { IssueView } from '../contract/schemas/archive.ts'
import type { LibraryChoice } from '../contract/schemas/curation.ts'
import type { Preferences, Session } from '../contract/schemas/session.ts'
import type { BlockIndexer } from './archive/indexer.ts'
import { readLibrary } from './archive/library.ts'
import { facsimileFile, getDocument, getIssue, getPage, listIssues } from './archive/queries.ts'
import { currentLibrary } from './current-library.ts'
import type { ReadableDb } from './db/connection.ts'
import { exportPage, exportRecord, exportText } from './export/index.ts'
import {
  createAnnotation,
  createBookmark,
  exportNotes,
  libraryLookup,
  listAnnotations,
  listBookmarks,
  noLibrary,
  removeAnnotation,
  removeBookmark,
  restoreAnnotation,
  restoreBookmark,
  type TextLookup,
  updateAnnotation,
} from './notes/index.ts'
import { resolveDataFolder } from './data-location.ts'
import { gatherDiagnostics } from './diagnostics.ts'
import { curatingHandlers, libraryOverview, pagesAreDamaged } from './curating.ts'
import { libraryHome, readFrom } from './own-library.ts'
import { clearSearches, forgetSearch, listSearches, recordSearch, saveSearch } from './notes/kept-searches.ts'
import { type PersonalData, personalData } from './personal-data.ts'
import { getBody, listBodies } from './relations/bodies.ts'
import { boundsOfDays, getDay, listDays } from './relations/days.ts'
import { exportIndex } from './relations/export.ts'
import { relationsIndexer } from './relations/index.ts'
import { documentCitations, getNumber, listNumbers } from './relations/numbers.ts'
import { getPerson, listPeople } from './relations/people.ts'
import { listRemarks } from './relations/remarks.ts'
import { getTable, listTables } from './relations/tables.ts'
import type { ServedFile } from './resources/listing.ts'
import { countBlocks } from './search/count.ts'
import { exportHits } from './search/export.ts'
import { facetsOf } from './search/facets.ts'
import { findBlocks } from './search/find.ts'
import { imagesOf } from './search/images.ts'
import { searchIndexer } from './search/index.ts'
import { locateHit } from './search/locate.ts'
import { nearQueries } from './search/near.ts'
import { openNames } from './search/open.ts'
import { getPreferences, updatePreferences } from './settings/preferences.ts'

/** The indexes that every library carries. */
export const indexers: readonly BlockIndexer[] = [searchIndexer, relationsIndexer]

/** A core of one role: answers the operations of its role and nothing else. */
export interface Core {
  readonly dispatch: Dispatch
  /** Lets go of every file. */
  readonly close: () => void
}

/** What a core works on: the library, and the data folder, null for the usual one. */
export interface CoreOptions {
  readonly library: LibraryChoice
  readonly data: string | null
  readonly log: Log
}

/** The core that reads: catalogue, documents, pages and search. It cannot write. */
export interface ReaderCore extends Core {
  /** Where the facsimile of an issue lies, or null. Throws where the library does not open. */
  readonly facsimile: (issue: string) => ServedFile | null
}

/** Makes the reading core over a library. A library that does not open is an answer, not a failure to start. */
export function createReaderCore(options: CoreOptions): ReaderCore {
  const home = libraryHome(options.library, options.data)
  const library = currentLibrary(home, indexers)
  const read = <T>(ask: (db: ReadableDb) => T): T => readLibrary(library.get(), ask)
  const dispatch = createDispatch(
    operationsOf(contract, 'reader'),
    {
      'library.status': () => library.status(),
      'library.problems': () => [...library.get().problems],
      'library.overview': () => libraryOverview(home, library),
      'issues.list': () => read(listIssues),
      'issues.get': ({ issue }) => {
        const view = read((db) => getIssue(db, issue))
        return pagesAreDamaged(library.get(), issue) ? { ...view, facsimile: null } : view
      },
      'documents.get': ({ issue, document, stretch }) => read((db) => getDocument(db, issue, document, stretch)),
      'pages.get': ({ issue, image }) => read((db) => getPage(db, issue, image)),
      'search.find': (query, context) => read((db) => findBlocks(db, query, context)),
      'search.count': (request, context) => read((db) => countBlocks(db, request, context)),
      'search.facets': (request, context) => read((db) => facetsOf(db, request, context)),
      'search.images': (request, context) => read((db) => imagesOf(db, request, context)),
      'search.near': (request, context) => read((db) => nearQueries(db, request, context)),
      'search.locate': (request, context) => read((db) => locateHit(db, request, context)),
      'search.open': (request) => read((db) => openNames(db, request)),
      'search.export': (request, context) => read((db) => exportHits(db, request, context)),

      'numbers.list': (input) => read((db) => listNumbers(db, input)),
      'numbers.get': (input) => read((db) => getNumber(db, input)),
      'documents.relations': ({ issue, document }) => read((db) => documentCitations(db, issue, document)),
      'bodies.list': (input) => read((db) => listBodies(db, input)),
      'bodies.get': (input) => read((db) => getBody(db, input)),
      'people.list': (input) => read((db) => listPeople(db, input)),
      'people.get': (input) => read((db) => getPerson(db, input)),
      'days.list': (input) => read((db) => listDays(db, input)),
      'days.bounds': () => read(boundsOfDays),
      'days.get': (input) => read((db) => getDay(db, input)),
      'tables.list': (input) => read((db) => listTables(db, input)),
      'tables.get': (input) => read((db) => getTable(db, input)),
      'remarks.list': (input) => read((db) => listRemarks(db, input)),
      'indexes.export': (input) => read((db) => exportIndex(db, input)),

      'export.record': ({ issue, document }) => read((db) => exportRecord(db, issue, document)),
      'export.text': ({ issue, document, format }) => read((db) => exportText(db, issue, document, format)),
      'export.page': ({ issue, image, format }) => read((db) => exportPage(db, issue, image, format)),
    },
    options.log,
  )
  const facsimile = (issue: string) => {
    const opened = library.get()
    return pagesAreDamaged(opened, issue) ? null : readLibrary(opened, () => facsimileFile(opened, issue))
  }
  return { dispatch, facsimile, close: library.close }
}

/** Makes the core that does long work on the library. It keeps no file open between jobs. */
export function createJobCore({ library, data, log }: CoreOptions): Core {
  const handlers = curatingHandlers(libraryHome(library, data), indexers)
  return { dispatch: createDispatch(operationsOf(contract, 'job'), handlers, log), close: () => undefined }
}

/** What a writing core works on besides. */
export interface WriterOptions extends CoreOptions {
  readonly host: Session['host']
  /** Version of the application, as `session.get` tells it. */
  readonly version: string
}

/** Makes the core that keeps notes and preferences. Where the data folder does not open, reading goes on and notes answer why. */
export function createWriterCore(options: WriterOptions): Core {
  const home = libraryHome(options.library, options.data)
  const library = currentLibrary(home, indexers)
  const personal = personalData(options.data, options.log)
  const { notes } = personal
  const inLibrary = <T>(ask: (lookup: TextLookup) => T): T => readLibrary(library.get(), (db) => ask(libraryLookup(db)))
  /** Notes are there without the library too; only their places are not. */
  const inLibraryIfOpen = <T>(ask: (lookup: TextLookup) => T): T =>
    library.status().state === 'open' ? inLibrary(ask) : ask(noLibrary)

  const dispatch = createDispatch(
    operationsOf(contract, 'writer'),
    {
      'session.get': (_input, { grants }) => ({
        version: options.version,
        host: options.host,
        grants: [...grants],
        preferences: grants.includes('annotate') ? preferencesOrDefaults(personal) : defaultPreferences,
        dataFolder: grants.includes('annotate') ? resolveDataFolder(options.data ?? undefined) : null,
        fault: grants.includes('annotate') ? personal.fault() : null,
      }),
      'diagnostics.get': () =>
        gatherDiagnostics({
          session: { version: options.version, host: options.host },
          library: { folder: readFrom(home), status: library.status() },
          dataFolder: resolveDataFolder(options.data ?? undefined),
          notes,
          preferences: preferencesOrDefaults(personal),
        }),
      'preferences.update': (changes) => updatePreferences(personal.preferences(), changes),

      'annotations.list': (query) => inLibraryIfOpen((lookup) => listAnnotations(notes(), lookup, query)),
      'annotations.create': (input) => inLibrary((lookup) => createAnnotation(notes(), lookup, input)),
      'annotations.update': (input) => inLibraryIfOpen((lookup) => updateAnnotation(notes(), lookup, input)),
      'annotations.remove': (input) => nothing(removeAnnotation(notes(), input)),
      'annotations.restore': (input) => inLibraryIfOpen((lookup) => restoreAnnotation(notes(), lookup, input)),
      'searches.list': () => listSearches(notes()),
      'searches.record': ({ request }) => recordSearch(notes(), request),
      'searches.save': ({ request }) => saveSearch(notes(), request),
      'searches.forget': (input) => nothing(forgetSearch(notes(), input)),
      'searches.clear': () => nothing(clearSearches(notes())),
      'bookmarks.list': (query) => inLibraryIfOpen((lookup) => listBookmarks(notes(), lookup, query)),
      'bookmarks.create': (input) => inLibrary((lookup) => createBookmark(notes(), lookup, input)),
      'bookmarks.remove': (input) => nothing(removeBookmark(notes(), input)),
      'bookmarks.restore': (input) => inLibraryIfOpen((lookup) => restoreBookmark(notes(), lookup, input)),
      'notes.export': (input) => {
        const made = { version: options.version, at: new Date() }
        if (library.status().state !== 'open') {
          return exportNotes(notes(), { lookup: noLibrary, issue: () => null }, input, made)
        }
        return readLibrary(library.get(), (db) =>
          exportNotes(notes(), { lookup: libraryLookup(db), issue: (id) => issueOrNull(db, id) }, input, made),
        )
      },
    },
    options.log,
  )
  return {
    dispatch,
    close() {
      personal.close()
      library.close()
    },
  }
}

/** The page is drawn whatever state the data folder is in; the notes then say what is wrong with it. */
function preferencesOrDefaults(personal: PersonalData): Preferences {
  try {
    return getPreferences(personal.preferences())
  } catch (error) {
    if (error instanceof GazetteError) return defaultPreferences
    throw error
  }
}

/** An issue that notes speak of may have left the library. */
function issueOrNull(db: ReadableDb, id: string): IssueView | null {
  try {
    return getIssue(db, id)
  } catch (error) {
    if (error instanceof GazetteError && error.code === 'issue-not-found') return null
    throw error
  }
}

const nothing = (_done: void) => ({})
