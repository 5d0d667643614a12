import { lazy, Suspense } from 'react'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import { useCommand } from '../lib/commands.ts'
import { askToPrint, usePrinting } from '../lib/printing.ts'
import { useDocumentView } from '../lib/queries.ts'
import { useReading } from '../lib/reading.ts'

const PrintDialog = lazy(async () => ({
  default: (await import('../features/reader/print/print-dialog.tsx')).PrintDialog,
}))

/** The question how to print the open document, when it is asked: by Ctrl/⌘ P, or from a menu. */
export function Printing({ issue, reading }: { issue: IssueView | null; reading: boolean }) {
  const asked = usePrinting((state) => state.asked)
  const document = useReading(({ place }) => place?.document ?? null)
  const { data: view } = useDocumentView(issue?.issue.id ?? null, document)
  useCommand('document.print', reading && view ? askToPrint : null)
  // The rest of a long document is on its way; the question comes with it.
  if (!asked || !issue || !view || view.stretch) return null
  return (
    <Suspense>
      <PrintDialog issue={issue} view={view} />
    </Suspense>
  )
}
