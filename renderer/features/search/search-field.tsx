import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/icon-button.tsx'
import { focusText } from '../../lib/focus-text.ts'
import { fieldId, focusChosenRow } from './focus-row.ts'
import { cutText, type Mark } from '../../lib/marks.ts'
import { codePointLength } from '../../../electron/text/code-points.ts'
import { FilterChips } from './filter-chips.tsx'
import { clearSearch, leaveSearch, settleSearch, typeSearch, useSearchStore } from './search-store.ts'
import styles from './search-field.module.css'
import { useSearchResult } from './use-search-result.ts'

/** The key that goes to the field. */
const keys = '/'

/** The search field of the head: asks while one types, Enter or ↓ goes to the results, Esc leaves them. The slash leads here. */
export function SearchField({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('search')
  const text = useSearchStore((state) => state.text)
  const field = useRef<HTMLInputElement>(null)
  const composing = useRef(false)
  const [scrolled, setScrolled] = useState(0)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The Enter that ends a composition belongs to the input method. Safari sends it as key code 229.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      focusChosenRow({ awaited: settleSearch() })
    } else if (event.key === 'Escape') {
      event.preventDefault()
      field.current?.blur()
      leaveSearch()
      focusText()
    }
  }

  return (
    <search className={styles.field} onPointerDown={focusUnlessControl}>
      <Search size={16} strokeWidth={1.6} aria-hidden />
      <div className={styles.typing}>
        <Faults text={text} scrolled={scrolled} />
        <input
          ref={field}
          id={fieldId}
          className={styles.input}
          value={text}
          aria-label={t('field')}
          placeholder={t(compact ? 'placeholderShort' : 'placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={10_000}
          aria-keyshortcuts="/"
          onChange={(event) => typeSearch(event.target.value, { composing: composing.current })}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={(event) => {
            composing.current = false
            typeSearch(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
          onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
        />
      </div>
      <FilterChips />
      {text ? (
        <IconButton
          icon={X}
          size={16}
          label={t('clear')}
          className={styles.clear}
          onPress={() => {
            clearSearch()
            field.current?.focus()
          }}
        />
      ) : (
        <kbd aria-hidden>{keys}</kbd>
      )}
    </search>
  )

  /** The frame around the input belongs to it: a press there goes to the words. */
  function focusUnlessControl(event: { target: EventTarget; preventDefault(): void }) {
    if (event.target instanceof Element && event.target.closest('button, input')) return
    event.preventDefault()
    field.current?.focus()
  }
}

/** What is wrong with the words, under them: a wavy line at the place of each fault. The line beneath the field says what. */
function Faults({ text, scrolled }: { text: string; scrolled: number }) {
  const { reading, stale } = useSearchResult()
  const query = useSearchStore((state) => state.query)
  const faults = reading?.faults ?? []
  if (faults.length === 0 || stale || text.trim() !== query) return null
  const before = codePointLength(text) - codePointLength(text.trimStart())
  const marks = faults.map(
    ({ from, to }): Mark => ({ block: '', kind: 'hit', current: false, from: from + before, to: to + before }),
  )
  return (
    <span className={styles.faults} aria-hidden>
      <span style={{ translate: `${-scrolled}px` }}>
        {cutText(text, marks).map((piece) =>
          piece.marks.length > 0 ? <u key={piece.from}>{piece.text}</u> : <span key={piece.from}>{piece.text}</span>,
        )}
      </span>
    </span>
  )
}
