import { z } from 'zod'
import { operation } from '../define.ts'
import { dublinCore, exportedFile, pageFormat, textFormat } from '../schemas/export.ts'
import { documentId, issueId } from '../schemas/gazette.ts'

const whole = { issue: issueId, document: documentId.nullable() }

/** What leaves the library as files, and the record of an issue or a document; `document` is null for the issue. */
export const exportOperations = {
  'export.record': operation({ grant: 'read', runs: 'reader', input: z.strictObject(whole), output: dublinCore }),
  'export.text': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ ...whole, format: textFormat }),
    output: exportedFile,
  }),
  'export.page': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId, image: z.int().positive(), format: pageFormat }),
    output: exportedFile,
  }),
}
