import { z } from 'zod'
import { facsimileOrigin, pageImage, pageNumbering, region } from '../../contract/schemas/archive.ts'
import { blockId, parsedIssue } from '../../contract/schemas/gazette.ts'

/** Versions that decide whether derived data is stale. Raise one when what it names changes its output. */
export const versions = { parser: 2, schema: 2, textRule: 1, alignment: 1 } as const

/**
 * The model of one issue as a pack keeps it (`data/issue.json`): the parsed issue, its facsimile and
 * where every block stands on the images. `regions` is keyed by block id, lines in reading order.
 */
export const packModel = parsedIssue.extend({
  versions: z.object({ parser: z.int(), textRule: z.int(), alignment: z.int() }),
  facsimile: z
    .object({
      file: z.literal('facsimile.pdf'),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      origin: facsimileOrigin,
      numbering: pageNumbering,
      pages: z.array(pageImage),
    })
    .nullable(),
  regions: z.record(blockId, z.array(region)),
})

export type PackModel = z.infer<typeof packModel>
