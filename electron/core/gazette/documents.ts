import type { DocumentKind, GazetteDocument } from '../../contract/schemas/gazette.ts'
import { readAppointments } from './appointments.ts'
import { readChronicle } from './chronicle.ts'
import { readDate } from './dates.ts'
import { type Draft, draft, draftText } from './draft.ts'
import { readLetter } from './letter.ts'
import type { SourceLine } from './lines.ts'
import type { DocumentStart } from './starts.ts'
import { documentKindOf, issuersInTitle } from './titles.ts'

/** A document as read: what its head and signatures say, and its blocks. */
export interface DraftDocument {
  head: Pick<GazetteDocument, 'kind' | 'title' | 'number' | 'issuers' | 'date' | 'addressee' | 'section'>
  start: DocumentStart
  blocks: Draft[]
}

const longestTitle = 60

const colophonMark = /^[（(]?(?:本期)?(?:责任编辑|编\s*辑|责\s*编|校\s*对|审\s*核|印\s*数)[^：:]{0,10}[：:]/

/** Takes the colophon off the end of the last document's lines. */
function splitColophon(lines: SourceLine[]): [SourceLine[], SourceLine[]] {
  let end = lines.length
  while (end > 0 && lines.length - end < 6 && colophonMark.test(lines[end - 1]?.text ?? '')) end--
  return [lines.slice(0, end), lines.slice(end)]
}

function readBody(kind: DocumentKind, lines: SourceLine[], title: string): Draft[] {
  const printed = lines.filter((entry) => entry.form !== 'rule')
  if (kind === 'chronicle') return readChronicle(printed)
  const isList =
    kind === 'appointments' && !lines.slice(0, 3).some((entry) => /[：:]$/.test(entry.text) && /各/.test(entry.text))
  return isList ? readAppointments(printed) : readLetter(lines, title, kind)
}

/** Reads one document from its lines, title lines first. */
export function readDocument(lines: SourceLine[], start: DocumentStart): DraftDocument {
  const titleLines = lines.slice(0, start.titleLines)
  const title = titleLines.map((entry) => entry.text).join('') || (lines[0]?.text ?? '').slice(0, longestTitle)
  const kind = documentKindOf(title)
  const [rest, colophon] = splitColophon(lines.slice(start.titleLines))
  const blocks = [
    ...(titleLines.length > 0 ? [draft('title', 'notice', ...titleLines)] : []),
    ...readBody(kind, rest, title),
    ...colophon.map((entry) => draft('colophon', 'notice', entry)),
  ]
  const own = (wanted: Draft['kind']) =>
    blocks.filter((block) => block.kind === wanted && block.part === 'notice').map(draftText)
  const signatures = [...new Set(own('signature').map((name) => name.replace(/\s/g, '')))].filter(
    (name) => !/^(?:市长|省长|县长|区长|州长|主席|主任)/.test(name),
  )
  const head = {
    kind,
    title,
    number: own('number')[0] ?? null,
    issuers: signatures.length > 0 ? signatures : issuersInTitle(title),
    date: readDate(own('date').at(-1) ?? ''),
    addressee: own('addressee')[0] ?? null,
    section: start.entry?.section ?? null,
  }
  return { head, start, blocks }
}
