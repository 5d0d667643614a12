import type { PDFDocumentProxy } from 'pdfjs-dist'
import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextButton } from '../../../components/text-button.tsx'
import type { Facsimile } from '../../../../electron/contract/schemas/archive.ts'
import { usePageView } from '../../../lib/queries.ts'
import type { Mark } from '../../../lib/marks.ts'
import type { DrawQueue } from './draw-queue.ts'
import type { Sheet } from './layout.ts'
import { Overlay } from './overlay.tsx'
import type { PlacedRegion } from './regions.ts'
import styles from './page.module.css'
import { useDrawing } from './use-drawing.ts'

/** One page image at its place: a blank sheet of its exact size until it is drawn, and what is marked on it. */
export const SheetView = memo(function SheetView({
  issue,
  sheet,
  pdf,
  queue,
  rank,
  origin,
  block,
  known,
  marks,
  tally,
  textOf,
}: {
  issue: string
  sheet: Sheet
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
  /** What its caption adds. */
  tally: string | null
  textOf: (block: string) => string | null
}) {
  const { t } = useTranslation('reader')
  const holder = useRef<HTMLDivElement>(null)
  const { image, page, left, top, width, height } = sheet
  const { state, again } = useDrawing(holder, { pdf, image, width, height, queue, rank: () => rank })
  const { data } = usePageView(issue, image)
  const regions = data?.regions ?? known
  const label = useMemo(() => {
    const words = t(origin === 'original' ? 'originOriginal' : 'originReconstruction')
    return page === null ? t('imageImage', { image, origin: words }) : t('pageImage', { page, origin: words })
  }, [t, origin, page, image])
  return (
    <figure className={styles.place} style={{ left, top, width }} data-image={image}>
      <div className={styles.sheet} style={{ height }} data-drawn={state}>
        <span className="spoken">{label}</span>
        <div ref={holder} className={styles.canvas} aria-hidden />
        {state === 'failed' ? (
          <div className={styles.fault}>
            <strong>{page === null ? t('imageFailed', { image }) : t('pageFailed', { page })}</strong>
            <p>{t('pageFailedHint')}</p>
            <TextButton onPress={again}>{t('retry')}</TextButton>
          </div>
        ) : null}
        <Overlay image={image} regions={regions} block={block} marks={marks} textOf={textOf} />
      </div>
      <figcaption className={styles.caption}>
        <span>{t(origin === 'original' ? 'original' : 'reconstruction')}</span>
        {tally === null ? null : <span>{tally}</span>}
      </figcaption>
    </figure>
  )
})
