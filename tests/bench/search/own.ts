import { readFileSync } from 'node:fs'
import { type FacetChoice, searchQuery } from '../../../electron/contract/schemas/search.ts'
import { openReadable, type ReadableDb } from '../../../electron/core/db/connection.ts'
import { countBlocks } from '../../../electron/core/search/count.ts'
import { facetsOf } from '../../../electron/core/search/facets.ts'
import { findBlocks } from '../../../electron/core/search/find.ts'
import { countOf, matchingOf } from '../../../electron/core/search/matching.ts'
import { type JoinedName, joinNames } from '../../../electron/core/search/open-index.ts'
import { foundIn } from '../../../electron/core/search/open.ts'
import { pageOf } from '../../../electron/core/search/paging.ts'
import { median } from '../lib/statistics.ts'
import type { Corpus } from './corpus.ts'
import type { BenchQuery } from './queries.ts'

/** What only our own engine is asked, in milliseconds for each query. */
export interface OwnRun {
  /** The first page without the total. */
  first: number[]
  /** The first page with the total, of the same queries. */
  whole: number[]
  /** The same as a person is shown it: the hits with text, marks, title and place, and what was searched. */
  shown: number[]
  facets: number[]
  /** Common words without a chip and with each of several. */
  filtered: { plain: number; chip: number; facet: string }[]
  /** A keystroke in quick-open over 55,000 names, ours and by filtering and sorting all. */
  open: { names: number; ours: number[]; naive: number[]; alike: boolean }
}

// node own.ts TASK.json
const { corpus, queries } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as {
  corpus: Corpus
  queries: BenchQuery[]
}
const db = openReadable(corpus.library)
const rounds = 7

function middle(work: () => unknown): number {
  work()
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now()
      work()
      return performance.now() - started
    }),
  )
}

const asked = (typed: string, chips: FacetChoice[] = []) =>
  searchQuery.parse({ query: typed, order: 'date-desc', chips })
const page = (typed: string, chips?: FacetChoice[]) => {
  const matching = matchingOf(db, asked(typed, chips))
  return { matching, rows: pageOf(db, matching, 'date-desc', { limit: 50, offset: 0 }) }
}
const both = (typed: string, chips?: FacetChoice[]) => countOf(db, page(typed, chips).matching.compiled)
const shown = (typed: string) => [findBlocks(db, asked(typed)), countBlocks(db, asked(typed))]

const value = (sql: string): string => String(db.raw.prepare(sql).pluck().get())

function filteredPairs(): OwnRun['filtered'] {
  const chips: FacetChoice[] = [
    { facet: 'year', value: value('SELECT max(year) - 1 FROM issue') },
    { facet: 'issue', value: value('SELECT id FROM issue ORDER BY ordinal DESC') },
    {
      facet: 'kind',
      value: value(`SELECT kind FROM document WHERE id <> 'front' GROUP BY kind ORDER BY count(*) DESC`),
    },
    {
      facet: 'section',
      value: value('SELECT section FROM document WHERE section IS NOT NULL GROUP BY section ORDER BY count(*) DESC'),
    },
    {
      facet: 'issuer',
      value: value(`SELECT text FROM search_name WHERE kind = 'issuer' GROUP BY text ORDER BY count(*) DESC`),
    },
  ]
  const words = queries.filter(({ kind }) => kind === 'two, common' || kind === 'one character')
  return words.flatMap(({ typed }) => {
    const plain = middle(() => both(typed))
    return chips.map((chip) => ({ plain, chip: middle(() => both(typed, [chip])), facet: chip.facet }))
  })
}

const keystrokes = [
  '全民健身',
  '养老服务',
  '政府',
  '人民政府办公室',
  '经济',
  'yanglaofuwu',
  'jianshen',
  'shizhengfu',
  'tongzhi',
  'ylfw',
  'jsjh',
  'szf',
  '2021',
  '〔2021〕9',
]

/** Every beginning of what is typed is a keystroke. */
const typings = keystrokes.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))

function openFigures(library: ReadableDb): OwnRun['open'] {
  const names = library.raw
    .prepare<[], JoinedName>(
      `SELECT id, kind, folded, reading FROM search_name WHERE kind IN ('title', 'heading')
       ORDER BY row, id LIMIT 55000`,
    )
    .all()
  const index = joinNames(names)
  const plain = names.map(({ folded, reading }) => {
    const syllables = reading.split('\u001f').filter((syllable) => /[\p{L}\p{N}]/u.test(syllable))
    return { folded, pinyin: syllables.join(''), initials: syllables.map(([first]) => first).join('') }
  })
  const naive = (typed: string) => {
    const rank = ({ folded, pinyin, initials }: (typeof plain)[number]) =>
      Math.min(
        ...[folded, pinyin, initials].map((text) =>
          text === typed ? 0 : text.startsWith(typed) ? 1 : text.includes(typed) ? 2 : 3,
        ),
      )
    return plain
      .filter(
        ({ folded, pinyin, initials }) => folded.includes(typed) || pinyin.includes(typed) || initials.includes(typed),
      )
      .map((name, at) => ({ name, at, rank: rank(name) }))
      .toSorted((a, b) => a.rank - b.rank || a.name.folded.length - b.name.folded.length || a.at - b.at)
      .slice(0, 9)
  }
  const texts = (typed: string) => foundIn(index, typed, 9).map(({ entry }) => plain[entry]?.folded)
  const han = typings.filter((typed) => /^\p{Script=Han}+$/u.test(typed))
  return {
    names: names.length,
    ours: typings.map((typed) => middle(() => foundIn(index, typed, 9))),
    naive: typings.map((typed) => middle(() => naive(typed))),
    alike: han.every(
      (typed) =>
        texts(typed).join() ===
        naive(typed)
          .map(({ name }) => name.folded)
          .join(),
    ),
  }
}

const run: OwnRun = {
  first: queries.map(({ typed }) => middle(() => page(typed))),
  whole: queries.map(({ typed }) => middle(() => both(typed))),
  shown: queries.map(({ typed }) => middle(() => shown(typed))),
  facets: queries.map(({ typed }) => middle(() => facetsOf(db, asked(typed)))),
  filtered: filteredPairs(),
  open: openFigures(db),
}
process.stdout.write(JSON.stringify(run))
