import i18next from 'i18next'
import { useEffect } from 'react'
import type { IssueRecord } from '../../electron/contract/schemas/archive.ts'
import { libraryMayHaveChanged } from '../lib/queries.ts'
import { followHistory, navigate, usePath } from '../lib/navigation.ts'
import { openPagePlace } from '../lib/open-page.ts'
import { formatPlace, type PagePlace, parsePage, parsePlace } from '../lib/place.ts'
import { changePreferences, usePreferencesStore } from '../lib/preferences.ts'
import { showToast } from '../lib/toast.ts'
import { arrive, isCurrent, isReadingPath, openPlace, useReading } from '../lib/reading.ts'

/**
 * Ties the place to the address: a link, back and forward, the shell's `place.opened` become arrivals; an address
 * without a place becomes the place last read, or the first document. `lost` where the address names no place.
 */
export function usePlace(issues: readonly IssueRecord[]): { lost: boolean } {
  const path = usePath()

  useEffect(followHistory, [])

  useEffect(hearPlaces, [])

  useEffect(() => {
    const place = isReadingPath(path) ? parsePlace(path) : null
    if (place && !isCurrent(place)) arrive(place)
  }, [path])

  useEffect(() => {
    const issue = issueNamed(path, issues)
    const page = parsePage(path)
    if (page) void openNamedPage(page)
    else if (issue) openFirst(issue)
    else if (path === '/') openSomething(issues)
  }, [issues, path])

  useEffect(keepPlace, [])

  const known = parsePlace(path) ?? parsePage(path) ?? issueNamed(path, issues)
  return { lost: path !== '/' && isReadingPath(path) && !known }
}

/** A page that is not there is said, and the issue opened all the same. */
async function openNamedPage(named: PagePlace): Promise<void> {
  const opened = await openPagePlace(named).catch(() => false)
  if (opened) return
  showToast({ words: i18next.getFixedT(null, 'reader')('noPageOfLink') })
  openPlace({ issue: named.issue, document: 'd1', block: null, from: null, to: null }, { replace: true })
}

/** A place that was asked for while the page loaded comes as soon as it says that it hears. */
function hearPlaces(): (() => void) | undefined {
  const stop = window.gazette?.on((event) => {
    if (event.name !== 'place.opened') return
    navigate(event.place)
    // it may lie in an issue that was opened as a file just now
    void libraryMayHaveChanged()
  })
  void window.gazette?.ask({ name: 'places.awaited' })
  return stop
}

function openSomething(issues: readonly IssueRecord[]): void {
  const kept = parsePlace(usePreferencesStore.getState().preferences.place ?? '')
  const first = issues[0]
  if (kept && issues.some((issue) => issue.id === kept.issue)) openPlace(kept, { replace: true })
  else if (first) openFirst(first)
}

/** An address may name an issue alone. */
const issueNamed = (path: string, issues: readonly IssueRecord[]): IssueRecord | undefined =>
  issues.find(({ id }) => path === `/${id}` || path === `/${id}/`)

function openFirst(issue: IssueRecord): void {
  openPlace({ issue: issue.id, document: 'd1', block: null, from: null, to: null }, { replace: true })
}

/** How long a place must rest before it is kept for the next start, ms. */
const restsFor = 1500

function keepPlace(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = useReading.subscribe(({ place }, before) => {
    if (!place || place === before.place) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const kept = formatPlace({ ...place, from: null, to: null })
      if (kept !== usePreferencesStore.getState().preferences.place) changePreferences({ place: kept })
    }, restsFor)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
