import { Download, Quote, Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import type { SearchOrder } from '../../../electron/contract/schemas/search.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Item, Menu, MenuButton } from '../../components/menu.tsx'
import { TextButton } from '../../components/text-button.tsx'
import { currentLanguage, errorWordsFor } from '../../i18n/index.ts'
import { call, wireErrorOf } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { showToast } from '../../lib/toast.ts'
import { limitSearch, requestOf, useSearchStore } from './search-store.ts'
import styles from './search-view.module.css'
import { inputOf } from './use-search-result.ts'
import { useKeptSearches } from './kept-searches.ts'

const orders = ['date-desc', 'date-asc', 'relevance'] as const satisfies readonly SearchOrder[]

/** What can be done with a whole result: its order, how glyphs count, keeping the search, taking the result along. */
export function ResultTools() {
  const { t: r } = useTranslation('results')
  const request = useSearchStore(useShallow(requestOf))
  const { order, exactGlyphs } = request
  const { granted, isSaved, toggleSaved } = useKeptSearches(request)
  const save = async (format: 'csv' | 'citations') => {
    try {
      const file = await call('search.export', { ...inputOf(request), order, format, language: currentLanguage() })
      saveFile({ name: file.fileName, type: file.type, text: file.text })
      const cut = file.bounds.find(({ code }) => code === 'export')
      showToast({ words: r(cut ? 'exportedCut' : 'exported', { name: file.fileName, count: file.rows }) })
    } catch (error) {
      const { what, next } = errorWordsFor(wireErrorOf(error))
      showToast({ words: `${what} ${next}` })
    }
  }
  return (
    <div className={styles.tools}>
      <MenuButton button={<TextButton kind="quiet">{r(`orders.${order}`)}</TextButton>}>
        <Menu label={r('order')} onAction={(id) => limitSearch({ order: id as SearchOrder })}>
          {orders.map((each) => (
            <Item key={each} id={each}>
              {r(`orders.${each}`)}
            </Item>
          ))}
        </Menu>
      </MenuButton>
      <TextButton
        kind="quiet"
        aria-pressed={exactGlyphs}
        className={exactGlyphs ? styles.on : undefined}
        onPress={() => limitSearch({ exactGlyphs: !exactGlyphs })}
      >
        {r('exactGlyphs')}
      </TextButton>
      {granted ? (
        <IconButton
          icon={Star}
          size={17}
          label={isSaved ? r('forgetSearch') : r('keepSearch')}
          className={isSaved ? styles.on : undefined}
          onPress={() => void toggleSaved()}
        />
      ) : null}
      <IconButton icon={Quote} size={17} label={r('exportCitations')} onPress={() => void save('citations')} />
      <IconButton icon={Download} size={17} label={r('exportCsv')} onPress={() => void save('csv')} />
    </div>
  )
}
