import { useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Preferences } from '../../../../electron/contract/schemas/session.ts'
import { changePreferences, usePreferencesStore } from '../../../lib/preferences.ts'
import type { Zoom } from './layout.ts'

/** How pages are shown, as far as the reader has chosen. */
export type PageLook = Pick<
  Preferences,
  'pageMode' | 'pageRotation' | 'pageContrast' | 'pageInverted' | 'pageTool' | 'thumbnails'
>

/** How long a zoom must rest before it is kept, ms: a pinch passes through hundreds. */
const restsFor = 400

/**
 * The reader's choices for the pages. Where they are not `kept`, as in a preview or a strip, pages stand under one
 * another, upright and to the width, and a zoom lasts as long as the pane.
 */
export function usePageLook(kept: boolean): { look: PageLook; zoom: Zoom; setZoom: (zoom: Zoom) => void } {
  const chosen = usePreferencesStore(
    useShallow(({ preferences }): PageLook => {
      const { pageMode, pageRotation, pageContrast, pageInverted, pageTool, thumbnails } = preferences
      return kept
        ? { pageMode, pageRotation, pageContrast, pageInverted, pageTool, thumbnails }
        : { pageMode: 'continuous', pageRotation: 0, pageContrast, pageInverted, pageTool: 'point', thumbnails: false }
    }),
  )
  const [zoom, setZoom] = useState<Zoom>(() => (kept ? usePreferencesStore.getState().preferences.pageZoom : 'width'))
  useEffect(() => {
    if (!kept || zoom === usePreferencesStore.getState().preferences.pageZoom) return undefined
    const timer = setTimeout(() => changePreferences({ pageZoom: zoom }), restsFor)
    return () => clearTimeout(timer)
  }, [kept, zoom])
  return { look: chosen, zoom, setZoom }
}
