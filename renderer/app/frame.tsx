import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { useShowHits } from '../features/search/use-show-hits.ts'
import { useCommand } from '../lib/commands.ts'
import { usePath } from '../lib/navigation.ts'
import { usePreferences } from '../lib/preferences.ts'
import { useIssueView } from '../lib/queries.ts'
import { useReading } from '../lib/reading.ts'
import { useRoom } from '../lib/use-media.ts'
import { viewOf } from '../lib/views.ts'
import { Foot } from './foot.tsx'
import { focusText } from '../lib/focus-text.ts'
import styles from './frame.module.css'
import { Head } from './head.tsx'
import { Indexes } from './indexes.tsx'
import { KeysDialog } from './late-panels.tsx'
import { useLibrary } from './library-fault.tsx'
import { NarrowHead } from './narrow-head.tsx'
import { NarrowReader } from './narrow.tsx'
import { Notices } from './notices.tsx'
import { Printing } from './printing.tsx'
import { ProgramView } from './program-view.tsx'
import { Reader } from './reader.tsx'
import { Searching } from './searching.tsx'
import { ShellMenu } from './shell-menu.tsx'
import { useKeys } from './use-keys.ts'
import { usePlace } from './use-place.ts'
import { useWindowCommands } from './use-window-commands.ts'

/** Read when it is asked for: the first page needs nothing of it. */
const Palette = lazy(async () => ({ default: (await import('../features/search/palette.tsx')).Palette }))

/** The window: head, panes, foot. What cannot be shown says so in the panes' place. */
export function Frame() {
  const { t } = useTranslation()
  const room = useRoom()
  const { issues, fault } = useLibrary()
  const { lost } = usePlace(issues)
  const view = viewOf(usePath())
  const searching = view === 'search'
  const place = useReading((state) => state.place)
  const { data: issue = null, error: failure } = useIssueView(place?.issue ?? null)
  const [help, setHelp] = useState(false)
  const [palette, setPalette] = useState(false)
  useCommand('palette.open', () => setPalette(true))
  const openHelp = useCallback(() => setHelp(true), [])
  useKeys()
  useWindowCommands({ view, issue, onKeys: openHelp })
  useShowHits(place?.issue ?? null, place?.document ?? null)

  const { layout } = usePreferences()
  // Only where there is a text to skip to.
  const skippable = view === 'reader' && room !== 'narrow' && layout !== 'page' && !lost && !fault

  const body = () => {
    if (view === 'indexes') return fault ? <main className={styles.fault}>{fault}</main> : <Indexes />
    if (view !== 'reader' && view !== 'search') return <ProgramView view={view} />
    if (fault) return <main className={styles.fault}>{fault}</main>
    const reader = { issues, issue, failure, lost }
    if (room === 'narrow') return <NarrowReader {...reader} searching={searching} />
    return searching ? <Searching /> : <Reader {...reader} drawer={room === 'medium'} />
  }
  return (
    <div className={styles.frame}>
      {skippable ? (
        <a className={styles.skip} href="#text" onClick={skipToText}>
          {t('skip')}
        </a>
      ) : null}
      {room === 'narrow' ? (
        <NarrowHead searching={searching} issue={issue} />
      ) : (
        <Head room={room} reading={view === 'reader'} issues={issues} issue={issue} />
      )}
      <div className={styles.body}>
        <Notices />
        <ErrorBoundary>{body()}</ErrorBoundary>
      </div>
      {room === 'narrow' ? null : <Foot issue={issue} />}
      {window.gazette ? <ShellMenu /> : null}
      {palette ? (
        <Suspense>
          <Palette onClose={() => setPalette(false)} />
        </Suspense>
      ) : null}
      <KeysDialog isOpen={help} onOpenChange={setHelp} />
      <Printing issue={issue} reading={view === 'reader'} />
    </div>
  )
}

/** The address belongs to the place, so the skip link moves the focus itself. */
function skipToText(event: { preventDefault: () => void }): void {
  event.preventDefault()
  focusText()
}
