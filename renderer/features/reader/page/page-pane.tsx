import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, Facsimile, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FaultCard } from '../../../components/error-note.tsx'
import { TextButton } from '../../../components/text-button.tsx'
import { blockOf } from '../../../lib/document-index.ts'
import type { Mark } from '../../../lib/marks.ts'
import type { Place } from '../../../lib/place.ts'
import { PageDesk } from './page-desk.tsx'
import styles from './page.module.css'
import { type OpenPdf, openPdf, type PdfFault } from './pdf.ts'

export interface PagePaneProps {
  issue: IssueView
  /** The open document, whose regions need no further call; null while it is not there. */
  view: DocumentView | null
  place: Place | null
  /** Grows with each jump: then the pane goes to the place even if its user led. */
  arrival: number
  marks: readonly Mark[]
  /** True in the preview of the search: nothing moves the reading place. */
  preview?: boolean
  /** Room beside the sheets, px; less than nothing crops their blank edges. */
  side?: number
  /** What the caption of one page adds, as the hits on it. */
  tally?: { image: number; words: string } | null
  /** Shows the tools at the head of the pane. */
  tools?: boolean
}

/** The facsimile of an issue, in step with the text. */
export function PagePane(props: PagePaneProps) {
  const { t } = useTranslation('reader')
  const { facsimile } = props.issue
  return (
    <section className={styles.pane} aria-label={t('page')} id={props.preview ? undefined : 'page'}>
      {facsimile ? (
        <OpenFacsimile key={facsimile.file} {...props} facsimile={facsimile} />
      ) : (
        <EmptyState title={t('noFacsimile')}>{t('noFacsimileHint')}</EmptyState>
      )}
    </section>
  )
}

function OpenFacsimile(props: PagePaneProps & { facsimile: Facsimile }) {
  const { t } = useTranslation('reader')
  const { facsimile, view } = props
  const { open, again } = usePdf(facsimile.file)
  const textOf = useCallback((block: string) => (view ? (blockOf(view, block)?.text ?? null) : null), [view])
  if (typeof open === 'string') {
    const [title, hint] = faultWords[open]
    return (
      <FaultCard title={t(title)} actions={<TextButton onPress={again}>{t('retry')}</TextButton>}>
        {t(hint)}
      </FaultCard>
    )
  }
  return <PageDesk {...props} pdf={open?.pdf ?? null} textOf={textOf} />
}

/** What happened to a page file, and what can be done. */
const faultWords = {
  missing: ['pdfMissing', 'pdfMissingHint'],
  empty: ['pdfEmpty', 'pdfBrokenHint'],
  locked: ['pdfLocked', 'pdfLockedHint'],
  broken: ['pdfBroken', 'pdfBrokenHint'],
  lost: ['pdfLost', 'pdfLostHint'],
} as const satisfies Record<PdfFault, readonly [string, string]>

/** The open page file; null while it is being opened. Closed when the pane goes. */
function usePdf(file: string): { open: OpenPdf | PdfFault | null; again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [ended, setEnded] = useState<{ attempt: number; open: OpenPdf | PdfFault } | null>(null)
  useEffect(() => {
    let left = false
    let mine: OpenPdf | undefined
    const end = (open: OpenPdf | PdfFault) => left || setEnded({ attempt, open })
    openPdf(file, () => end('lost')).then(
      (opened) => {
        if (typeof opened !== 'string') mine = opened
        if (left) mine?.close()
        else end(opened)
      },
      () => end('lost'),
    )
    return () => {
      left = true
      mine?.close()
    }
  }, [file, attempt])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  return { open: ended?.attempt === attempt ? ended.open : null, again }
}
