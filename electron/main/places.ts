import type { WebContents } from 'electron'
import { sendEvent } from './calls.ts'

/** Pages that hear now, and the place that each other one has still to be told. */
const hearing = new WeakSet<WebContents>()
const waiting = new WeakMap<WebContents, string>()

/** Tells a page a place (`/<issue>/<document>/<block>`) at once, or as soon as it hears: a page that still loads would miss it. */
export function tellPlace(page: WebContents, place: string): void {
  if (hearing.has(page)) sendEvent(page, { name: 'place.opened', place })
  else waiting.set(page, place)
}

/** Takes a page's word that it hears from now on. */
export function startHearing(page: WebContents): void {
  hearing.add(page)
  const place = waiting.get(page)
  waiting.delete(page)
  if (place !== undefined) tellPlace(page, place)
}

/** Follows a page through reloads and crashes: it hears only once it has said so again. */
export function followHearing(page: WebContents): void {
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) hearing.delete(page)
  })
  page.on('render-process-gone', () => hearing.delete(page))
}
