import { useTranslation } from 'react-i18next'
import { ViewTitle } from '../../components/section.tsx'
import { useGrant } from '../../lib/preferences.ts'
import { useIssues, useLibraryStatus } from '../../lib/queries.ts'
import { AddSection } from './add-section.tsx'
import { CheckSection } from './check-section.tsx'
import { IssueList } from './issue-list.tsx'
import { MatrixSection } from './matrix-section.tsx'
import { ProblemsSection } from './problems-section.tsx'
import { RemovedSection } from './removed-section.tsx'
import { useOverview } from './use-library.ts'

/** The library: what is in it and what is missing, and for who may, adding, removing and verifying. */
export function LibraryView() {
  const { t } = useTranslation('library')
  const curates = useGrant('curate')
  const status = useLibraryStatus().data
  const issues = useIssues().data ?? []
  const overview = useOverview(curates).data ?? null
  const notice = !curates ? t('readOnly') : overview?.origin === 'shipped' ? t('shipped') : null
  return (
    <>
      <ViewTitle title={t('title')}>
        {status ? t('counts', { issues: status.issues, images: status.images, blocks: status.blocks }) : null} {notice}
      </ViewTitle>
      {curates ? <AddSection offers={overview?.offers ?? []} /> : null}
      <ProblemsSection curates={curates} />
      <MatrixSection issues={issues} />
      <IssueList issues={issues} curates={curates} />
      {curates ? <RemovedSection removed={overview?.removed ?? []} /> : null}
      {curates ? <CheckSection /> : null}
    </>
  )
}
