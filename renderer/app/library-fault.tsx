import { useTranslation } from 'react-i18next'
import { CallError } from '../../electron/contract/client.ts'
import type { ReactNode } from 'react'
import type { IssueRecord, LibraryStatus } from '../../electron/contract/schemas/archive.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorNote, FaultCard } from '../components/error-note.tsx'
import { useIssues, useLibraryStatus } from '../lib/queries.ts'

const codes = {
  missing: 'archive-missing',
  corrupt: 'archive-corrupt',
  'too-new': 'archive-too-new',
} as const satisfies Partial<Record<LibraryStatus['state'], string>>

const none: readonly IssueRecord[] = []

/** The issues of the library (none before they were read), and why it cannot be read, if it cannot. */
export function useLibrary(): { issues: readonly IssueRecord[]; fault: ReactNode } {
  const { t } = useTranslation()
  const status = useLibraryStatus()
  const issues = useIssues()
  const again = () => void status.refetch().then(() => issues.refetch())
  const state = status.data?.state
  const closed = state === 'missing' || state === 'corrupt' || state === 'too-new' ? state : null
  const failure = status.error ?? (closed ? new CallError({ code: codes[closed] }) : issues.error)
  const fault = failure ? (
    <ErrorNote error={failure} onRetry={again} />
  ) : issues.data?.length === 0 ? (
    <EmptyState title={t('emptyLibrary')}>{t('emptyLibraryHint')}</EmptyState>
  ) : null
  return { issues: issues.data ?? none, fault }
}

/** What stands in the panes' place where an address leads nowhere. */
export function Nowhere() {
  const { t } = useTranslation()
  return <FaultCard title={t('nowhere')}>{t('nowhereHint')}</FaultCard>
}
