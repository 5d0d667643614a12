import type { TextRange } from '../../contract/schemas/search.ts'
import { foldWithMap } from '../../text/normalise.ts'
import { isRead } from './open-index.ts'
import { syllableMark } from './readings.ts'

/**
 * Where in a printed name stands what is read as `latin` (lower-case letters and digits): code points, from the start of
 * a syllable; the last syllable may be written in part. Null where nothing is. `reading` as kept in `search_name`.
 */
export function readingRange(
  text: string,
  reading: string,
  latin: string,
  by: 'pinyin' | 'initials' = 'pinyin',
): TextRange | null {
  const { starts, ends } = foldWithMap(text)
  const syllables = reading
    .split(syllableMark)
    .map((syllable, at) => ({ written: by === 'initials' ? (Array.from(syllable)[0] ?? '') : syllable, syllable, at }))
    .filter(({ syllable }) => isRead(syllable))
  for (const [first, from] of syllables.entries()) {
    let written = ''
    for (const to of syllables.slice(first)) {
      written += to.written
      if (written.startsWith(latin)) return { from: starts[from.at] ?? 0, to: ends[to.at] ?? 0 }
      if (!latin.startsWith(written)) break
    }
  }
  return null
}
