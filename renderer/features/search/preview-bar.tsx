import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../electron/contract/schemas/search.ts'
import { TextButton } from '../../components/text-button.tsx'
import { useIssueView } from '../../lib/queries.ts'
import { hitKey } from './groups.ts'
import styles from './hit-bar.module.css'
import { chooseHit } from './search-store.ts'
import { Stepper } from './stepper.tsx'
import { useStep } from './use-step.ts'

/** Above the preview: from hit to hit, which page it is, and the way into text and page. */
export function PreviewBar({
  hits,
  at,
  total,
  more,
  loadMore,
  onOpen,
}: {
  hits: readonly Hit[]
  at: number
  /** null until it is counted. */
  total: number | null
  /** True where there are rows beyond those fetched. */
  more: boolean
  loadMore: () => Promise<readonly Hit[]>
  onOpen: (hit: Hit) => void
}) {
  const { t } = useTranslation('search')
  const hit = hits[at]
  const facsimile = useIssueView(hit?.issue ?? null).data?.facsimile
  const step = useStep(
    hits,
    loadMore,
    useCallback((next) => chooseHit(hitKey(next)), []),
  )
  if (!hit) return null
  const recovered = facsimile?.numbering === 'recovered'
  return (
    <div className={styles.preview}>
      <Stepper
        at={at}
        total={total ?? hits.length}
        onPrevious={at > 0 ? () => void step(at - 1) : null}
        onNext={at + 1 < hits.length || more ? () => void step(at + 1) : null}
      />
      <span className={styles.where}>
        {hit.page === null ? null : <span>{t(recovered ? 'pageRecovered' : 'page', { page: hit.page })}</span>}
        {hit.image === null || !facsimile ? null : (
          <span>{t('pdf', { image: hit.image, total: facsimile.pages.length })}</span>
        )}
      </span>
      <TextButton kind="primary" onPress={() => onOpen(hit)}>
        {t('open')}
      </TextButton>
    </div>
  )
}
