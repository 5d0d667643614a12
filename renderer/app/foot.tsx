import { useTranslation } from 'react-i18next'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import { SaveStatus } from '../features/notes/save-status.tsx'
import { useForeEdgeNotes } from '../features/notes/use-notes.ts'
import { useHits } from '../lib/hits.ts'
import { useReading } from '../lib/reading.ts'
import { ForeEdge } from './fore-edge.tsx'
import styles from './foot.module.css'
import { usePosition } from './use-position.ts'

/** The foot of the window: saved or not, the fore-edge, where in the issue and the document one is. */
export function Foot({ issue }: { issue: IssueView | null }) {
  const { t } = useTranslation()
  const id = issue?.issue.id ?? null
  const notes = useForeEdgeNotes(id)
  const hits = useHits((state) => state.perImage)
  const place = useReading((state) => state.place)
  const { image, page, record, within } = usePosition(issue)
  const recovered = issue?.facsimile?.numbering === 'recovered'
  return (
    <footer className={styles.foot} id="foot">
      <SaveStatus />
      {issue?.facsimile && image !== null ? (
        <ForeEdge issue={issue} image={image} document={place?.document ?? null} notes={notes} hits={hits} />
      ) : (
        <span />
      )}
      <p className={styles.position}>
        {page !== null ? <span>{t(recovered ? 'pageRecovered' : 'pagePrinted', { page })}</span> : null}
        {page === null && record?.id === 'front' ? <span>{t('front')}</span> : null}
        {within ? <span className="number">{t('within', within)}</span> : null}
      </p>
    </footer>
  )
}
