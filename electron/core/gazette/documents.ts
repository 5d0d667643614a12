import type { DocumentKind, GazetteDocument } from '../../contract/schemas/gazette.ts'
import { readAppointments } from './appointments.ts'
import { readChronicle } from './chronicle.ts'
import { readDate } from './dates.ts'
import { type Draft, draft, draftText } from './draft.ts'
import { readLetter } from './letter.ts'
import type { SourceLine } from './lines.ts'
import { readNumberLine } from './numbers.ts'
import type { DocumentStart } from './starts.ts'
import { documentKindOf, isPerson, issuersInTitle, jointIssuers, officesIn } from './titles.ts'

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
  if (kind === 'chronicle') return readChronicle(lines.filter((entry) => entry.form !== 'rule'))
  const isList =
    kind === 'appointments' && !lines.slice(0, 3).some((entry) => /[：:]$/.test(entry.text) && /各/.test(entry.text))
  return isList ? readAppointments(lines) : readLetter(lines, title, kind)
}

/** The number at the end of a title: …人民政府令（第12号）. Null where the title has none. */
function numberInTitle(title: string): string | null {
  const number = /[（(〔]\s*(第[^（()）]{1,8}号)\s*[)）〕]$/.exec(title)?.[1]
  return number !== undefined && readNumberLine(number) !== null ? number : null
}

/** The offices of one signature line: one, or several with wide gaps between them. */
function signatureOffices(name: string): string[] {
  const several = /\S(?:\s{2,}|\u3000)\S/.test(name) ? officesIn(name) : []
  return several.length > 1 ? several : [name.replace(/\s/g, '')]
}

function issuersOf(titleLines: string[], title: string): string[] {
  const joint = jointIssuers(titleLines)
  return joint.length > 0 ? joint : issuersInTitle(title)
}

/** Reads one document from its lines: what stands above the title, the title, and the rest. */
export function readDocument(lines: SourceLine[], start: DocumentStart): DraftDocument {
  const above = lines.slice(0, start.above)
  const titleLines = lines.slice(start.above, start.above + start.titleLines)
  const title = titleLines.map((entry) => entry.text).join('') || (lines[0]?.text ?? '').slice(0, longestTitle)
  const kind = documentKindOf(title)
  const [rest, colophon] = splitColophon(lines.slice(start.above + start.titleLines))
  const blocks = [
    ...above.map((entry) => draft(readNumberLine(entry.text) === null ? 'masthead' : 'number', 'notice', entry)),
    ...(titleLines.length > 0 ? [draft('title', 'notice', ...titleLines)] : []),
    ...readBody(kind, rest, title),
    ...colophon.map((entry) => draft('colophon', 'notice', entry)),
  ]
  const own = (wanted: Draft['kind']) =>
    blocks.filter((block) => block.kind === wanted && block.part === 'notice').map(draftText)
  const signatures = own('signature')
    .filter((name) => !isPerson(name))
    .flatMap(signatureOffices)
  const head = {
    kind,
    title,
    number: own('number')[0]?.replace(/^[文发]\s*[字号]\s*[：:]\s*/, '') ?? numberInTitle(title),
    issuers:
      signatures.length > 0
        ? [...new Set(signatures)]
        : issuersOf(
            titleLines.map(({ text }) => text),
            title,
          ),
    date: readDate(own('date').at(-1) ?? ''),
    addressee: own('addressee')[0] ?? null,
    section: start.entry?.section ?? null,
  }
  return { head, start, blocks }
}
