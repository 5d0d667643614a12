import { create } from 'zustand'
import { clearHits } from '../../lib/hits.ts'
import { currentPath, navigate, useVisited } from '../../lib/navigation.ts'
import { formatPlace, pathOfLink } from '../../lib/place.ts'
import { useReading } from '../../lib/reading.ts'
import type { FacetChoice } from '../../../electron/contract/schemas/search.ts'
import { noSearch, readSearchPath, sameChip, writeSearchPath, type SearchRequest } from './search-path.ts'

/** What the person looks for: `text` as it stands in the field, the rest as it was last settled and asked. */
interface SearchState extends SearchRequest {
  text: string
  /** Key of the chosen row (see `hitKey`); null before one is chosen. */
  chosen: string | null
  /** Keys of the documents whose rows are all shown. */
  opened: readonly string[]
  /** How far the list was scrolled when it was left, CSS pixels. */
  scrolled: number
}

/** The list of a search before anything was done with it. */
const freshList = { chosen: null, opened: [], scrolled: 0 } as const

export const useSearchStore = create<SearchState>(() => ({ ...noSearch, ...freshList, text: '' }))

/** How long after the last keystroke the query is asked, in milliseconds. */
const settleDelay = 120
let timer: ReturnType<typeof setTimeout> | undefined

/** Takes over what is typed; asked a moment later, unless an input method is still composing. */
export function typeSearch(text: string, options: { composing?: boolean } = {}): void {
  useSearchStore.setState({ text })
  clearTimeout(timer)
  if (!options.composing) timer = setTimeout(settleSearch, settleDelay)
}

/**
 * Asks what stands in the field now, and shows the results; a link to a place leads there. Nothing to ask leaves the screen as it is. True where the
 * rows on the screen answer something else.
 */
export function settleSearch(): boolean {
  clearTimeout(timer)
  const { text, ...before } = useSearchStore.getState()
  const { query } = before
  const link = pathOfLink(text)
  if (link !== null) {
    useSearchStore.setState({ text: query })
    navigate(link)
    return false
  }
  const next = text.trim()
  if (next === '' && !onSearchPath()) return false
  // A document was chosen from the results of the words before; a year or a whole issue holds for any words.
  const chips = next === query ? before.chips : before.chips.filter(({ facet }) => facet !== 'document')
  return show({ ...requestOf(before), query: next, chips })
}

/** Looks for other words, as a suggestion or a saved search does, with what else is changed. */
export function searchFor(text: string, changes: Partial<Omit<SearchRequest, 'query'>> = {}): void {
  clearTimeout(timer)
  useSearchStore.setState({ text })
  show({ ...requestOf(useSearchStore.getState()), ...changes, query: text.trim() })
}

/** Changes what the search is limited to, its order, or how glyphs count. */
export function limitSearch(changes: Partial<Omit<SearchRequest, 'query'>>): void {
  show({ ...requestOf(useSearchStore.getState()), ...changes })
}

/** Sets a chip, or takes it off where it is set. */
export function toggleChip(chip: FacetChoice): void {
  const { chips } = useSearchStore.getState()
  const others = chips.filter((each) => !sameChip(each, chip))
  limitSearch({ chips: others.length < chips.length ? others : [...chips, chip] })
}

/** Takes over a search that the address names (back, forward, a link). */
export function adoptSearchPath(path: string): void {
  const request = readSearchPath(path)
  if (!request || writeSearchPath(request) === writeSearchPath(useSearchStore.getState())) return
  clearTimeout(timer)
  useSearchStore.setState({ ...request, ...freshList, text: request.query })
}

/** Goes to the results of the current search; where nothing is looked for, to where that is asked. */
export function showResults(): void {
  navigate(writeSearchPath(useSearchStore.getState()))
}

/** Empties the field and puts the marks away; the results view stays, empty, where it is open. */
export function clearSearch(): void {
  clearTimeout(timer)
  useSearchStore.setState({ ...noSearch, ...freshList, text: '' })
  clearHits()
  if (onSearchPath()) navigate('/search', { replace: true })
}

/** Leaves the results for the place last read; the search itself is kept. */
export function leaveSearch(): void {
  clearTimeout(timer)
  if (!onSearchPath()) return
  const { place } = useReading.getState()
  if (useVisited.getState().index > 0) history.back()
  else navigate(place ? formatPlace(place) : '/', { replace: true })
}

/** The settled search alone, for `useShallow`. */
export const requestOf = ({ query, chips, exactGlyphs, order }: SearchRequest): SearchRequest => ({
  query,
  chips,
  exactGlyphs,
  order,
})

/** Chooses a row of the results. */
export const chooseHit = (key: string): void => useSearchStore.setState({ chosen: key })

/** Shows all rows of a document, or the first of them. */
export const toggleGroup = (key: string): void =>
  useSearchStore.setState(({ opened }) => ({
    opened: opened.includes(key) ? opened.filter((each) => each !== key) : [...opened, key],
  }))

/** Notes how far the list is scrolled, for coming back to it. */
export const leaveListAt = (scrolled: number): void => useSearchStore.setState({ scrolled })

const onSearchPath = (): boolean => readSearchPath(currentPath()) !== null

/** True where the request is another than the one on the screen. */
function show(request: SearchRequest): boolean {
  const same = writeSearchPath(request) === writeSearchPath(useSearchStore.getState())
  if (!same) useSearchStore.setState({ ...request, ...freshList })
  navigate(writeSearchPath(request), { replace: onSearchPath() })
  return !same
}
