/** Personal names as gazettes print them: two or three characters, a two-character one often with a space inside (高 山). */

/** A name at the start of a text: its length there, spaces inside counted; 0 where the text opens with none. */
export function nameLength(text: string): number {
  const spaced = /^(\p{Script=Han})\s{1,4}(\p{Script=Han})(?=\s|$|[（(、，；。])/u.exec(text)
  if (spaced) return spaced[0].length
  const whole = /^[\p{Script=Han}·•]{2,20}(?=\s|$|[（(、，,；。：:])/u.exec(text)?.[0] ?? ''
  return whole.length <= 5 || /[·•]/.test(whole) ? whole.length : 0
}

/** A name for comparison: without the spaces inside. */
export const foldName = (name: string): string => name.replace(/\s/g, '')

/** The names in a run of them, 蔡祥 严尚军 or 高 山、李四, each with its offset. */
export function splitNames(text: string): { name: string; from: number }[] {
  const names: { name: string; from: number }[] = []
  let at = 0
  while (at < text.length) {
    const gap = /^[\s、，,；;]+/.exec(text.slice(at))?.[0].length ?? 0
    at += gap
    const length = nameLength(text.slice(at, at + 40))
    if (length === 0) break
    names.push({ name: text.slice(at, at + length), from: at })
    at += length
  }
  return names
}
