import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { blockHere } from '../../../lib/document-index.ts'
import { openPage } from '../../../lib/open-page.ts'
import { scrollsByKey } from '../../../lib/scrolls-by-key.ts'
import { createDrawQueue } from './draw-queue.ts'
import { layOut, scales, sheetsInView, stepScale, type Zoom } from './layout.ts'
import styles from './page.module.css'
import type { PagePaneProps } from './page-pane.tsx'
import { PageToolbar } from './page-toolbar.tsx'
import type { PlacedRegion } from './regions.ts'
import { SheetView } from './sheet.tsx'
import { turnTo, useFollowPlace } from './use-follow-place.ts'
import { pointing, sheetInView, useLeadPlace } from './use-lead-place.ts'
import { usePageKeys } from './use-page-keys.ts'
import { useViewport } from './use-viewport.ts'
import { useZoomAnchor } from './use-zoom-anchor.ts'

const noRegions: readonly PlacedRegion[] = []

/** The sheets of a facsimile on the desk, as many as are in view, and the tools above them. */
export function PageDesk({
  issue,
  view,
  place,
  arrival,
  marks,
  preview = false,
  side = 20,
  tools = true,
  tally = null,
  facsimile,
  pdf,
  textOf,
}: PagePaneProps & {
  facsimile: Facsimile
  /** Null while the file is being opened: the sheets are there, blank. */
  pdf: PDFDocumentProxy | null
  textOf: (block: string) => string | null
}) {
  const { t } = useTranslation('reader')
  const scroller = useRef<HTMLDivElement>(null)
  const { top, width, height } = useViewport(scroller)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [queue] = useState(createDrawQueue)
  const { pages } = facsimile
  const layout = useMemo(
    () => layOut(pages, { width, height }, zoom, { side, top: Math.max(0, Math.min(20, side)), gap: 44 }),
    [pages, width, height, zoom, side],
  )
  const inView = sheetInView(layout, { scrollTop: top, clientHeight: height })?.sheet
  const image = inView?.image ?? 1
  const here = place?.block ?? (view ? blockHere(view, place) : null)
  const known = useMemo(() => regionsByImage(view), [view])

  const scaleTo = useCallback(
    (change: (scale: number) => number) => setZoom(Math.min(scales.most, Math.max(scales.least, change(layout.scale)))),
    [layout.scale],
  )
  const forgetPointer = useZoomAnchor(scroller, layout, scaleTo)
  useFollowPlace(scroller, { layout, view, place, arrival, preview, ready: width > 0 })
  useLeadPlace(scroller, { issue: issue.issue.id, layout, leads: !preview })

  const turn = (to: number) => {
    const sheet = layout.sheets.find((each) => each.image === to)
    if (!sheet || !scroller.current) return
    turnTo(scroller.current, sheet)
    // A page that cannot be read is turned to all the same.
    openPage(issue.issue.id, to).catch(() => undefined)
  }
  const step = (by: 1 | -1 | 0) => {
    forgetPointer()
    if (by === 0) setZoom('width')
    else scaleTo((scale) => stepScale(scale, by))
  }
  const turnBy = (by: 1 | -1) =>
    turn(layout.sheets[layout.sheets.findIndex((each) => each.image === image) + by]?.image ?? 0)
  usePageKeys(scroller, { onTurn: turnBy, onZoom: step, active: !preview })

  const [first, last] = sheetsInView(layout.sheets, top, height)
  return (
    <>
      {tools ? (
        <PageToolbar
          facsimile={facsimile}
          image={image}
          zoom={zoom}
          scale={layout.scale}
          onTurn={turn}
          onZoom={setZoom}
          onStep={step}
        />
      ) : null}
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={t('pages')}
        data-pdf={pdf ? 'open' : 'opening'}
        {...scrollsByKey}
        {...(preview ? {} : pointing(issue.issue.id))}
      >
        <div className={styles.desk} style={{ width: layout.width, height: layout.height }}>
          {layout.sheets.slice(first, last + 1).map((sheet) => (
            <SheetView
              key={sheet.image}
              issue={issue.issue.id}
              sheet={sheet}
              pdf={pdf}
              queue={queue}
              rank={Math.abs(sheet.image - image) + (sheet.image < image ? 0.5 : 0)}
              origin={facsimile.origin}
              block={here}
              known={known.get(sheet.image) ?? noRegions}
              marks={marks}
              tally={tally?.image === sheet.image ? tally.words : null}
              textOf={textOf}
            />
          ))}
        </div>
      </section>
      {pdf ? null : <output className={styles.opening}>{t('pdfOpening')}</output>}
      {tools || preview ? null : <span className={styles.chip}>{t('pdf', { image, total: pages.length })}</span>}
    </>
  )
}

/** The regions of the open document by image: they need no further call. */
function regionsByImage(view: DocumentView | null): Map<number, PlacedRegion[]> {
  const byImage = new Map<number, PlacedRegion[]>()
  for (const block of view?.blocks ?? []) {
    for (const region of block.regions) {
      const placed = { ...region, document: view?.id ?? '', block: block.id }
      const group = byImage.get(region.image)
      if (group) group.push(placed)
      else byImage.set(region.image, [placed])
    }
  }
  return byImage
}
