import type { Block } from '../../../contract/schemas/block.ts'
import type { BoardMember, ImprintField, Masthead } from '../../../contract/schemas/front.ts'
import { foldName, splitNames } from './names.ts'

const roles =
  /^((?:名誉|常务|执行|副)?\s*(?:主\s*任|主\s*编|总\s*编|总\s*编\s*辑|编\s*委|委\s*员|顾\s*问|成\s*员|编\s*辑|责任编辑|校\s*对|组\s*长))(?:\s*[：:]\s*|\s+|$)/
const printer = /^(.+?)\s*(承印|印刷|印制)$/

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\s'’.&-]+$/u.test(text)

/** The title of the gazette and its translation, as the first masthead prints them. */
export function readMasthead(blocks: Block[], title: string): Masthead | null {
  const own = blocks.filter((block) => block.kind === 'masthead')
  if (own.length === 0) return null
  const start = own.findIndex(({ text }) => isLatin(text))
  const lines = start < 0 ? [] : own.slice(start)
  const end = lines.findIndex(({ text }) => !isLatin(text))
  const translation = (end < 0 ? lines : lines.slice(0, end)).map(({ text }) => text).join(' ')
  return { title, translation: translation === '' ? null : translation, blocks: own.map(({ id }) => id) }
}

/** The editorial board, one member each; a role on a line of its own, or before a name, holds for what follows. */
export function readBoard(blocks: Block[]): BoardMember[] {
  const members: BoardMember[] = []
  let role: string | null = null
  for (const { id, kind, text } of blocks) {
    if (kind !== 'board') continue
    const named = roles.exec(text)
    if (named) role = foldName(named[1] ?? '')
    for (const { name } of splitNames(text.slice(named?.[0].length ?? 0)))
      members.push({ role, name, folded: foldName(name), block: id })
  }
  return members
}

/** Fields of lines 地址：…; a line without a label goes on with the one before, and …承印 names the printer. */
export function readFields(blocks: Block[], kind: 'imprint' | 'colophon'): ImprintField[] {
  const fields: ImprintField[] = []
  for (const block of blocks) {
    if (block.kind !== kind) continue
    const text = kind === 'colophon' ? block.text.replace(/^[（(]([\s\S]*)[)）]$/, '$1') : block.text
    const match = /^([^：:]{1,20}?)\s*[：:]\s*([\s\S]*)$/.exec(text)
    const printed = printer.exec(text)
    const last = fields.at(-1)
    if (match) fields.push({ label: foldName(match[1] ?? ''), value: match[2] ?? '', blocks: [block.id] })
    else if (printed) fields.push({ label: printed[2] ?? '', value: printed[1] ?? '', blocks: [block.id] })
    else if (last) {
      last.value += text
      last.blocks.push(block.id)
    } else fields.push({ label: '', value: text, blocks: [block.id] })
  }
  return fields
}
