import { lazy, Suspense, useCallback, useRef, type ClipboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { blockHere, blockOf } from '../../../lib/document-index.ts'
import type { Mark, Selected } from '../../../lib/marks.ts'
import { openPlace, type Reading, useReading } from '../../../lib/reading.ts'
import { scrollsByKey } from '../../../lib/scrolls-by-key.ts'
import { unbroken } from '../../../lib/titles.ts'
import { DocumentText } from './document-text.tsx'
import { RecoveredPages } from './page-begins.tsx'
import { MarginTools } from './margin-tools.tsx'
import { RunningHead } from './running-head.tsx'
import { printedText } from './selection.ts'
import styles from './text.module.css'
import { useHere } from './use-here.ts'
import { useSelection } from './use-selection.ts'
import { usePreview } from './use-preview.ts'
import { useTextLinks } from './use-text-links.ts'
import { useTextKeys } from './use-text-keys.ts'
import { useTools } from './use-tools.ts'

const PreviewCard = lazy(async () => ({ default: (await import('./preview-card.tsx')).PreviewCard }))

export interface TextPaneProps {
  issue: IssueView
  view: DocumentView
  /** Marks of this issue; those of other documents do no harm. */
  marks: readonly Mark[]
  bookmarked: ReadonlySet<string>
  /** Absent where the reader may keep no bookmarks. */
  onToggleBookmark?: ((block: string) => void) | undefined
  /** What stands under a block; null where nothing does. Its identity changes only when its answers do. */
  noteSlot?: ((block: string) => ReactNode) | undefined
  /** Told of each finished selection, block by block; empty when there is none any more. */
  onSelect?: ((selected: Selected[]) => void) | undefined
  /** Stands between the running head and the text. */
  bar?: ReactNode
}

const place = (state: Reading) => state.place

/** The text of one document, in step with the page. */
export function TextPane(props: TextPaneProps) {
  const { issue, view, marks, bookmarked, onToggleBookmark, noteSlot, onSelect, bar } = props
  const { t } = useTranslation('reader')
  const scroller = useRef<HTMLDivElement>(null)
  const here = useReading(place)
  useHere(scroller, view)
  useTextKeys(scroller, issue, view)
  const tools = useTools(scroller, view)
  const hereBlock = blockHere(view, here)
  const selecting = useSelection(scroller, view, onSelect)
  const locate = useCallback(
    (block: string) =>
      openPlace(
        { issue: view.issue, document: view.id, block, from: null, to: null },
        { replace: true, mover: 'text' },
      ),
    [view],
  )
  const shown = tools.shown
  const links = useTextLinks(view)
  const preview = usePreview(scroller, links)
  return (
    <section className={styles.pane} aria-label={t('text')} id="text" onCopy={(event) => copyAsPrinted(event, view)}>
      <RunningHead
        issue={issue}
        view={view}
        block={hereBlock}
        from={here?.document === view.id ? here.from : null}
        bookmarked={hereBlock !== null && bookmarked.has(hereBlock)}
        onToggleBookmark={onToggleBookmark}
      />
      {bar}
      <div
        ref={scroller}
        className={styles.scroller}
        role="document"
        lang="zh-CN"
        aria-label={unbroken(view.title)}
        {...scrollsByKey}
        onPointerMove={tools.onPointerMove}
        onPointerLeave={tools.onPointerLeave}
        {...selecting}
      >
        <div className={styles.column}>
          <RecoveredPages value={issue.facsimile?.numbering === 'recovered'}>
            <DocumentText
              issue={issue}
              view={view}
              marks={marks}
              links={links}
              bookmarked={bookmarked}
              noteSlot={noteSlot}
            />
          </RecoveredPages>
          {shown ? (
            <MarginTools
              key={shown.block}
              issue={view.issue}
              document={view.id}
              block={shown.block}
              top={shown.top}
              pointed={shown.pointed}
              here={shown.block === hereBlock}
              placed={(blockOf(view, shown.block)?.regions.length ?? 0) > 0}
              bookmarked={bookmarked.has(shown.block)}
              onToggleBookmark={onToggleBookmark}
              onLocate={locate}
            />
          ) : null}
        </div>
      </div>
      {preview.shown ? (
        <Suspense>
          <PreviewCard key={preview.shown.link.id} shown={preview.shown} onClose={preview.close} />
        </Suspense>
      ) : null}
    </section>
  )
}

/** Puts the selected text on the clipboard as printed: nothing of margins and tools, tabs between cells. */
function copyAsPrinted(event: ClipboardEvent, view: DocumentView): void {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return
  const text = printedText(selection.getRangeAt(0), view)
  if (!text) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', text)
}
