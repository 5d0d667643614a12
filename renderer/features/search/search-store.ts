import { create } from 'zustand'
import { clearHits } from '../../lib/hits.ts'
import { currentPath, navigate, useVisited } from '../../lib/navigation.ts'
import { formatPlace, pathOfLink } from '../../lib/place.ts'
import { useReading } from '../../lib/reading.ts'
import { noSearch, readSearchPath, writeSearchPath, type SearchRequest } from './search-path.ts'

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
  const { text, query, year, issue, document } = useSearchStore.getState()
  const link = pathOfLink(text)
  if (link !== null) {
    useSearchStore.setState({ text: query })
    navigate(link)
    return false
  }
  const next = text.trim()
  if (next === '' && !onSearchPath()) return false
  // A document was chosen from the results of the words before; a year or a whole issue holds for any words.
  const kept = next === query || document === null ? { issue, document } : { issue: null, document: null }
  return show({ query: next, year, ...kept })
}

/** Looks for other words, as a suggestion does. */
export function searchFor(text: string): void {
  useSearchStore.setState({ text })
  settleSearch()
}

/** Changes what the search is limited to. */
export function limitSearch(limits: Partial<Omit<SearchRequest, 'query'>>): void {
  const { query, year, issue, document } = useSearchStore.getState()
  show({ query, year, issue, document, ...limits })
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
export const requestOf = ({ query, year, issue, document }: SearchState): SearchRequest => ({
  query,
  year,
  issue,
  document,
})

/** What the search is limited to, for `useShallow`. */
export const limitsOf = ({ year, issue, document }: SearchState): Omit<SearchRequest, 'query'> => ({
  year,
  issue,
  document,
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
