import type { Block, ParsedIssue } from '../../../electron/contract/schemas/gazette.ts'

const longest = 24
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text).replaceAll('\t', ' | ')

function blockLine({ kind, part, level, text, line }: Block): string {
  const marks = [part === null || part === 'notice' ? '' : part, level === null ? '' : `h${level}`].filter(Boolean)
  return `  ${line} ${[kind, ...marks].join(' ')}: ${short(text)}`
}

/** What was read of an issue, line by line: made to be read and compared by people. */
export function outlineOf(issue: ParsedIssue): string {
  const { title, year, number, serial, date } = issue.issue
  const lines = [`issue ${title} ${year} ${number} ${serial} ${date}`, ...issue.front.blocks.map(blockLine)]
  for (const entry of issue.contents) lines.push(`contents ${entry.title} ${entry.page} ${entry.document}`)
  for (const document of issue.documents) {
    const { id, kind, number: own, issuers, addressee } = document
    lines.push(`${id} ${kind} ${document.title}`, `  number ${own} ${JSON.stringify(document.numberParts)}`)
    lines.push(`  by ${issuers.join(' + ')} on ${document.date} to ${addressee}`)
    lines.push(...document.blocks.map(blockLine))
    for (const one of document.attachments)
      lines.push(`  + attachment ${one.number} ${one.title} ${one.state} ${one.first}`)
    for (const one of document.references) lines.push(`  + reference ${one.kind} ${one.text} ${one.relation}`)
    for (const { bodies, sentence } of document.responsibilities) {
      lines.push(
        `  + responsible ${bodies.map(({ name, role }) => (role ? `${name}=${role}` : name)).join(' ')} for ${sentence?.block}`,
      )
    }
    for (const one of document.members)
      lines.push(`  + member ${one.role}${one.isCarried ? '…' : ''} ${one.folded} ${one.post}`)
  }
  for (const one of issue.appointments)
    lines.push(`appointment ${one.change} ${one.folded} ${one.post} ${one.date} (${one.basis})`)
  for (const one of issue.chronicle) lines.push(`chronicle ${one.mark} ${one.firstDay} ${one.lastDay} ${one.precision}`)
  for (const { title: name, header, rows } of issue.tables) {
    lines.push(`table ${name} [${header.join(', ')}]`)
    for (const { cells, repaired } of rows)
      lines.push(
        `  ${cells.map(({ text, filled }) => (filled ? `(${text})` : text)).join(' | ')} ${repaired ?? ''}`.trimEnd(),
      )
  }
  for (const one of issue.remarks) lines.push(`remark ${one.line} ${one.kind} ${one.reading} -> ${one.suggestion}`)
  for (const { line, code } of issue.warnings) lines.push(`warning ${line} ${code}`)
  return `${lines.join('\n')}\n`
}
