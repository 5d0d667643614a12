import { z } from 'zod'
import { nothing, operation } from '../define.ts'
import { documentView, issueRecord, issueView, libraryStatus, pageView } from '../schemas/archive.ts'
import { blockId, documentId, issueId } from '../schemas/gazette.ts'
import { libraryReport } from '../schemas/verification.ts'

/** The catalogue, the documents and their pages. */
export const libraryOperations = {
  'library.status': operation({ grant: 'read', runs: 'reader', input: nothing, output: libraryStatus }),
  'issues.list': operation({ grant: 'read', runs: 'reader', input: nothing, output: z.array(issueRecord) }),
  'issues.get': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId }),
    output: issueView,
  }),
  /** The whole document; with `stretch` no more than so many blocks, as many before a block (the first without one) as after it. */
  'documents.get': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({
      issue: issueId,
      document: documentId,
      stretch: z.strictObject({ around: blockId.nullable(), blocks: z.int().min(1).max(2000) }).optional(),
    }),
    output: documentView,
  }),
  'pages.get': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId, image: z.int().positive() }),
    output: pageView,
  }),
  /** Reads every byte of the library and says what is not as it was written. */
  'library.verify': operation({ grant: 'curate', runs: 'job', input: nothing, output: libraryReport }),
}
