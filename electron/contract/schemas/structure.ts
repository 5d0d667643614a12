import { z } from 'zod'
import { blockId, blockPart } from './block.ts'

/** A stretch of a block's text, in code points. */
export const textRange = z.object({ block: blockId, from: z.int().nonnegative(), to: z.int().nonnegative() })

/**
 * A document number taken apart for comparison: 国发〔2021〕11号 is 国发, 2021, 11. `code` is folded (half width, no
 * spaces); `year` is null in numbers without one, as 第12号令, whose code is 令.
 */
export const numberParts = z.object({ code: z.string(), year: z.int().nullable(), sequence: z.int() })

/**
 * A section: its heading, and the blocks under it down to the next heading of its level or above. `id` is the id of the
 * heading's block, `parent` the section around it. Sections of the notice, the enclosed document and each attachment
 * are apart. `number` is null where the mark holds none.
 */
export const section = z.object({
  id: blockId,
  parent: blockId.nullable(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  part: blockPart,
  /** The mark as printed: 一、 or （一） or 1. */
  mark: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  first: blockId,
  last: blockId,
})

/**
 * An attachment, listed under 附件：, printed below, or both. `state` says whether its text is there: `printed`, `omitted`
 * where a remark says so (略, 另行公布), `missing` otherwise. `first` and `last` are its blocks where it is printed.
 */
export const attachment = z.object({
  number: z.int().positive().nullable(),
  title: z.string(),
  listed: textRange.nullable(),
  state: z.enum(['printed', 'omitted', 'missing']),
  first: blockId.nullable(),
  last: blockId.nullable(),
  remark: z.string().nullable(),
})

/** What a sentence says of what it cites: 依据, 转发, 印发, 修订, 废止. */
export const relation = z.enum(['basis', 'forwards', 'issues', 'amends', 'repeals'])

const cited = textRange.extend({
  /** As printed; for a title without its 《》. */
  text: z.string(),
  relation: relation.nullable(),
  /** The sentence around it, in the same block. */
  sentence: z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() }),
})

/** What a document cites: another's number (with the 《title》 it stands behind), a title in 《》, or a web address. */
export const reference = z.discriminatedUnion('kind', [
  cited.extend({ kind: z.literal('number'), number: numberParts, title: z.string().nullable() }),
  cited.extend({ kind: z.literal('title') }),
  cited.extend({ kind: z.literal('address') }),
])

/** A body named as responsible. `role` is `lead` or `support` where the text says 牵头 or 配合. */
export const responsibleBody = z.object({
  name: z.string(),
  role: z.enum(['lead', 'support']).nullable(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
})

/**
 * A note of who is responsible, （责任单位：…）, with its bodies one by one (places in the note's block). `task` is what
 * they are responsible for: the text since the heading or the note before; `sentence` the last sentence of it.
 */
export const responsibility = textRange.extend({
  label: z.string(),
  bodies: z.array(responsibleBody),
  task: textRange.nullable(),
  sentence: textRange.nullable(),
  section: blockId.nullable(),
})

/**
 * A person on a list of members, or named to a post in the sentence below one. `role` is carried down from the line that
 * prints it (`isCarried`); `name` is as printed, `folded` without inner spaces; the place is the name's.
 */
export const member = textRange.extend({
  role: z.string().nullable(),
  isCarried: z.boolean(),
  name: z.string(),
  folded: z.string(),
  post: z.string().nullable(),
})

/** A 专栏: the block of its title and the last block in it. */
export const box = z.object({
  number: z.int().nullable(),
  title: z.string(),
  first: blockId,
  last: blockId,
})

export type TextRange = z.infer<typeof textRange>
export type NumberParts = z.infer<typeof numberParts>
export type Section = z.infer<typeof section>
export type Attachment = z.infer<typeof attachment>
export type Relation = z.infer<typeof relation>
export type Reference = z.infer<typeof reference>
export type ResponsibleBody = z.infer<typeof responsibleBody>
export type Responsibility = z.infer<typeof responsibility>
export type Member = z.infer<typeof member>
export type Box = z.infer<typeof box>
