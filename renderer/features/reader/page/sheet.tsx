import type { PDFDocumentProxy } from 'pdfjs-dist'
import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextButton } from '../../../components/text-button.tsx'
import type { Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { usePageView } from '../../../lib/queries.ts'
import type { Mark } from '../../../lib/marks.ts'
import type { TextPart } from '../../../lib/selecting.ts'
import type { DrawQueue } from './draw-queue.ts'
import type { Sheet } from './layout.ts'
import { Overlay } from './overlay.tsx'
import type { PlacedRegion } from './regions.ts'
import styles from './page.module.css'
import { type Rotation, uprightStyle } from './rotation.ts'
import { useDrawing } from './use-drawing.ts'
import { useStays } from './use-stays.ts'

/** What is said of a page that cannot be shown: of one without a printed number, of one with, and what can be done. */
const absent = ['imageAbsent', 'pageAbsent', 'pageAbsentHint'] as const
const broken = ['imageFailed', 'pageFailed', 'pageFailedHint'] as const
const empty = ['imageBlank', 'pageBlank', 'pageBlankHint'] as const

/** One page image at its place: a blank sheet of its exact size until it is drawn, and what is marked on it. */
export const SheetView = memo(function SheetView({
  issue,
  sheet,
  hidden = false,
  rotation,
  pdf,
  queue,
  rank,
  origin,
  block,
  known,
  marks,
  selected,
  tally,
  textOf,
}: {
  issue: string
  sheet: Sheet
  /** True for a sheet drawn ahead, out of sight. */
  hidden?: boolean
  rotation: Rotation
  /** Null while the file is being opened. */
  pdf: PDFDocumentProxy | null
  queue: DrawQueue
  /** Its turn to be drawn: the lowest is first. */
  rank: number
  origin: Facsimile['origin']
  block: string | null
  /** Regions on this image that are known already, from the open document. */
  known: readonly PlacedRegion[]
  marks: readonly Mark[]
  /** What is selected in the text. */
  selected: readonly TextPart[]
  /** What its caption adds. */
  tally: string | null
  textOf: (block: string) => string | null
}) {
  const { t } = useTranslation('reader')
  const holder = useRef<HTMLDivElement>(null)
  const { image, page, left, top, width, height } = sheet
  const upright = uprightStyle(rotation, width, height)
  const { state, blank, again } = useDrawing(holder, {
    pdf,
    image,
    width: Number(upright.width),
    height: Number(upright.height),
    queue,
    rank: () => rank,
  })
  // Pages that rush by are not asked for.
  const stays = useStays()
  const { data } = usePageView(issue, image, stays)
  const regions = data?.regions ?? known
  // A page with text on it that shows nothing has lost its image.
  const fault =
    pdf && image > pdf.numPages ? absent : state === 'failed' ? broken : blank && regions.length > 0 ? empty : null
  const label = useMemo(() => {
    const words = t(origin === 'original' ? 'originOriginal' : 'originReconstruction')
    return page === null ? t('imageImage', { image, origin: words }) : t('pageImage', { page, origin: words })
  }, [t, origin, page, image])
  return (
    <figure className={styles.place} style={{ left, top, width }} data-image={image} data-ahead={hidden || undefined}>
      <div className={styles.sheet} style={{ height }} data-drawn={state}>
        <span className="spoken">{label}</span>
        <div className={styles.upright} style={upright}>
          <div ref={holder} className={styles.canvas} aria-hidden />
          <Overlay image={image} regions={regions} block={block} marks={marks} selected={selected} textOf={textOf} />
        </div>
        {fault ? (
          <div className={styles.fault} role="alert">
            <strong>{page === null ? t(fault[0], { image }) : t(fault[1], { page })}</strong>
            <p>{t(fault[2])}</p>
            <TextButton onPress={again}>{t('retry')}</TextButton>
          </div>
        ) : null}
      </div>
      <figcaption className={styles.caption}>
        <span>{t(origin === 'original' ? 'original' : 'reconstruction')}</span>
        {data?.regions.length === 0 && state === 'drawn' ? <span>{t('pageWithoutText')}</span> : null}
        {tally === null ? null : <span>{tally}</span>}
      </figcaption>
    </figure>
  )
})
