import { BookmarkMinus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button.tsx'
import { removeBookmark } from './bookmark-actions.ts'
import { shorten } from './note-card.tsx'
import { useBookmarkList } from './notes-data.ts'
import { PanelEntry } from './panel-entry.tsx'
import { PanelList } from './panel-list.tsx'
import styles from './panel.module.css'

/** Every bookmark of an issue: go there, take it off. */
export function BookmarksPanel({ issue }: { issue: string }) {
  const { t } = useTranslation('notes')
  const { data, error, refetch } = useBookmarkList(issue)
  return (
    <PanelList
      issue={issue}
      entries={data}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: t('emptyBookmarks'), hint: t('emptyBookmarksHint') }}
    >
      {(bookmark) => (
        <PanelEntry
          key={bookmark.id}
          entry={bookmark}
          actions={
            <IconButton
              icon={BookmarkMinus}
              size={15}
              label={t('removeBookmark')}
              className={styles.action}
              onPress={() => void removeBookmark(bookmark)}
            />
          }
        >
          <span className={styles.quote} lang="zh-CN">
            <i className={styles.ribbon} aria-hidden />
            {shorten(bookmark.target.quote, 60)}
          </span>
        </PanelEntry>
      )}
    </PanelList>
  )
}
