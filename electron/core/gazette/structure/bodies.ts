import type { ResponsibleBody } from '../../../contract/schemas/structure.ts'

const opens = '（(〔［[【《“'
const closes = '）)〕］]】》”'
const label = /^\s*((?:责任|牵头|配合|主办|协办|参加|落实|主责|承办)(?:单位|部门|处室|主体|科室)?)\s*[：:]/
const tail =
  /(?:等)?(?:(?:有关|相关)(?:单位|部门))?(?:按照?(?:各自)?(?:职责|分工|职能)(?:分工)?)?(?:分别|共同)?(负责|牵头(?:负责|落实)?|配合|参加|参与|落实|组织实施)$/
const aside = /[（(](?:[^（()）]{0,20}下同|排名第一[^（()）]{0,20}|以下[^（()）]{0,20})[)）]/g

function roleOf(word: string): ResponsibleBody['role'] {
  if (/^(?:牵头|主办|主责)/.test(word)) return 'lead'
  return /^(?:配合|协办|参加|参与)/.test(word) ? 'support' : null
}

/** The parts of a text between the marks in `at`, none inside brackets, each with its offset. */
function* parts(text: string, at: string): Generator<{ from: number; text: string }> {
  let depth = 0
  let from = 0
  for (let to = 0; to <= text.length; to++) {
    const character = text.charAt(to)
    if (character !== '' && opens.includes(character)) depth++
    else if (character !== '' && closes.includes(character)) depth = Math.max(0, depth - 1)
    if (character !== '' && (depth > 0 || !at.includes(character))) continue
    yield { from, text: text.slice(from, to) }
    from = to + 1
  }
}

/**
 * The bodies a note of responsibility names, one by one: 市财政局、市科技局等，各县（市、区）人民政府（含管委会，下同）.
 * 等 and asides are no part of a name. `from` is the UTF-16 offset of `text` in its block, `named` the note's label.
 */
export function splitBodies(text: string, from: number, named: string): ResponsibleBody[] {
  const found: ResponsibleBody[] = []
  for (const group of parts(text, '；;。')) {
    let role = roleOf(label.exec(group.text)?.[1] ?? named)
    for (const clause of parts(group.text, '，,')) {
      const own = label.exec(clause.text)
      if (own) role = roleOf(own[1] ?? '')
      const said = tail.exec(clause.text.trimEnd())
      const clauseRole = said ? (roleOf(said[1] ?? '') ?? role) : role
      const skip = own?.[0].length ?? 0
      const rest = clause.text.slice(skip, said ? said.index : undefined)
      for (const part of parts(rest, '、')) {
        const printed = part.text.trim().replace(/等$/, '').trimEnd()
        const name = printed.replace(aside, '').replace(/\s/g, '')
        if (name === '') continue
        const start = from + group.from + clause.from + skip + part.from + part.text.indexOf(printed)
        found.push({ name, role: clauseRole, from: start, to: start + printed.length })
      }
    }
  }
  return found
}
