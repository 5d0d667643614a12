import { create } from 'zustand'
import { currentPath, navigate } from './navigation.ts'
import { formatPlace, type Place } from './place.ts'
import { viewOf } from './views.ts'

/** Who moved the place: a jump (link, tree, hit, key), or the reader's own scroll in one of the panes. */
export type Mover = 'jump' | 'text' | 'page'

/** The one place that text and page share. */
export interface Reading {
  place: Place | null
  mover: Mover
  /** Grows with each jump, so that arriving twice at the same place is two arrivals. */
  arrival: number
  /** The pane that the reader moves now: only its scrolling moves the place. */
  lead: 'text' | 'page' | null
  /** The block under the pointer in either pane, marked lightly in the other. */
  hovered: string | null
}

export const useReading = create<Reading>(() => ({
  place: null,
  mover: 'jump',
  arrival: 0,
  lead: null,
  hovered: null,
}))

let pending: ReturnType<typeof setTimeout> | undefined

/** Writes the place into the address now, without a new entry in the history. */
export function settlePlace(): void {
  if (pending === undefined) return
  clearTimeout(pending)
  pending = undefined
  const { place } = useReading.getState()
  if (place) navigate(formatPlace(place), { replace: true })
}

/**
 * Jumps to a place: a new entry in the history, both panes go there. Where a pane is named as the `mover`, the place
 * stands in view there already, and only the other goes.
 */
export function openPlace(place: Place, options: { replace?: boolean; mover?: Mover } = {}): void {
  settlePlace()
  arrive(place, options.mover)
  navigate(formatPlace(place), options)
}

/** Takes over a place that the address already names (back, forward, a link). */
export function arrive(place: Place, mover: Mover = 'jump'): void {
  clearTimeout(pending)
  pending = undefined
  useReading.setState((state) => ({ place, mover, arrival: state.arrival + 1, lead: null, hovered: null }))
}

/** Moves the place along with the reader's own scroll; the address follows once it rests. */
export function movePlace(document: string, block: string, mover: 'text' | 'page'): void {
  const { place } = useReading.getState()
  if (!place || (place.document === document && place.block === block)) return
  useReading.setState({ place: { issue: place.issue, document, block, from: null, to: null }, mover })
  clearTimeout(pending)
  pending = setTimeout(settlePlace, 300)
}

/** True where the address already says the current place, or will in a moment. */
export function isCurrent(place: Place): boolean {
  const { place: current } = useReading.getState()
  return current !== null && formatPlace(current) === formatPlace(place)
}

/** A path as a link for the clipboard: one that the system hands to the application, or in a browser its address. */
export const linkTo = (path: string): string =>
  window.gazette ? `gazette-reader:${path}` : `${location.href.split('#')[0] ?? ''}#${path}`

/** True while the reader, and no other view, is on the screen. */
export function isReadingPath(path: string = currentPath()): boolean {
  return viewOf(path) === 'reader'
}

/** Puts the reader back on the screen, at the place last read. */
export function showReader(): void {
  const { place } = useReading.getState()
  navigate(place ? formatPlace(place) : '/')
}
