import { lazy, Suspense, useEffect } from 'react'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import { askToPrint, usePrinting } from '../lib/printing.ts'
import { useDocumentView } from '../lib/queries.ts'
import { isReadingPath, useReading } from '../lib/reading.ts'

const PrintDialog = lazy(async () => ({
  default: (await import('../features/reader/print/print-dialog.tsx')).PrintDialog,
}))

/** The question how to print the open document, when it is asked: by Ctrl/⌘ P, or from a menu. */
export function Printing({ issue }: { issue: IssueView | null }) {
  const asked = usePrinting((state) => state.asked)
  const document = useReading(({ place }) => place?.document ?? null)
  const { data: view } = useDocumentView(issue?.issue.id ?? null, document)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'p'
      if (!isPrint || event.shiftKey || !isReadingPath()) return
      event.preventDefault()
      askToPrint()
    }
    globalThis.document.addEventListener('keydown', press)
    return () => globalThis.document.removeEventListener('keydown', press)
  }, [])
  // The rest of a long document is on its way; the question comes with it.
  if (!asked || !issue || !view || view.stretch) return null
  return (
    <Suspense>
      <PrintDialog issue={issue} view={view} />
    </Suspense>
  )
}
