import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { IssueRecord, IssueView } from '../../electron/contract/schemas/archive.ts'
import { Catalogue } from '../features/catalogue/catalogue.tsx'
import { BookmarksPanel, NotesPanel } from './late-panels.tsx'
import { useBookmarks, useNotesCount } from '../features/notes/use-notes.ts'
import { headingPath } from '../lib/document-index.ts'
import { useDocumentView } from '../lib/queries.ts'
import { useReading } from '../lib/reading.ts'
import styles from './side-pane.module.css'

interface SidePaneProps {
  issues: readonly IssueRecord[]
  issue: IssueView | null
  /** Told after a line was chosen, so that a drawer can close. */
  onGo?: (() => void) | undefined
}

/** The left pane: contents, notes, bookmarks. */
export function SidePane(props: SidePaneProps) {
  const { t } = useTranslation()
  const id = props.issue?.issue.id ?? null
  const notes = useNotesCount(id)
  const bookmarks = useBookmarks(id).count
  return (
    <nav className={styles.pane} aria-label={t('tabTree')} id="tree">
      <Tabs className={styles.tabs}>
        <TabList className={styles.list} aria-label={t('tabTree')}>
          <Tab id="tree" className={styles.tab}>
            {t('tabTree')}
          </Tab>
          <Tab id="notes" className={styles.tab}>
            {t('notes')}
            {notes ? <small className="number">{notes}</small> : null}
          </Tab>
          <Tab id="bookmarks" className={styles.tab}>
            {t('bookmarks')}
            {bookmarks ? <small className="number">{bookmarks}</small> : null}
          </Tab>
        </TabList>
        <TabPanel id="tree" className={styles.panel}>
          <Contents {...props} />
        </TabPanel>
        <TabPanel id="notes" className={styles.panel}>
          {id ? <NotesPanel issue={id} /> : null}
        </TabPanel>
        <TabPanel id="bookmarks" className={styles.panel}>
          {id ? <BookmarksPanel issue={id} /> : null}
        </TabPanel>
      </Tabs>
    </nav>
  )
}

/** The contents tree, following the reader. */
export function Contents({ issues, issue, onGo }: SidePaneProps) {
  const open = issue?.issue.id ?? null
  const document = useReading(({ place }) => (place?.issue === open ? (place?.document ?? null) : null))
  const { data: view } = useDocumentView(open, document)
  const heading = useReading(({ place }) =>
    view && place ? (headingPath(view, place.block).at(-1)?.id ?? null) : null,
  )
  return <Catalogue issues={issues} open={issue} document={document} heading={heading} onGo={onGo} />
}
