import { alone, type Figure } from '../lib/figure.ts'
import { milliseconds, times } from '../lib/statistics.ts'
import { type LargeLibrary, withLibraryOf } from './large-library.ts'
import { addFigures, openFigures, verifyFigures } from './library.ts'
import { pagesFigures, parseFigures } from './parsing.ts'

/** Parts of the archive's bench, in the order they run. */
export const archiveParts = ['parse', 'pages', 'build', 'open', 'verify', 'add'] as const
export type ArchivePart = (typeof archiveParts)[number]

/** Measures what becomes of text: structure, pages, packs and library, of one issue and of a run of `issues`. */
export async function archiveFigures(
  parts: readonly ArchivePart[],
  issues: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = []
  const wants = (part: ArchivePart) => parts.includes(part)
  if (wants('parse')) {
    say('measuring: parse')
    figures.push(...parseFigures())
  }
  if (wants('pages')) {
    say('measuring: pages')
    figures.push(...pagesFigures())
  }
  if (!(['build', 'open', 'verify', 'add'] as const).some(wants)) return figures
  say(`measuring: build of ${issues} issues`)
  const ofLibraries = await withLibraryOf(1, (one) =>
    withLibraryOf(issues, async (many) => [
      ...(wants('build') ? buildFigures(one, many) : []),
      ...(wants('open') ? openFigures(one, many) : []),
      ...(wants('verify') ? await verifyFigures(many) : []),
      ...(wants('add') ? await addFigures(many) : []),
    ]),
  )
  return [...figures, ...ofLibraries]
}

function buildFigures(one: LargeLibrary, many: LargeLibrary): Figure[] {
  return [
    alone('build a library of 1 issue', milliseconds(one.buildMs)),
    {
      figure: `build a library of ${many.issues} issues, an issue, beside 1 alone`,
      ours: `${milliseconds(many.buildMs)}, ${milliseconds(many.buildMs / many.issues)} each`,
      beside: milliseconds(one.buildMs),
      ratio: times(many.buildMs / many.issues, one.buildMs),
      goal: '–',
    },
  ]
}
