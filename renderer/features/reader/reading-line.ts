/**
 * Where the eye rests, px from the top of the pane: a quarter of it down, nearer to the top at the very start and to
 * the foot at the very end, so that the first and the last block can be reached by scrolling.
 */
export function readingLine(pane: { scrollTop: number; scrollHeight: number; clientHeight: number }): number {
  const { scrollTop, scrollHeight, clientHeight } = pane
  const furthest = scrollHeight - clientHeight
  const rest = clientHeight / 4
  if (furthest <= 0) return 8
  if (furthest < 2 * rest) return 8 + (scrollTop / furthest) * (clientHeight - 16)
  if (scrollTop < rest) return Math.max(8, scrollTop)
  const left = furthest - scrollTop
  return left < rest ? rest + (1 - left / rest) * (clientHeight - rest - 8) : rest
}
