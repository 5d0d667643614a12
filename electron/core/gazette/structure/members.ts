import type { Block } from '../../../contract/schemas/block.ts'
import type { Member } from '../../../contract/schemas/structure.ts'
import { foldName, nameLength, splitNames } from './names.ts'
import { rangesOf } from './ranges.ts'

const furthestNote = 3
const longestRole = 16
/** Lists also name offices and schools; these are no people. */
const isOffice = /[学校院局委办部厅会司厂社所站队镇乡村县市区行心团]$/
const namedInText = /由([^，。；由]{0,40}?[^。；由]{2,40}?)同志(?:兼任|担任|任)([^，。；]{2,24})/
const afterPost = /^(.*(?:长|员|任|记|席|师|监|理|官|书))(.{2,4})$/

/** The people of one line of a list: a role and a colon where they are printed, a name, and a post behind it. */
function lineMembers(block: Block, carried: string | null): Member[] {
  const { text } = block
  const range = rangesOf(block)
  const found = /^([^：:]{1,16})[：:]\s*/.exec(text)
  const printed = found?.[1] !== undefined && found[1].length <= longestRole ? foldName(found[1]) : null
  const start = printed === null ? 0 : (found?.[0].length ?? 0)
  const role = printed ?? carried
  const of = (name: string, from: number, post: string | null): Member => ({
    ...range(from, from + name.length),
    role,
    isCarried: printed === null && carried !== null,
    name,
    folded: foldName(name),
    post,
  })
  const rest = text.slice(start)
  const length = nameLength(rest)
  if (length === 0 || (length > 3 && isOffice.test(rest.slice(0, length)))) return []
  const behind = rest.slice(length)
  if (/^\s*[、，,]/.test(behind) || (/^\s/.test(behind) && splitNames(rest).length > 2)) {
    const names = splitNames(rest)
    const end = names.at(-1)
    if (end && end.from + end.name.length >= rest.trimEnd().length)
      return names.map(({ name, from }) => of(name, start + from, null))
  }
  const post = behind.trim().replace(/^[（(]([^（()）]*)[)）]$/, '$1')
  return [of(rest.slice(0, length), start, post === '' ? null : post)]
}

/** A person the sentences below a list name to a post: 由…副局长程军同志兼任办公室主任. */
function sentenceMember(block: Block): Member | null {
  const match = namedInText.exec(block.text)
  const titled = afterPost.exec(match?.[1] ?? '')
  if (!match || !titled) return null
  const [post, name] = [titled[1] ?? '', titled[2] ?? '']
  const from = match.index + 1 + (match[1] ?? '').length - name.length
  return {
    ...rangesOf(block)(from, from + name.length),
    role: match[2] ?? null,
    isCarried: false,
    name,
    folded: foldName(name),
    post,
  }
}

/** The people on the lists of members of a document, each with the role that the line, or one above it, prints. */
export function readMembers(blocks: Block[]): Member[] {
  const members: Member[] = []
  let last = -1
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'member') {
      const carried = at === last + 1 ? (members.at(-1)?.role ?? null) : null
      members.push(...lineMembers(block, carried))
      last = at
    } else if (block.kind === 'running-head' && at === last + 1) last = at
    else if (last >= 0 && at - last <= furthestNote && block.kind === 'paragraph') {
      const named = sentenceMember(block)
      if (named) members.push(named)
    }
  }
  return members
}
