import { fold } from '../../text/normalise.ts'

/** What a list is filtered by: a pattern for `LIKE … ESCAPE '\\'` on folded names that hold the text, white space aside. */
export function likePattern(text: string): string {
  const key = fold(text).replaceAll(/\s/gu, '')
  return `%${key.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
