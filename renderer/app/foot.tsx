import { useTranslation } from 'react-i18next'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import { SaveStatus } from '../features/notes/save-status.tsx'
import { useBookmarks, useForeEdgeNotes, useNotesCount } from '../features/notes/use-notes.ts'
import { hitPlace } from '../features/search/groups.ts'
import { useChosenHit } from '../features/search/use-chosen-hit.ts'
import { useHits } from '../lib/hits.ts'
import { useIssueView } from '../lib/queries.ts'
import { useReading } from '../lib/reading.ts'
import { ForeEdge } from './fore-edge.tsx'
import styles from './foot.module.css'
import { usePosition } from './use-position.ts'

/**
 * The foot of the window: saved or not, or how to begin, the fore-edge, where in the issue and the document one is; while results are on
 * the screen, where the chosen one stands.
 */
export function Foot({ issue: open }: { issue: IssueView | null }) {
  const { t } = useTranslation()
  const reading = useReading((state) => state.place)
  const hit = useChosenHit()
  const found = useIssueView(hit?.issue ?? null).data ?? null
  const place = hit ? hitPlace(hit) : reading
  const issue = hit ? found : open
  const id = issue?.issue.id ?? null
  const notes = useForeEdgeNotes(id)
  const hits = useHits((state) => state.perImage)
  const { image, page, record, within } = usePosition(issue, place, hit === null)
  // Nothing to save yet: the same place says how to begin.
  const noteless = useNotesCount(id) === 0
  const bare = useBookmarks(id).count === 0 && noteless && hit === null
  const recovered = issue?.facsimile?.numbering === 'recovered'
  return (
    <footer className={styles.foot} id="foot">
      {bare ? <p className={styles.hint}>{t('selectHint')}</p> : <SaveStatus />}
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
