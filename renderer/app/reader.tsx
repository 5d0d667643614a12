import { Group, type Layout, Panel, Separator } from 'react-resizable-panels'
import { useTranslation } from 'react-i18next'
import type { IssueRecord, IssueView } from '../../electron/contract/schemas/archive.ts'
import { ErrorNote } from '../components/error-note.tsx'
import { changePreferences, usePreferences } from '../lib/preferences.ts'
import { Nowhere } from './library-fault.tsx'
import styles from './reader.module.css'
import { PageSide } from './page-side.tsx'
import { SidePane } from './side-pane.tsx'
import { TextSide } from './text-side.tsx'
import { useMarks } from './use-marks.ts'
import { useOpenDocument } from './use-open-document.ts'

export interface ReaderProps {
  issues: readonly IssueRecord[]
  /** The issue at the place; null while it is being read. */
  issue: IssueView | null
  failure: unknown
  /** True where the address names no place. */
  lost: boolean
}

/** Contents, text and page side by side, with dividers to drag. Wider windows grow the page, not the measure. */
export function Reader({ issues, issue, failure, lost, drawer }: ReaderProps & { drawer: boolean }) {
  const { t } = useTranslation()
  const { layout, panes, split, swapped } = usePreferences()
  const open = useOpenDocument(issue)
  const marks = useMarks(issue?.issue.id ?? null)
  const [withText, withPage] = [layout !== 'page', layout !== 'text']
  const both = withText && withPage
  const keep = (sizes: Layout, { isUserInteraction }: { isUserInteraction: boolean }) => {
    if (!both || !isUserInteraction) return
    const share = (id: string) => Math.min(100, Math.max(0, Math.round((sizes[id] ?? 0) * 100) / 100))
    if (drawer) changePreferences({ split: share('pane-text') })
    else changePreferences({ panes: [share('pane-tree'), share('pane-text'), share('pane-page')] })
  }
  const fault = lost ? <Nowhere /> : failure ? <ErrorNote error={failure} /> : null
  const textSide =
    withText || fault ? (
      <Panel
        id="pane-text"
        minSize={340}
        {...(withPage && !fault
          ? { defaultSize: drawer ? 598 : 672, groupResizeBehavior: 'preserve-pixel-size' as const }
          : {})}
      >
        {fault ?? <TextSide issue={issue} open={open} marks={marks} />}
      </Panel>
    ) : null
  const divider = both && !fault ? <Separator className={styles.handle} aria-label={t('pageHandle')} /> : null
  const pageSide =
    withPage && !fault ? (
      <Panel id="pane-page" minSize={260}>
        {issue ? (
          <PageSide issue={issue} view={open.view} marks={marks} side={drawer ? 16 : 20} />
        ) : (
          <div className={styles.blank} />
        )}
      </Panel>
    ) : null
  return (
    <main className={styles.main}>
      <Group
        key={`${drawer} ${layout} ${swapped}`}
        className={styles.panes}
        defaultLayout={both ? keptLayout(drawer, panes, split) : undefined}
        onLayoutChanged={keep}
        orientation="horizontal"
      >
        {drawer ? null : (
          <>
            <Panel
              id="pane-tree"
              defaultSize={262}
              minSize={190}
              maxSize={480}
              groupResizeBehavior="preserve-pixel-size"
            >
              <SidePane issues={issues} issue={issue} />
            </Panel>
            <Separator className={styles.handle} aria-label={t('treeHandle')} />
          </>
        )}
        {swapped ? (
          <>
            {pageSide}
            {divider}
            {textSide}
          </>
        ) : (
          <>
            {textSide}
            {divider}
            {pageSide}
          </>
        )}
      </Group>
    </main>
  )
}

/** The sizes that the dividers were left at, percent; undefined before they were moved. */
function keptLayout(drawer: boolean, panes: readonly number[] | null, split: number | null): Layout | undefined {
  if (drawer) return split === null ? undefined : { 'pane-text': split, 'pane-page': 100 - split }
  const [tree, text, page] = panes ?? []
  if (tree === undefined || text === undefined || page === undefined) return undefined
  return { 'pane-tree': tree, 'pane-text': text, 'pane-page': page }
}
