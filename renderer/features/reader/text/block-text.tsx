import { Fragment, type ReactNode } from 'react'
import { codePointOffset } from '../../../../electron/text/code-points.ts'
import { classNames } from '../../../lib/class-names.ts'
import type { PageStart } from '../../../lib/document-index.ts'
import { cutText, type Mark, type Piece } from '../../../lib/marks.ts'
import { LinkRun } from './link-run.tsx'
import { PageBegins } from './page-begins.tsx'
import type { TextLink } from './text-links.ts'
import structure from './structure.module.css'
import type { TextRun } from './structures.ts'
import styles from './text.module.css'

const noRuns: readonly TextRun[] = []

function Marked({ piece, at, runs }: { piece: Piece; at: number; runs: readonly TextRun[] }): ReactNode {
  const annotation = piece.marks.findLast((mark) => mark.kind === 'annotation')
  const hit = piece.marks.find((mark) => mark.kind === 'hit')
  let drawn: ReactNode = piece.text
  if (hit)
    drawn = <mark className={classNames('hit', hit.kind === 'hit' && hit.current && 'hit-current')}>{drawn}</mark>
  if (annotation?.kind === 'annotation') {
    drawn = (
      <mark className={`mark mark-${annotation.colour}`} data-annotation={annotation.id}>
        {drawn}
      </mark>
    )
  }
  const over = runs.filter(({ from, to }) => from <= at && at < to)
  const looks = over.length > 0 ? classNames(...over.map(({ look }) => structure[look])) : undefined
  return (
    <span data-at={at} className={looks}>
      {drawn}
    </span>
  )
}

/** Where the white space inside a text stands, `[from, to)` in code points. */
function spacesOf(text: string): [from: number, to: number][] {
  return [...text.matchAll(/(?<=\S)\s+(?=\S)/gu)].map((match) => {
    const from = codePointOffset(text, match.index)
    return [from, from + match[0].length]
  })
}

/** Pieces in a row, gathered by the link they stand in. */
function runsOf(
  pieces: readonly Piece[],
  links: readonly TextLink[],
  offset: number,
): [link: TextLink | undefined, pieces: Piece[]][] {
  const runs: [TextLink | undefined, Piece[]][] = []
  for (const piece of pieces) {
    const at = piece.from + offset
    const link = links.find(({ from, to }) => from <= at && at < to)
    const last = runs.at(-1)
    if (last && last[0] === link) last[1].push(piece)
    else runs.push([link, [piece]])
  }
  return runs
}

/**
 * The text of a block, or the part of it that begins at `offset`, cut where it changes its look: at the end of a
 * run-in heading, at page starts, at marks. Offsets of marks and page starts are those of the whole block.
 */
export function BlockText({
  text,
  offset = 0,
  marks,
  pageStarts,
  links,
  headingTo,
  headingLevel,
  boldTo,
  phrases = false,
  runs = noRuns,
}: {
  text: string
  offset?: number
  marks: readonly Mark[]
  pageStarts?: readonly PageStart[] | undefined
  /** What words of the block lead to. */
  links?: readonly TextLink[] | undefined
  /** Code points of a run-in heading, drawn bold and announced as a heading of `headingLevel`. */
  headingTo?: number | undefined
  headingLevel?: number | undefined
  /** Code points at the beginning that are drawn bold without being a heading, as the day of a chronicle entry. */
  boldTo?: number | undefined
  /** True for a title: a line is broken where the title is printed with a space, and inside a phrase only if it must. */
  phrases?: boolean
  /** Stretches drawn in a way of their own; offsets are those of the whole block. */
  runs?: readonly TextRun[]
}) {
  const shifted =
    offset === 0 ? marks : marks.map((mark) => ({ ...mark, from: mark.from - offset, to: mark.to - offset }))
  const starts = pageStarts ?? []
  const leadTo = headingTo ?? boldTo
  const spaces = phrases ? spacesOf(text) : []
  const linked = links ?? []
  const cuts = [
    ...starts.map((start) => start.at - offset),
    ...(leadTo ? [leadTo] : []),
    ...spaces.flat(),
    ...[...linked, ...runs].flatMap(({ from, to }) => [from - offset, to - offset]),
  ]
  const pieces = cutText(text, shifted, cuts)
  const draw = (piece: Piece) => {
    const start = starts.find((each) => each.at - offset === piece.from)
    return (
      <Fragment key={piece.from}>
        {start ? <PageBegins start={start} /> : null}
        <Marked piece={piece} at={piece.from + offset} runs={runs} />
      </Fragment>
    )
  }
  /** Draws pieces that follow one another, those of one link inside it. */
  const run = (row: readonly Piece[]): ReactNode =>
    runsOf(row, linked, offset).map(([link, inside]) =>
      link ? (
        <LinkRun key={link.id} link={link}>
          {inside.map(draw)}
        </LinkRun>
      ) : (
        inside.map(draw)
      ),
    )
  if (spaces.length > 0) {
    const bounds = [0, ...spaces.flat(), Number.POSITIVE_INFINITY]
    return bounds.slice(1).map((to, index) => {
      const from = bounds[index] ?? 0
      const inside = run(pieces.filter((piece) => piece.from >= from && piece.to <= to))
      return index % 2 === 1 ? (
        <Fragment key={from}>{inside}</Fragment>
      ) : (
        <span key={from} className={styles.phrase}>
          {inside}
        </span>
      )
    })
  }
  if (!leadTo) return <>{run(pieces)}</>
  // A numbered clause that is all one sentence has nothing to run into: it is printed like any other text.
  const Lead = pieces.at(-1)?.to === headingTo ? 'span' : 'b'
  return (
    <>
      <Lead
        className={Lead === 'b' ? styles.runIn : undefined}
        {...(headingTo ? { role: 'heading', 'aria-level': headingLevel ?? 4 } : {})}
      >
        {run(pieces.filter((piece) => piece.to <= leadTo))}
      </Lead>
      {run(pieces.filter((piece) => piece.from >= leadTo))}
    </>
  )
}
