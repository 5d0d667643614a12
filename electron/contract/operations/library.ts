import { z } from 'zod'
import { nothing, operation } from '../define.ts'
import { documentView, issueRecord, issueView, libraryStatus, pageView } from '../schemas/archive.ts'
import { addReport, libraryOverview, libraryProblem, removedPack } from '../schemas/curation.ts'
import { blockId, documentId, issueId } from '../schemas/gazette.ts'
import { verificationReport } from '../schemas/verification.ts'

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
  /** What is wrong with parts of the library, the rest being readable. */
  'library.problems': operation({ grant: 'read', runs: 'reader', input: nothing, output: z.array(libraryProblem) }),
  'library.overview': operation({ grant: 'curate', runs: 'reader', input: nothing, output: libraryOverview }),
  /** Adds issues from files and folders of this machine: texts, texts with PDF and ALTO, packs. */
  'library.add': operation({
    grant: 'curate',
    runs: 'job',
    input: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000) }),
    output: addReport,
  }),
  /** Takes an issue out; `name` is what `library.restore` puts back, null where its pack was gone already. */
  'library.remove': operation({
    grant: 'curate',
    runs: 'job',
    input: z.strictObject({ issue: issueId }),
    output: z.object({ name: removedPack.shape.name.nullable() }),
  }),
  'library.restore': operation({
    grant: 'curate',
    runs: 'job',
    input: z.strictObject({ name: removedPack.shape.name }),
    output: z.object({ issue: issueId }),
  }),
  /** Deletes a removed pack for good. */
  'library.forget': operation({
    grant: 'curate',
    runs: 'job',
    input: z.strictObject({ name: removedPack.shape.name }),
    output: nothing,
  }),
  /** Makes the index anew from the packs. */
  'library.rebuild': operation({ grant: 'curate', runs: 'job', input: nothing, output: nothing }),
  /** Ends what a killed program left half done. A host asks for it when it starts. */
  'library.reconcile': operation({ grant: 'curate', runs: 'job', input: nothing, output: nothing }),
  /** Reads every byte of the library and says what is not as it was written. */
  'library.verify': operation({ grant: 'curate', runs: 'job', input: nothing, output: verificationReport }),
}
