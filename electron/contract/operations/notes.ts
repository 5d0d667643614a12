import { z } from 'zod'
import { nothing, operation } from '../define.ts'
import {
  annotation,
  annotationCreate,
  annotationRemove,
  annotationUpdate,
  bookmark,
  bookmarkCreate,
  byId,
  notesList,
} from '../schemas/notes.ts'
import { exportedFile, notesExport } from '../schemas/notes-export.ts'

/** Annotations and bookmarks. */
export const notesOperations = {
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
  'notes.export': operation({ grant: 'annotate', runs: 'writer', input: notesExport.strict(), output: exportedFile }),
}
