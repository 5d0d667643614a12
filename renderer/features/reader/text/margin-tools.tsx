import { Bookmark, Link, Scan } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../components/icon-button.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { copyText } from '../../../lib/clipboard.ts'
import { formatPlace } from '../../../lib/place.ts'
import { linkTo } from '../../../lib/reading.ts'
import { showToast } from '../../../lib/toast.ts'
import styles from './margin-tools.module.css'

/** The tools in the margin of one block: link, ribbon, locate. One set is drawn, beside the block in question. */
export function MarginTools({
  issue,
  document,
  block,
  top,
  pointed,
  here,
  placed,
  bookmarked,
  onToggleBookmark,
  onLocate,
}: {
  issue: string
  document: string
  block: string
  /** Top of the block in the scrolled content, px. */
  top: number
  /** True under the pointer: every tool is shown; otherwise, until one has the focus, only the way to the page. */
  pointed: boolean
  /** True where this is the place. */
  here: boolean
  /** Whether the block has a region on the page. */
  placed: boolean
  bookmarked: boolean
  onToggleBookmark?: ((block: string) => void) | undefined
  onLocate: (block: string) => void
}) {
  const { t, i18n } = useTranslation('reader')
  const copyLink = async () => {
    const copied = await copyText(linkTo(formatPlace({ issue, document, block, from: null, to: null })))
    showToast({ words: copied ? t('linkCopied') : t('copyFailed') })
  }
  return (
    <div
      className={classNames(styles.tools, bookmarked && styles.belowRibbon, !pointed && styles.resting)}
      style={{ top }}
      lang={i18n.language}
      data-tools
    >
      <IconButton
        icon={Scan}
        size={17}
        label={placed ? t('locate') : t('noRegion')}
        isDisabled={!placed}
        className={placed ? (here ? styles.toolHere : styles.tool) : styles.toolStruck}
        onPress={() => onLocate(block)}
      />
      {onToggleBookmark ? (
        <IconButton
          icon={Bookmark}
          size={16}
          label={bookmarked ? t('removeBookmark') : t('addBookmark')}
          className={bookmarked ? styles.toolOn : styles.tool}
          onPress={() => onToggleBookmark(block)}
        />
      ) : null}
      <IconButton icon={Link} size={15} label={t('copyLink')} className={styles.tool} onPress={() => void copyLink()} />
    </div>
  )
}
