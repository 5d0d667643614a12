import { useTranslation } from 'react-i18next'
import { useHits } from '../../lib/hits.ts'
import { usePageView } from '../../lib/queries.ts'
import { hitsOnImage } from './hits-on-image.ts'
import { useChosenHit } from './use-chosen-hit.ts'

/** What the caption of the chosen hit's page adds: how many hits stand on it, how many in the paragraph; null without. */
export function usePageTally(): { image: number; words: string } | null {
  const { t } = useTranslation('search')
  const hit = useChosenHit()
  const image = hit?.image ?? null
  const ranges = useHits((state) => state.ranges)
  const { data } = usePageView(hit?.issue ?? '', image)
  const page = hitsOnImage(ranges, data?.regions ?? [])
  return hit && image !== null && page > 0 ? { image, words: t('pageHits', { page, block: hit.ranges.length }) } : null
}
