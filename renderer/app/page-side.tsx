import type { DocumentView, IssueView } from '../../electron/contract/schemas/archive.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { PagePane } from '../features/reader/page/page-pane.tsx'
import type { Mark } from '../lib/marks.ts'
import { useReading } from '../lib/reading.ts'

/** The page pane at the place being read; nothing while the issue is being read. */
export function PageSide({
  issue,
  view,
  marks,
  side,
  tools = true,
}: {
  issue: IssueView | null
  view: DocumentView | null
  marks: readonly Mark[]
  /** Room beside the sheets, px; less than nothing crops their blank edges. */
  side: number
  tools?: boolean
}) {
  const place = useReading((state) => state.place)
  const arrival = useReading((state) => state.arrival)
  if (!issue) return null
  return (
    <ErrorBoundary>
      <PagePane issue={issue} view={view} place={place} arrival={arrival} marks={marks} side={side} tools={tools} />
    </ErrorBoundary>
  )
}
