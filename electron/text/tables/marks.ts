/**
 * Punctuation that gazettes print in many shapes, by the one shape it is searched as: the last character of each
 * group's pair. Compatibility forms (full width, small, vertical) have already become the plain ones.
 */
const groups: readonly (readonly [shapes: string, as: string])[] = [
  ['〔【〖〘〚[', '('],
  ['〕】〗〙〛]', ')'],
  ['〇○◯', '0'],
  ['“”„‟«»「」〝〞〟', '"'],
  ['‘’‚‛`´′『』', "'"],
  ['‐‑‒–—―−', '-'],
  ['〜∼', '~'],
  ['•‧∙⋅・', '·'],
  ['。', '.'],
]

/** Shape → the one shape it is searched as. */
export const markForms: ReadonlyMap<string, string> = new Map(
  groups.flatMap(([shapes, as]) => Array.from(shapes, (shape): [string, string] => [shape, as])),
)
