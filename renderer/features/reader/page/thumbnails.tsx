import type { PDFDocumentProxy } from 'pdfjs-dist'
import { memo, useEffect, useMemo, useRef } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Facsimile, PageImage } from '../../../../electron/contract/schemas/archive.ts'
import { useHits } from '../../../lib/hits.ts'
import type { DrawQueue } from './draw-queue.ts'
import styles from './thumbnails.module.css'
import { useDrawing } from './use-drawing.ts'

/** Width of a small page and the room below it, where its number stands, px. */
const size = { width: 84, foot: 30 } as const

/**
 * The strip of small pages: only those in view are drawn, after what the pages themselves need. A list of one choice: the
 * arrow keys turn the page. Pages with hits say in how many paragraphs.
 */
export function Thumbnails({
  facsimile: { pages },
  image,
  pdf,
  queue,
  onTurn,
}: {
  facsimile: Facsimile
  image: number
  pdf: PDFDocumentProxy | null
  queue: DrawQueue
  onTurn: (image: number) => void
}) {
  const { t } = useTranslation('reader')
  const strip = useRef<HTMLDivElement>(null)
  const hits = useHits((state) => state.perImage)
  const rowHeight = useMemo(
    () => Math.ceil(Math.max(...pages.map((page) => (page.height / page.width) * size.width))) + size.foot,
    [pages],
  )
  const at = pages.findIndex((page) => page.image === image)
  useEffect(() => {
    const element = strip.current
    if (!element) return undefined
    const place = at * rowHeight
    let frame = 0
    let left = 30
    const bring = () => {
      // The list takes its height a few frames after it is there.
      if (element.scrollHeight < place + rowHeight && left-- > 0) {
        frame = requestAnimationFrame(bring)
        return
      }
      const seen = place >= element.scrollTop && place + rowHeight <= element.scrollTop + element.clientHeight
      if (!seen) element.scrollTo({ top: place - (element.clientHeight - rowHeight) / 2 })
    }
    bring()
    return () => cancelAnimationFrame(frame)
  }, [at, rowHeight])
  const items = useMemo(() => pages.map((page) => ({ id: page.image, page })), [pages])
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <ListBox
        ref={strip}
        className={styles.strip}
        aria-label={t('thumbnailsList')}
        items={items}
        dependencies={[pdf, hits, image]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[image]}
        onSelectionChange={(keys) => {
          const [chosen] = keys
          if (typeof chosen === 'number' && chosen !== image) onTurn(chosen)
        }}
      >
        {({ page }) => (
          <SmallPage
            page={page}
            hits={hits.get(page.image) ?? 0}
            pdf={pdf}
            queue={queue}
            rank={1000 + Math.abs(page.image - image)}
          />
        )}
      </ListBox>
    </Virtualizer>
  )
}

const SmallPage = memo(function SmallPage({
  page,
  hits,
  pdf,
  queue,
  rank,
}: {
  page: PageImage
  hits: number
  pdf: PDFDocumentProxy | null
  queue: DrawQueue
  rank: number
}) {
  const { t } = useTranslation('reader')
  const words = page.page === null ? t('pdfShort', { image: page.image }) : t('pageBegins', { page: page.page })
  const label = hits > 0 ? `${words}, ${t('hitsHere', { hits })}` : words
  return (
    <ListBoxItem id={page.image} textValue={label} aria-label={label} className={styles.small} data-small={page.image}>
      <Picture page={page} pdf={pdf} queue={queue} rank={rank} />
      <span className={styles.number}>{page.page ?? t('pdfShort', { image: page.image })}</span>
      {hits > 0 ? <span className={styles.hits}>{hits}</span> : null}
    </ListBoxItem>
  )
})

function Picture({
  page,
  pdf,
  queue,
  rank,
}: {
  page: PageImage
  pdf: PDFDocumentProxy | null
  queue: DrawQueue
  rank: number
}) {
  const holder = useRef<HTMLDivElement>(null)
  const { width } = size
  const height = Math.round((page.height / page.width) * width)
  const { state } = useDrawing(holder, { pdf, image: page.image, width, height, queue, rank: () => rank })
  return <div ref={holder} className={styles.picture} style={{ width, height }} data-drawn={state} />
}
