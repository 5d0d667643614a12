import { afterAll, describe, expect, test } from 'vitest'
import { type FacetChoice, searchFacets, searchRequest } from '../../../electron/contract/schemas/search.ts'
import { facetsOf } from '../../../electron/core/search/facets.ts'
import { imagesOf } from '../../../electron/core/search/images.ts'
import { facetValues, oracleOf } from './oracle.ts'
import { issueOfYear, libraryOf, realIssue } from './search-library.ts'

const issue = realIssue()
const older = issueOfYear(issue, 2019)
const library = libraryOf([issue, older])
const oracle = oracleOf([older, issue])
afterAll(() => library.close())

const ask = (query: string, chips: FacetChoice[] = []) => facetsOf(library.db, searchRequest.parse({ query, chips }))
const byId = new Map(oracle.blocks.map((each) => [`${each.issue.id}/${each.block.id}`, each]))

/** Counted by reading every block, without the chips of the facet itself. */
function counted(query: string, facet: FacetChoice['facet'], chips: FacetChoice[]): Record<string, number> {
  const found = oracle.find(query, { chips: chips.filter((chip) => chip.facet !== facet) }) ?? []
  const counts: Record<string, number> = {}
  for (const id of found)
    for (const value of new Set(facetValues(byId.get(id)!, facet))) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const year: FacetChoice = { facet: 'year', value: '2019' }
const kind: FacetChoice = { facet: 'kind', value: 'notice' }
const body: FacetChoice = { facet: 'body', value: '市财政局' }

describe('facets', () => {
  test.each([
    [[]],
    [[year]],
    [[year, kind]],
    [[kind, { facet: 'document', value: 'nantong-2022-06/d2' }]],
    [[body]],
  ] as [FacetChoice[]][])('with %j count what reading every block counts', (chips) => {
    for (const query of ['市', '养老服务', '健身 OR 养老', '责任', '标题:通知', '龘']) {
      const { facets, documents, histogram } = ask(query, chips)
      for (const facet of ['year', 'issue', 'section', 'kind', 'issuer', 'body'] as const) {
        const values = facets.find((each) => each.facet === facet)?.values ?? []
        expect(Object.fromEntries(values.map(({ value, count }) => [value, count]))).toEqual(
          counted(query, facet, chips),
        )
      }
      const ofDocuments = documents.map(({ issue: id, document, count }) => [`${id}/${document ?? 'front'}`, count])
      expect(Object.fromEntries(ofDocuments)).toEqual(counted(query, 'document', chips))
      const total = oracle.find(query, { chips })?.length ?? 0
      expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(histogram.map(({ month }) => month)).toEqual(histogram.map(({ month }) => month).toSorted())
    }
  })

  test('a responsible body is counted where it is named and at its tasks', () => {
    const bodies = ask('市').facets.find(({ facet }) => facet === 'body')?.values ?? []
    expect(bodies.length).toBeGreaterThan(10)
    const [first] = bodies
    expect(library.find('市', { chips: [{ facet: 'body', value: first?.value ?? '' }] }).total).toBe(first?.count)
  })

  test('are what the contract says', () => {
    for (const counts of ['市', '龘', '"', ''].map((query) => ask(query)))
      expect(searchFacets.parse(counts)).toEqual(counts)
  })
})

test.each(['市', `${'龘'.repeat(40)} OR 市`, '养老服务', '健身 责任', '页:44'])(
  'images are counted for the issue asked for: %s',
  (query) => {
    const chips: FacetChoice[] = [{ facet: 'issue', value: issue.issue.id }]
    const { hits } = library.find(query, { chips, limit: 500 })
    const { images } = imagesOf(library.db, { ...searchRequest.parse({ query }), issue: issue.issue.id })
    const counts = Map.groupBy(
      hits.filter((hit) => hit.image !== null),
      (hit) => hit.image,
    )
    expect(images).toEqual(
      [...counts]
        .map(([image, on]) => ({ image, count: on.length }))
        .toSorted((one, other) => (one.image ?? 0) - (other.image ?? 0)),
    )
    expect(images.length).toBeGreaterThan(0)
  },
)
