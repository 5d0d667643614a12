import { GazetteError } from '../../contract/errors.ts'
import { versions, type PackModel } from '../archive/model.ts'
import { parseIssue } from '../gazette/parse.ts'
import { alignBlocks } from './align.ts'
import { readAlto } from './alto.ts'
import { readPageImages } from './page-images.ts'
import type { Source } from './source-folder.ts'
import { withImages } from './span-images.ts'

/**
 * Parses a source and places its blocks on its page images. Without a facsimile there are no regions: nothing could show
 * them. A facsimile without page geometry has its pages and no regions. Throws `source-unreadable` for a PDF or ALTO
 * that cannot be read.
 */
export async function modelOf(source: Source): Promise<PackModel> {
  const issue = parseIssue(source.text, { id: source.id })
  const { parser, textRule, alignment } = versions
  const model = { ...issue, versions: { parser, textRule, alignment } }
  if (!source.pdf) return { ...model, facsimile: null, regions: {} }
  const placed = source.alto === null ? null : readAltoOf(source.alto)
  const { file, bytes, sha256 } = source.pdf
  const pages = placed ?? (await readPageImages(file))
  const regions = placed ? alignBlocks(issue, placed) : {}
  return {
    ...model,
    ...withImages(issue, regions),
    facsimile: {
      file: 'facsimile.pdf',
      bytes,
      sha256,
      origin: source.record.origin,
      numbering: source.record.numbering,
      pages: pages.map(({ image, page, width, height }) => ({ image, page, width, height })),
    },
    regions,
  }
}

/** Reads the page geometry; what is wrong with it is told with the name of its file. */
function readAltoOf({ file, xml }: { file: string; xml: string }): ReturnType<typeof readAlto> {
  try {
    return readAlto(xml)
  } catch (error) {
    if (!(error instanceof GazetteError)) throw error
    throw new GazetteError(error.code, { values: { ...error.values, file }, cause: error })
  }
}
