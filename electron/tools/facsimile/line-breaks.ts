/** A paragraph to be divided into lines, character by character as it would stand on one endless line. */
export interface MeasuredText {
  characters: string[]
  /** Width of each character, in the unit of `measure`. */
  widths: number[]
  /** Width of a full line, and how much of the first one is left blank. */
  measure: number
  indent: number
}

/** Where lines are broken. */
export interface LineBreaks {
  /** Index of the first character of every line but the first. */
  starts: number[]
  /** How much of the last line is left blank; the other lines are full. */
  blank: number
}

/** How far a line may be from the measure before its characters are set closer or wider, as a share of the measure. */
const tightest = 1.06
const loosest = 0.75
/** What one more line costs where the last may be short: more than lines can be out of measure. */
const lineCost = 10

const neverFirst = '，。、；：！？,.;:!?）)〕］]】》〉」』”’％%‰·…—～'
const neverLast = '（(〔［[【《〈「『“‘'

/**
 * Divides text into lines of which every one, the last too, fills the measure as nearly as can be: the sum of the
 * squares of what is missing or too much is least. No line begins with a closing mark or ends with an opening one,
 * numbers and Latin words stay whole. Null when no lines between 0.75 and 1.06 of the measure hold the text.
 */
export function fullLines(text: MeasuredText): LineBreaks | null {
  return divide(text, fullLine)
}

/** Divides text into as few lines as it can be set in, of which the last may be short; otherwise as `fullLines`. */
export function fewestLines(text: MeasuredText): LineBreaks | null {
  return divide(text, (share, isLast) => lineCost + (isLast ? shortLine(share) : fullLine(share)))
}

function fullLine(share: number): number {
  return share < loosest ? Infinity : (share - 1) ** 2
}

function shortLine(share: number): number {
  return share > 1 ? fullLine(share) : 0
}

/** Finds the division of least cost; a line costs by its share of the measure. */
function divide(text: MeasuredText, cost: (share: number, isLast: boolean) => number): LineBreaks | null {
  const { characters, widths, measure, indent } = text
  const count = characters.length
  const before = [0]
  for (const width of widths) before.push((before.at(-1) ?? 0) + width)
  const widthOf = (start: number, end: number) => (before[end] ?? 0) - (before[start] ?? 0) + (start === 0 ? indent : 0)
  const best = new Float64Array(count + 1).fill(Infinity)
  const lineStart = new Int32Array(count + 1)
  best[0] = 0
  for (let end = 1; end <= count; end++) {
    if (end < count && !mayBreak(characters[end - 1] ?? '', characters[end] ?? '')) continue
    for (let start = end - 1; start >= 0; start--) {
      const share = widthOf(start, end) / measure
      if (share > tightest) break
      const total = (best[start] ?? Infinity) + cost(share, end === count)
      if (total >= (best[end] ?? 0)) continue
      best[end] = total
      lineStart[end] = start
    }
  }
  if (best[count] === Infinity) return null
  const starts: number[] = []
  for (let at = lineStart[count] ?? 0; at > 0; at = lineStart[at] ?? 0) starts.unshift(at)
  return { starts, blank: Math.max(0, measure - widthOf(starts.at(-1) ?? 0, count)) }
}

/** Whether a line may end with `last` when the next one begins with `first`. */
function mayBreak(last: string, first: string): boolean {
  if (neverFirst.includes(first) || neverLast.includes(last) || first === ' ') return false
  return !(/[\da-z.,%+/-]/iu.test(last) && /[\da-z.,%+/-]/iu.test(first))
}
