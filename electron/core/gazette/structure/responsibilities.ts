import type { Block } from '../../../contract/schemas/block.ts'
import type { ResponsibleBody, Responsibility } from '../../../contract/schemas/structure.ts'
import type { Section } from '../../../contract/schemas/structure.ts'
import { codePointsOf } from './ranges.ts'
import { splitBodies } from './bodies.ts'

interface Note {
  from: number
  to: number
  label: string
  bodies: ResponsibleBody[]
}

const opening =
  /[（(〔［[【]\s{0,2}((?:责任|牵头|配合|主办|协办|参加|落实|主责|承办)(?:单位|部门|处室|主体|科室)|责任人|牵头|责任)\s{0,2}[：:]/g
const bare = /^((?:责任|牵头|配合|主办|协办|参加|落实|主责|承办)(?:单位|部门|处室|主体|科室))\s{0,2}[：:]/
const closing = /(?:负责|牵头|配合|参加|参与|落实)[）)〕］】]/g
const bodyWord = /[委局部厅办署院校行社团]|政府|单位|中心|公司|集团|[区县市]/
const longestNote = 1500
const longestUnlabelled = 300
const opens = '（(〔［[【'
const closes = '）)〕］]】'

/** The partner of the bracket at `at`, or the end of the text where it is never closed; at most `longestNote` on. */
function closeOf(text: string, at: number): number {
  let depth = 0
  const end = Math.min(text.length, at + longestNote)
  for (let to = at; to < end; to++) {
    const character = text.charAt(to)
    if (opens.includes(character)) depth++
    else if (closes.includes(character) && --depth === 0) return to
  }
  return end
}

function openOf(text: string, at: number): number {
  let depth = 0
  for (let from = at; from >= Math.max(0, at - longestUnlabelled); from--) {
    const character = text.charAt(from)
    if (closes.includes(character)) depth++
    else if (opens.includes(character) && --depth === 0) return from
  }
  return -1
}

/** The notes of responsibility in a text: （责任单位：…）, a line 责任单位：…, or （市财政局牵头，…配合）. */
function findNotes({ kind, text }: Block): Note[] {
  const notes: Note[] = []
  if (text.includes('：') || text.includes(':')) {
    for (const match of text.matchAll(opening)) {
      if (match.index < (notes.at(-1)?.to ?? 0)) continue
      const end = closeOf(text, match.index)
      const start = match.index + match[0].length
      const bodies = splitBodies(text.slice(start, end), start, match[1] ?? '')
      notes.push({ from: match.index, to: Math.min(text.length, end + 1), label: match[1] ?? '', bodies })
    }
    const plain = kind === 'paragraph' || kind === 'responsibility' ? bare.exec(text) : null
    if (plain && text.length <= longestNote) {
      const bodies = splitBodies(text.slice(plain[0].length), plain[0].length, plain[1] ?? '')
      notes.push({ from: 0, to: text.length, label: plain[1] ?? '', bodies })
    }
  }
  const labelled = [...notes]
  let at = 0
  for (const match of text.matchAll(closing)) {
    const close = match.index + match[0].length - 1
    while (at < labelled.length && (labelled[at]?.to ?? 0) <= close) at++
    if ((labelled[at]?.from ?? Number.POSITIVE_INFINITY) <= close) continue
    const from = openOf(text, close)
    const inside = from < 0 ? '' : text.slice(from + 1, close)
    if (inside.length < 5 || /[。？！]/.test(inside) || !bodyWord.test(inside)) continue
    const isAtEnd = from === 0 || '。；，'.includes(text.charAt(from - 1)) || close + 1 >= text.length
    if (isAtEnd) notes.push({ from, to: close + 1, label: '', bodies: splitBodies(inside, from + 1, '') })
  }
  return notes.toSorted((one, other) => one.from - other.from).filter(({ bodies }) => bodies.length > 0)
}

const taskKinds = new Set<Block['kind']>(['paragraph', 'box-paragraph', 'heading'])

/** Start of the last sentence in `text[from, to)`. */
function lastSentence(text: string, from: number, to: number): number {
  let at = to
  while (at > from && '。！？； '.includes(text.charAt(at - 1))) at--
  while (at > from && !'。！？；'.includes(text.charAt(at - 1))) at--
  return at
}

/** The notes of responsibility of a document, each with its bodies and the text it stands under. */
export function readResponsibilities(blocks: Block[], sectionAt: (Section | null)[]): Responsibility[] {
  const found: Responsibility[] = []
  /** The block the last note ended in, and where. */
  let noted = { block: -1, to: 0 }
  for (const [index, block] of blocks.entries()) {
    const notes = findNotes(block)
    if (notes.length === 0) continue
    const points = codePointsOf(block.text)
    for (const note of notes) {
      const own = index === noted.block ? noted.to : 0
      const hasOwn = block.text.slice(own, note.from).trim() !== ''
      const at = hasOwn ? index : index - 1
      const before = blocks[at]
      const isTask = before !== undefined && (hasOwn || taskKinds.has(before.kind))
      const start = hasOwn ? own : at === noted.block ? noted.to : 0
      const end = hasOwn ? note.from : (before?.text.length ?? 0)
      const range = (from: number) => {
        if (!isTask || from >= end) return null
        const place = hasOwn ? points : codePointsOf(before.text)
        return { block: before.id, from: place(from), to: place(end) }
      }
      found.push({
        block: block.id,
        from: points(note.from),
        to: points(note.to),
        label: note.label,
        bodies: note.bodies.map((body) => ({ ...body, from: points(body.from), to: points(body.to) })),
        task: range(start),
        sentence: isTask ? range(lastSentence(before.text, start, end)) : null,
        section: sectionAt[index]?.id ?? null,
      })
      noted = { block: index, to: note.to }
    }
  }
  return found
}
