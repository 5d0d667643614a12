import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView } from '../../../electron/contract/schemas/archive.ts'
import { findRanges, fold } from '../../../electron/text/normalise.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { focusText } from '../../lib/focus-text.ts'
import { announce } from '../../lib/live.ts'
import { openPlace, useReading } from '../../lib/reading.ts'
import { closeFind, useFind } from './find-store.ts'
import styles from './hit-bar.module.css'

interface Found {
  block: string
  /** Position of the block in the document. */
  order: number
  from: number
  to: number
}

function close(): void {
  closeFind()
  focusText()
}

/** Every place in a document that reads as the words do, in reading order; matched as the search matches. */
function findIn(view: DocumentView, text: string): Found[] {
  const words = fold(text.trim())
  if (words === '') return []
  return view.blocks.flatMap((block, order) =>
    findRanges(block.text, words).map((range) => ({ block: block.id, order, ...range })),
  )
}

/**
 * Finds words in the open document: how many, which one this is, the next and the one before. Works on the text itself,
 * not on what is drawn, so that long documents are found through whole.
 */
export function FindBar({ view }: { view: DocumentView }) {
  const { t } = useTranslation('search')
  const text = useFind((state) => state.text)
  const sought = useDeferredValue(text)
  const field = useRef<HTMLInputElement>(null)
  const found = useMemo(() => findIn(view, sought), [view, sought])
  const place = useReading((state) => state.place)
  const at = found.findIndex((each) => each.block === place?.block && each.from === place.from && each.to === place.to)
  const total = found.length

  const go = (index: number) => {
    const next = found[(index + total) % total]
    if (!next) return
    const { block, from, to } = next
    openPlace({ issue: view.issue, document: view.id, block, from, to }, { replace: true })
    announce(t('findPosition', { index: ((index + total) % total) + 1, total }))
  }
  const step = (by: 1 | -1) => {
    if (at >= 0) return go(at + by)
    const here = view.blocks.findIndex((block) => block.id === place?.block)
    const after = found.findIndex((each) => each.order >= here)
    go(by > 0 ? (after < 0 ? 0 : after) : (after < 0 ? total : after) - 1)
  }
  const arrive = useEffectEvent((words: string, _in: DocumentView) => {
    if (words.trim() === '') return
    if (total === 0) announce(t('findNone', { query: words }))
    else if (at < 0) step(1)
  })

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  // Typing goes to the nearest place at once, as every find bar does.
  useEffect(() => arrive(sought, view), [sought, view])

  return (
    <search className={styles.bar} aria-label={t('findInDocument')}>
      <input
        ref={field}
        data-find
        className={styles.find}
        value={text}
        aria-label={t('findInDocument')}
        placeholder={t('findInDocument')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => useFind.setState({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' || event.key === 'F3') {
            event.preventDefault()
            event.stopPropagation()
            if (total > 0) step(event.shiftKey ? -1 : 1)
          } else if (event.key === 'Escape') {
            event.preventDefault()
            close()
          }
        }}
      />
      <output className={styles.position}>
        {sought.trim() === '' ? '' : total === 0 ? t('findNothing') : `${at < 0 ? '–' : at + 1} / ${total}`}
      </output>
      <IconButton
        icon={ChevronUp}
        label={t('findPrevious')}
        keys="Shift Enter"
        isDisabled={total === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('findNext')}
        keys="Enter"
        isDisabled={total === 0}
        onPress={() => step(1)}
      />
      <IconButton icon={X} label={t('findClose')} keys="Esc" onPress={close} />
    </search>
  )
}
