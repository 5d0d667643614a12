import { Link } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { Item, Menu, MenuButton } from '../../../components/menu.tsx'
import { copyText } from '../../../lib/clipboard.ts'
import { blockOf, pageOf } from '../../../lib/document-index.ts'
import { formatPage, formatPlace } from '../../../lib/place.ts'
import { linkTo } from '../../../lib/reading.ts'
import { showToast } from '../../../lib/toast.ts'

/** Copies a link to the document, to the paragraph here or to its page. A link to words stands beside a selection. */
export function LinksMenu({
  issue,
  view,
  block: here,
  from,
}: {
  issue: IssueView
  view: DocumentView
  block: string | null
  from: number | null
}) {
  const { t } = useTranslation('reader')
  const place = { issue: view.issue, document: view.id, block: null, from: null, to: null }
  const block = blockOf(view, here)
  const { page, image } = block ? pageOf(block, from) : { page: null, image: null }
  const paths: Record<string, string> = {
    document: formatPlace(place),
    block: formatPlace({ ...place, block: here }),
    page: formatPage({ issue: view.issue, page, image }),
  }
  const copy = async (id: string) => {
    const copied = await copyText(linkTo(paths[id] ?? ''))
    showToast({ words: t(copied ? 'linkCopied' : 'copyFailed') })
  }
  return (
    <MenuButton button={<IconButton icon={Link} label={t('links')} />}>
      <Menu label={t('links')} onAction={(id) => void copy(id)}>
        <Item id="document">{t('linkDocument')}</Item>
        {here ? <Item id="block">{t('linkBlock')}</Item> : <></>}
        {image !== null && issue.facsimile ? (
          <Item id="page">{page === null ? t('linkImage', { image }) : t('linkPage', { page })}</Item>
        ) : (
          <></>
        )}
      </Menu>
    </MenuButton>
  )
}
