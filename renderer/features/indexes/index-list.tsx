import type { ReactNode } from 'react'
import { Collection, ListBox, ListBoxItem, ListBoxLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { showIndex, useIndexState } from './index-state.ts'
import styles from './indexes.module.css'
import type { Parts } from './use-parts.ts'

/** What a list shows of one entry. */
export interface ListedEntry {
  id: string
  words: string
  row: ReactNode
}

/** A list of names: one is chosen, only the rows in view are drawn, and the rest is read as it comes near. */
export function IndexListBox({
  label,
  entries,
  rowHeight,
  parts: { isReading, error, readMore, retry },
}: {
  label: string
  entries: readonly ListedEntry[]
  rowHeight: number
  parts: Pick<Parts<unknown, unknown>, 'isReading' | 'error' | 'readMore' | 'retry'>
}) {
  const { t } = useTranslation('indexes')
  const { of, text, chosen } = useIndexState()
  if (error) return <ErrorNote error={error} onRetry={retry} />
  if (entries.length === 0) {
    if (isReading) return <p className={styles.reading}>{t('loading')}</p>
    if (text !== '') {
      return (
        <EmptyState title={t('nothing', { text })}>
          <p>{t('nothingHint')}</p>
          <TextButton onPress={() => showIndex({ text: '' })}>{t('clear')}</TextButton>
        </EmptyState>
      )
    }
    return <EmptyState title={t('emptyList')}>{of === 'days' ? null : t(`emptyHint.${of}`)}</EmptyState>
  }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <ListBox
        className={styles.list}
        aria-label={label}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [next] = keys
          if (next !== undefined && next !== chosen) showIndex({ chosen: String(next) }, { replace: chosen !== null })
        }}
        onAction={(key) => showIndex({ chosen: String(key) })}
      >
        <Collection items={entries}>
          {({ id, words, row }) => (
            <ListBoxItem id={id} textValue={words} className={styles.item}>
              {row}
            </ListBoxItem>
          )}
        </Collection>
        <ListBoxLoadMoreItem onLoadMore={readMore} isLoading={isReading}>
          <span className={styles.reading}>{t('loading')}</span>
        </ListBoxLoadMoreItem>
      </ListBox>
    </Virtualizer>
  )
}
