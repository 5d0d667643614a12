import { useTranslation } from 'react-i18next'
import type { DocumentView } from '../../../electron/contract/schemas/archive.ts'
import { parsePlace } from '../../lib/place.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useDocumentView } from '../../lib/queries.ts'
import { useReading } from '../../lib/reading.ts'
import styles from './settings-view.module.css'

/** Characters from which a paragraph shows how lines follow each other. */
const telling = 120

/** A paragraph of the document one reads, set as the text is set now; nothing where no document can be read. */
export function TextPreview() {
  const { t } = useTranslation('settings')
  const { place: kept } = usePreferences()
  // Opened by its address, the settings are there before anything is read.
  const place = useReading((state) => state.place) ?? parsePlace(kept ?? '')
  const { data: view } = useDocumentView(place?.issue ?? null, place?.document ?? null)
  const text = view ? paragraphNear(view, place?.block ?? null) : null
  if (text === null) return null
  return (
    <figure className={styles.preview}>
      <figcaption>{t('preview')}</figcaption>
      <p lang="zh-CN">{text}</p>
    </figure>
  )
}

/** The first long paragraph from a block on, else the first of the document, else null. */
function paragraphNear({ blocks }: DocumentView, block: string | null): string | null {
  const from = Math.max(
    0,
    blocks.findIndex(({ id }) => id === block),
  )
  return (blocks.slice(from).find(isLong) ?? blocks.find(isLong))?.text ?? null
}

const isLong = ({ text }: { text: string }) => text.length >= telling && !text.includes('\t')
