import { Bookmark, Printer, Quote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentView, IssueView } from '../../../../electron/contract/schemas/archive.ts'
import { IconButton, IconToggle } from '../../../components/icon-button.tsx'
import { Toolbar } from '../../../components/toolbar.tsx'
import { copyText } from '../../../lib/clipboard.ts'
import { blockOf, headingPath, headingText, pageOf } from '../../../lib/document-index.ts'
import { askToPrint } from '../../../lib/printing.ts'
import { shortcut } from '../../../lib/shortcut.ts'
import { unbroken } from '../../../lib/titles.ts'
import { showToast } from '../../../lib/toast.ts'
import { citationOf } from '../citation.ts'
import { LinksMenu } from './links-menu.tsx'
import styles from './running-head.module.css'

/** The head of the text pane: which document, under which headings, and what can be done with the paragraph here. */
export function RunningHead({
  issue,
  view,
  block: here,
  from,
  bookmarked,
  onToggleBookmark,
}: {
  issue: IssueView
  view: DocumentView
  /** The block here, and the code point in it that was jumped to. */
  block: string | null
  from: number | null
  bookmarked: boolean
  onToggleBookmark?: ((block: string) => void) | undefined
}) {
  const { t } = useTranslation('reader')
  const path = headingPath(view, here).slice(0, 2)
  const block = blockOf(view, here)
  const copyCitation = async () => {
    const page = block ? pageOf(block, from).page : (view.pages?.[0] ?? null)
    const copied = await copyText(citationOf(issue, view, page === null ? null : [page, page]))
    showToast({ words: copied ? t('citationCopied') : t('copyFailed') })
  }
  return (
    <div className={styles.head}>
      <p className={styles.where} lang="zh-CN">
        <span className="number">{view.number ?? unbroken(view.title)}</span>
        {path.map((heading, index) => (
          <b key={heading.id} className={styles.heading}>
            <i aria-hidden>{index === 0 ? '·' : '›'}</i>
            {headingText(heading)}
          </b>
        ))}
      </p>
      <Toolbar label={t('textTools')}>
        {onToggleBookmark && here ? (
          <IconToggle
            icon={Bookmark}
            label={bookmarked ? t('removeBookmark') : t('addBookmark')}
            isSelected={bookmarked}
            className={bookmarked ? styles.ribbon : undefined}
            onChange={() => onToggleBookmark(here)}
          />
        ) : null}
        <IconButton icon={Quote} label={t('copyCitation')} onPress={() => void copyCitation()} />
        <IconButton icon={Printer} label={t('print')} keys={shortcut('P')} onPress={askToPrint} />
        <LinksMenu issue={issue} view={view} block={here} from={from} />
      </Toolbar>
    </div>
  )
}
