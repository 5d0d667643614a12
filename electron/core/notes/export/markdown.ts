import type { IssueView } from '../../../contract/schemas/archive.ts'
import type { Annotation, Bookmark, Placement, Target } from '../../../contract/schemas/notes.ts'
import type { Language } from '../../../contract/schemas/session.ts'
import { citation } from '../../../text/citation.ts'
import { type ExportWords, exportWords } from './words.ts'

/** An issue of the open library, or null where it is not there. */
export type IssueLookup = (issue: string) => IssueView | null

/**
 * All notes as one Markdown file: under each issue its documents, under each document in printed order what was quoted,
 * what was written of it, and where it stands, with a link that the application opens.
 */
export function notesAsMarkdown(
  notes: { annotations: readonly Annotation[]; bookmarks: readonly Bookmark[] },
  issues: IssueLookup,
  language: Language,
): string {
  const words = exportWords(language)
  const { annotations, bookmarks } = notes
  const parts = [`# ${words.title}`, words.counts(annotations.length, bookmarks.length)]
  const all: readonly (Annotation | Bookmark)[] = [...annotations, ...bookmarks]
  for (const [id, ofIssue] of Map.groupBy(all, ({ target }) => target.issue)) {
    const issue = issues(id)
    parts.push(`## ${issue ? inline(issueName(issue)) : id}`)
    for (const [document, entries] of Map.groupBy(ofIssue, documentOf)) {
      parts.push(`### ${documentTitle(issue, document, words)}`)
      for (const entry of entries) parts.push(...passage(entry, issue, words))
    }
  }
  return `${parts.join('\n\n')}\n`
}

const documentOf = ({ target, placement }: { target: Target; placement: Placement }): string =>
  placement.document ?? target.document

const issueName = ({ issue }: IssueView): string =>
  citation(issue, { title: null, number: null }, null).replace(/。$/u, '')

function documentTitle(issue: IssueView | null, id: string, words: ExportWords): string {
  if (id === 'front') return words.front
  const document = issue?.documents.find((each) => each.id === id)
  if (!document) return id
  const number = document.number === null ? '' : `（${document.number}）`
  return inline(`${document.title.replace(/\s+/gu, '')}${number}`)
}

function passage(entry: Annotation | Bookmark, issue: IssueView | null, words: ExportWords): string[] {
  const { target, placement } = entry
  const note = 'body' in entry ? entry.body.trim() : ''
  const document = issue?.documents.find((each) => each.id === documentOf(entry)) ?? null
  const page = placement.page === null ? null : ([placement.page, placement.page] as const)
  const from = { title: document?.title ?? null, number: document?.number ?? null }
  const kind = 'colour' in entry ? words.colours[entry.colour - 1] : words.bookmark
  const facts = [
    issue ? inline(citation(issue.issue, from, page)) : null,
    kind,
    entry.created.slice(0, 10),
    placement.state === 'orphaned' ? words.orphaned : null,
    `<gazette-reader:/${target.issue}/${documentOf(entry)}/${placement.block ?? target.block}>`,
  ]
  return [quoted(target.quote), ...(note === '' ? [] : [paragraphs(note)]), `— ${facts.filter(Boolean).join(' · ')}`]
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${inline(line.replaceAll('\t', ' '))}`)
    .join('\n')

/** A note is the reader's own Markdown; but a heading of theirs must not close the document it stands under. */
const paragraphs = (text: string): string => text.replace(/^(\s*)(#{1,6}\s|={3,}\s*$|-{3,}\s*$)/gmu, '$1\\$2')

/** Printed text as it is, with nothing in it that Markdown would take for its own. */
const inline = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
