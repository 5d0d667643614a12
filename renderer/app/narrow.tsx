import { Bookmark, Columns2, type LucideIcon, Menu, PencilLine, Search } from 'lucide-react'
import { useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../components/error-note.tsx'
import { BookmarksPanel, NotesPanel } from './late-panels.tsx'
import { showResults } from '../features/search/search-store.ts'
import { classNames } from '../lib/class-names.ts'
import { navigate } from '../lib/navigation.ts'
import { formatPlace } from '../lib/place.ts'
import { changePreferences, usePreferences } from '../lib/preferences.ts'
import { useReading } from '../lib/reading.ts'
import { useMedia } from '../lib/use-media.ts'
import { Nowhere } from './library-fault.tsx'
import styles from './narrow.module.css'
import { PageSide } from './page-side.tsx'
import type { ReaderProps } from './reader.tsx'
import { Searching } from './searching.tsx'
import { Contents } from './side-pane.tsx'
import { TextSide } from './text-side.tsx'
import { useMarks } from './use-marks.ts'
import { useOpenDocument } from './use-open-document.ts'

const tabs = [
  { id: 'tree', icon: Menu, words: 'tabTree' },
  { id: 'both', icon: Columns2, words: 'tabBoth' },
  { id: 'search', icon: Search, words: 'tabSearch' },
  { id: 'bookmarks', icon: Bookmark, words: 'tabBookmarks' },
  { id: 'notes', icon: PencilLine, words: 'tabNotes' },
] as const satisfies readonly { id: string; icon: LucideIcon; words: string }[]

/** A narrow window: a strip of the page over the text, one view at a time, five tabs at the foot. */
export function NarrowReader({ issues, issue, failure, lost, searching }: ReaderProps & { searching: boolean }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<(typeof tabs)[number]['id']>('both')
  const arrival = useReading((state) => state.arrival)
  const [seen, setSeen] = useState(arrival)
  // Whatever leads to a place leads back to the text.
  if (seen !== arrival) {
    setSeen(arrival)
    setChosen('both')
  }
  const tab = searching ? 'search' : chosen
  const id = issue?.issue.id ?? null
  const choose = (next: typeof chosen) => {
    if (next === 'search') return showResults()
    setChosen(next)
    const { place } = useReading.getState()
    if (searching) navigate(place ? formatPlace(place) : '/')
  }
  // The results of a search bring a main landmark of their own.
  const View = tab === 'search' ? 'div' : 'main'
  return (
    <div className={styles.narrow}>
      <View className={styles.view}>
        {tab === 'both' || tab === 'search' ? null : <h1 className="spoken">{t('name')}</h1>}
        {lost ? <Nowhere /> : null}
        {failure && !lost ? <ErrorNote error={failure} /> : null}
        {tab === 'tree' ? <Contents issues={issues} issue={issue} onGo={() => setChosen('both')} /> : null}
        {tab === 'notes' && id ? <NotesPanel issue={id} /> : null}
        {tab === 'bookmarks' && id ? <BookmarksPanel issue={id} /> : null}
        {tab === 'search' ? <Searching /> : null}
        {tab === 'both' && !failure && !lost ? <Stacked issue={issue} /> : null}
      </View>
      <nav className={styles.tabs} aria-label={t('tabs')}>
        {tabs.map(({ id: each, icon: Icon, words }) => (
          <button
            key={each}
            type="button"
            className={classNames(styles.tab, tab === each && styles.chosen)}
            aria-current={tab === each ? 'page' : undefined}
            onClick={() => choose(each)}
          >
            <Icon size={22} strokeWidth={1.6} aria-hidden />
            {t(words)}
          </button>
        ))}
      </nav>
    </div>
  )
}

function Stacked({ issue }: { issue: ReaderProps['issue'] }) {
  const { t } = useTranslation()
  const open = useOpenDocument(issue)
  const marks = useMarks(issue?.issue.id ?? null)
  const low = useMedia('(max-height: 420px)')
  const { layout, stack, swapped } = usePreferences()
  const text = <TextSide issue={issue} open={open} marks={marks} />
  // As at 400 % zoom: the little room there is belongs to the text.
  if (layout === 'text' || (low && layout === 'both')) return text
  if (layout === 'page') return <PageSide issue={issue} view={open.view} marks={marks} side={10} />
  const strip = (
    <Panel id="pane-strip" defaultSize={252} minSize={60} groupResizeBehavior="preserve-pixel-size">
      <PageSide issue={issue} view={open.view} marks={marks} side={-31} tools={false} />
    </Panel>
  )
  const words = (
    <Panel id="pane-text" minSize={160}>
      {text}
    </Panel>
  )
  return (
    <Group
      key={String(swapped)}
      orientation="vertical"
      className={styles.stack}
      defaultLayout={stack === null ? undefined : { 'pane-strip': stack, 'pane-text': 100 - stack }}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        const share = Math.round((sizes['pane-strip'] ?? 0) * 100) / 100
        if (isUserInteraction) changePreferences({ stack: Math.min(100, Math.max(0, share)) })
      }}
    >
      {swapped ? words : strip}
      <Separator className={styles.handle} aria-label={t('pageHandle')}>
        <i aria-hidden />
      </Separator>
      {swapped ? strip : words}
    </Group>
  )
}
