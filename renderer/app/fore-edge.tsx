import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import { openPage } from '../lib/open-page.ts'
import { type Stroke, strokeAt, strokesOf } from './fore-edge-layout.ts'
import { type EdgeNote, ForeEdgeDrawing, inset } from './fore-edge-drawing.tsx'
import styles from './fore-edge.module.css'

/** Strokes that a key moves by. */
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * 书口: the issue seen from its fore-edge. One stroke a page, a gap between documents, the open document in ink, this
 * page in vermilion; ribbons and notes stand on it, or while something is searched for the bars of its hits. A slider
 * over the pages.
 */
export function ForeEdge({
  issue,
  image,
  document,
  notes,
  hits,
}: {
  issue: IssueView
  image: number
  document: string | null
  notes: readonly EdgeNote[]
  hits: ReadonlyMap<number, number>
}) {
  const { t } = useTranslation()
  const edge = useRef<HTMLDivElement>(null)
  const width = useWidth(edge)
  const strokes = useMemo(() => strokesOf(issue), [issue])
  const position = strokes.findIndex((stroke) => stroke.image === image)
  const here = strokes[position]
  const valueOf = (stroke: Stroke): string => {
    const { page } = stroke
    const words = page === null ? t('foreEdgeImage', { image: stroke.image }) : t('foreEdgeValue', { page })
    const count = hits.get(stroke.image)
    return count ? `${words}, ${t('foreEdgeHits', { count })}` : words
  }
  const go = (stroke: Stroke | undefined) => {
    if (stroke && stroke.image !== image) openPage(issue.issue.id, stroke.image).catch(() => undefined)
  }
  const point = (event: PointerEvent) => {
    const box = edge.current?.getBoundingClientRect()
    if (box) go(strokeAt(strokes, (event.clientX - box.left - inset) / (box.width - 2 * inset)))
  }
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    go(strokes[Math.min(strokes.length - 1, Math.max(0, position + by))])
  }
  return (
    <div
      ref={edge}
      className={styles.edge}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) point(event)
      }}
    >
      <ForeEdgeDrawing strokes={strokes} here={here} document={document} notes={notes} hits={hits} width={width} />
      <input
        type="range"
        className={styles.slider}
        aria-label={t('foreEdge')}
        aria-valuetext={here ? valueOf(here) : ''}
        min={1}
        max={Math.max(1, strokes.length)}
        value={position + 1}
        onChange={(event) => go(strokes[Number(event.target.value) - 1])}
        onKeyDown={press}
      />
    </div>
  )
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
