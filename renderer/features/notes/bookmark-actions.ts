import i18next from 'i18next'
import type { Bookmark } from '../../../electron/contract/schemas/notes.ts'
import { call } from '../../lib/client.ts'
import { announce } from '../../lib/live.ts'
import { showToast } from '../../lib/toast.ts'
import { tellFailure } from './note-actions.ts'
import { bookmarkOn, withoutRow, withRow } from './note-list.ts'
import { counted } from './note-store.ts'
import { cachedBookmarks, changeBookmarks, refreshBookmarks } from './notes-data.ts'

let unconfirmedCount = 0

/** Puts a bookmark on a block, or takes it off where it has one. */
export function toggleBookmark(issue: string, document: string, block: string): void {
  const found = bookmarkOn(cachedBookmarks(issue), block)
  if (found) void removeBookmark(found)
  else void createBookmark(issue, document, block)
}

/** Puts a bookmark on a block, at once on the screen and then with the host. */
export async function createBookmark(issue: string, document: string, block: string): Promise<void> {
  unconfirmedCount += 1
  const draft: Bookmark = {
    id: `unconfirmed-${unconfirmedCount}`,
    target: { issue, document, block, from: 0, to: 0, textVersion: 1, quote: '', prefix: '', suffix: '' },
    created: new Date().toISOString(),
    placement: { state: 'exact', document, block, from: 0, to: 0, page: null, image: null },
  }
  await changeBookmarks(issue, (rows) => withRow(rows, draft))
  try {
    const row = await counted(call('bookmarks.create', { issue, document, block }))
    await changeBookmarks(issue, (rows) => withRow(rows, row, draft.id))
    announce(i18next.t('announceBookmarked', { ns: 'notes' }))
  } catch (thrown) {
    await changeBookmarks(issue, (rows) => withoutRow(rows, draft.id))
    tellFailure('notCreated', thrown, () => void createBookmark(issue, document, block))
  }
}

/** Takes a bookmark off, with a way back. */
export async function removeBookmark(bookmark: Bookmark): Promise<void> {
  const { id, target } = bookmark
  const { issue } = target
  // The host has not answered yet: there is nothing to take off.
  if (id.startsWith('unconfirmed-')) return
  await changeBookmarks(issue, (rows) => withoutRow(rows, id))
  const t = i18next.getFixedT(null, 'notes')
  try {
    await counted(call('bookmarks.remove', { id }))
    showToast({
      words: t('deletedBookmark'),
      action: { label: t('undo'), run: () => void restoreBookmark(issue, id) },
    })
  } catch (thrown) {
    await refreshBookmarks(issue)
    tellFailure('notRemoved', thrown)
  }
}

async function restoreBookmark(issue: string, id: string): Promise<void> {
  try {
    const row = await counted(call('bookmarks.restore', { id }))
    await changeBookmarks(issue, (rows) => withRow(rows, row))
  } catch (thrown) {
    await refreshBookmarks(issue)
    tellFailure('notRestored', thrown, () => void restoreBookmark(issue, id))
  }
}
