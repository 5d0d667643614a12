import { ChevronLeft } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import type { IndexExportRequest } from '../../../electron/contract/schemas/relations.ts'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { useRoom } from '../../lib/use-media.ts'
import { scrollsByKey } from '../../lib/scrolls-by-key.ts'
import { IndexListBox, type ListedEntry } from './index-list.tsx'
import { showIndex, useIndexState } from './index-state.ts'
import { ListTools } from './list-tools.tsx'
import type { Parts } from './use-parts.ts'
import styles from './indexes.module.css'

/**
 * A list with its tools, and what is chosen of it, side by side; in a narrow window one after the other. `exports` names
 * the list when it is saved, `children` are tools of its own, `Detail` shows what is chosen.
 */
export function Split<Entry, Whole>({
  label,
  parts,
  rows,
  rowHeight,
  exports,
  Detail,
  children,
}: {
  label: string
  parts: Parts<Entry, Whole>
  rows: readonly ListedEntry[]
  rowHeight: number
  exports: IndexExportRequest['list']
  Detail: ComponentType<{ name: string }>
  children?: ReactNode
}) {
  const { t } = useTranslation('indexes')
  const { of, chosen } = useIndexState()
  const narrow = useRoom() === 'narrow'
  return (
    <div className={styles.split}>
      {narrow && chosen !== null ? null : (
        <div className={styles.master}>
          <ListTools total={parts.total} list={exports}>
            {children}
          </ListTools>
          <IndexListBox label={label} entries={rows} rowHeight={rowHeight} parts={parts} />
        </div>
      )}
      {narrow && chosen === null ? null : (
        <div className={styles.detail} key={`${of} ${chosen}`} {...scrollsByKey}>
          {narrow ? (
            <TextButton kind="quiet" onPress={() => showIndex({ chosen: null })}>
              <ChevronLeft size={16} strokeWidth={1.6} aria-hidden /> {t('toList')}
            </TextButton>
          ) : null}
          {chosen === null ? <EmptyState title={t('choose')}>{t('chooseHint')}</EmptyState> : <Detail name={chosen} />}
        </div>
      )}
    </div>
  )
}
