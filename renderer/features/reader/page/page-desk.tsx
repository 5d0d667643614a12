import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { classNames } from '../../../lib/class-names.ts'
import { blockHere, blockOf } from '../../../lib/document-index.ts'
import { announce } from '../../../lib/live.ts'
import { openPage } from '../../../lib/open-page.ts'
import { changePreferences } from '../../../lib/preferences.ts'
import { useReading } from '../../../lib/reading.ts'
import { scrollsByKey } from '../../../lib/scrolls-by-key.ts'
import { type TextPart, useSelecting } from '../../../lib/selecting.ts'
import { showToast } from '../../../lib/toast.ts'
import { createDrawQueue } from './draw-queue.ts'
import { imageBeside, layOut, scales, sheetsInView, stepScale } from './layout.ts'
import styles from './page.module.css'
import type { PagePaneProps } from './page-pane.tsx'
import { PageToolbar } from './page-toolbar.tsx'
import type { PlacedRegion } from './regions.ts'
import { turnedBy } from './rotation.ts'
import { selectArea } from './select-area.ts'
import { SheetView } from './sheet.tsx'
import { type Drawn, useDrag } from './use-drag.ts'
import { turnTo, useFollowPlace } from './use-follow-place.ts'
import { pointing, sheetInView, useLeadPlace } from './use-lead-place.ts'
import { usePageKeys } from './use-page-keys.ts'
import { usePageLook } from './use-page-look.ts'
import { useTurning } from './use-turning.ts'
import { useViewport } from './use-viewport.ts'
import { useZoomAnchor } from './use-zoom-anchor.ts'

const noRegions: readonly PlacedRegion[] = []
const nothing: readonly TextPart[] = []

/** Read when it is opened: the first page needs nothing of it. */
const Thumbnails = lazy(async () => ({ default: (await import('./thumbnails.tsx')).Thumbnails }))

/** The sheets of a facsimile on the desk, as many as are in view, and the tools above them. */
export function PageDesk({
  issue: { issue },
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
  const { look, zoom, setZoom } = usePageLook(tools)
  const { pageMode: mode, pageRotation: rotation } = look
  const [queue] = useState(createDrawQueue)
  const { pages } = facsimile
  // The page in view: where rows are shown one at a time it says which, otherwise it follows the scrolling.
  const [image, setImage] = useState(pages[0]?.image ?? 1)
  const alone = mode !== 'continuous'
  const at = alone ? image : 0
  const layout = useMemo(
    () =>
      layOut(
        pages,
        { width, height },
        { mode, zoom, rotation, at },
        { side, top: Math.max(0, Math.min(20, side)), gap: 44 },
      ),
    [pages, width, height, mode, zoom, rotation, at, side],
  )
  const inView = sheetInView(layout, { scrollTop: top, clientHeight: height })?.sheet.image
  if (!alone && height > 0 && inView !== undefined && inView !== image) setImage(inView)

  const here = place?.block ?? (view ? blockHere(view, place) : null)
  const unplaced = view !== null && view.id === place?.document && blockOf(view, here)?.regions.length === 0
  const known = useMemo(() => regionsByImage(view), [view])
  const selected = useSelecting((state) => (preview ? nothing : state.parts))

  const scaleTo = useCallback(
    (change: (scale: number) => number) => setZoom(Math.min(scales.most, Math.max(scales.least, change(layout.scale)))),
    [layout.scale, setZoom],
  )
  const forgetPointer = useZoomAnchor(scroller, layout, scaleTo)
  useFollowPlace(scroller, { layout, rotation, show: setImage, view, place, arrival, preview, ready: width > 0 })
  useLeadPlace(scroller, { issue: issue.id, layout, rotation, leads: !preview })

  const turn = (to: number | null) => {
    if (to === null || !scroller.current) return
    useReading.setState({ lead: 'page' })
    const sheet = layout.sheets.find((each) => each.image === to)
    if (alone) setImage(to)
    else if (sheet) turnTo(scroller.current, sheet)
    // A page that cannot be read is turned to all the same.
    openPage(issue.id, to).catch(() => undefined)
  }
  const beside = { before: imageBeside(pages, mode, image, -1), after: imageBeside(pages, mode, image, 1) }
  const turnBy = (by: 1 | -1) => turn(by < 0 ? beside.before : beside.after)
  const step = (by: 1 | -1 | 0) => {
    forgetPointer()
    if (by === 0) setZoom('width')
    else scaleTo((scale) => stepScale(scale, by))
  }
  usePageKeys(scroller, tools, {
    onTurn: turnBy,
    onZoom: step,
    onRotate: (by) => changePreferences({ pageRotation: turnedBy(rotation, by) }),
    onHand: () => changePreferences({ pageTool: look.pageTool === 'hand' ? 'point' : 'hand' }),
    onStrip: () => changePreferences({ thumbnails: !look.thumbnails }),
  })
  useTurning(scroller, {
    active: alone,
    onTurn: turnBy,
    onEnd: (by) => turn(pages.at(by > 0 ? -1 : 0)?.image ?? null),
  })
  const select = async (drawn: Drawn) => {
    const characters = await selectArea(issue.id, layout, rotation, drawn).catch(() => null)
    if (characters === null) showToast({ words: t('areaFailed') })
    else if (characters === 0) showToast({ words: t('nothingInArea') })
    else announce(t('areaSelected', { characters }))
  }
  const { area, hand } = useDrag(scroller, {
    tool: look.pageTool,
    active: !preview,
    onArea: (drawn) => void select(drawn),
  })

  const [first, last] = sheetsInView(layout.sheets, top, height)
  const shown = layout.sheets.slice(first, last + 1)
  const adjusted = look.pageInverted || look.pageContrast !== 100
  return (
    <>
      {tools ? (
        <PageToolbar
          facsimile={facsimile}
          image={image}
          look={look}
          zoom={zoom}
          scale={layout.scale}
          beside={beside}
          onTurn={turn}
          onZoom={(wanted) => {
            forgetPointer()
            setZoom(wanted)
          }}
          onStep={step}
        />
      ) : null}
      <div className={styles.body}>
        {look.thumbnails ? (
          <Suspense fallback={<div className={styles.strip} />}>
            <Thumbnails facsimile={facsimile} image={image} pdf={pdf} queue={queue} onTurn={turn} />
          </Suspense>
        ) : null}
        <section
          ref={scroller}
          className={classNames(styles.scroller, adjusted && styles.adjusted, look.pageInverted && styles.inverted)}
          style={
            adjusted
              ? ({
                  '--contrast': `${look.pageContrast}%`,
                  '--inverted': look.pageInverted ? 1 : 0,
                } as CSSProperties)
              : undefined
          }
          aria-label={t('pages')}
          data-pdf={pdf ? 'open' : 'opening'}
          data-tool={hand ? 'hand' : look.pageTool}
          {...scrollsByKey}
          {...(preview ? {} : pointing(issue.id, rotation))}
        >
          <div className={styles.desk} style={{ width: layout.width, height: layout.height }}>
            {[...shown, ...layout.ahead].map((sheet) => (
              <SheetView
                key={sheet.image}
                issue={issue.id}
                sheet={sheet}
                hidden={layout.ahead.includes(sheet)}
                rotation={rotation}
                pdf={pdf}
                queue={queue}
                rank={Math.abs(sheet.image - image) + (sheet.image < image ? 0.5 : 0)}
                origin={facsimile.origin}
                block={here}
                known={known.get(sheet.image) ?? noRegions}
                marks={marks}
                selected={selected}
                tally={tally?.image === sheet.image ? tally.words : null}
                textOf={textOf}
              />
            ))}
            {area ? <div className={styles.area} style={area} data-area="" /> : null}
          </div>
        </section>
      </div>
      {pdf ? null : <output className={styles.opening}>{t('pdfOpening')}</output>}
      {unplaced ? <output className={classNames(styles.chip, styles.unplaced)}>{t('noRegion')}</output> : null}
      {preview ? null : (
        <span className={styles.chip} data-also={tools ? '' : undefined}>
          {t('pdf', { image, total: pages.length })}
        </span>
      )}
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
