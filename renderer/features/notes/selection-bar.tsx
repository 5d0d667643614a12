import { Bookmark, BookmarkMinus, Copy, type LucideIcon, PencilLine } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../../electron/contract/commands.ts'
import type { MarkColour } from '../../../electron/contract/schemas/notes.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Toolbar } from '../../components/toolbar.tsx'
import { copyText } from '../../lib/clipboard.ts'
import { offer } from '../../lib/commands.ts'
import { keysFor, pressed } from '../../lib/keys.ts'
import type { Selected } from '../../lib/marks.ts'
import { useGrant } from '../../lib/preferences.ts'
import { useReading } from '../../lib/reading.ts'
import { showToast } from '../../lib/toast.ts'
import { createHighlight } from './note-actions.ts'
import { useNoteStore } from './note-store.ts'
import styles from './selection-bar.module.css'
import { Swatches } from './swatches.tsx'
import { useBookmarks } from './use-notes.ts'

/** Something else that can be done with what is selected, by a button and the key of a command. */
export interface SelectionAction {
  command: CommandId
  icon: LucideIcon
  label: string
  run: (selected: readonly Selected[]) => void
}

const marking = ['mark.1', 'mark.2', 'mark.3', 'mark.4', 'mark.5'] as const satisfies CommandId[]

/**
 * Beside what is selected in the text: the five colours, a note, a bookmark, copy. The keys 1 to 5, N, B and C do the
 * same while the selection stands, Tab goes into the bar, Esc puts it away. Without the grant to keep notes it copies, and says so.
 */
export function SelectionBar({
  selected,
  actions,
  onDone,
}: {
  selected: readonly Selected[]
  /** What the reader adds; they stand last. */
  actions: readonly SelectionAction[]
  onDone: () => void
}) {
  const { t } = useTranslation('notes')
  const granted = useGrant('annotate')
  const issue = useReading((state) => state.place?.issue ?? null)
  const bookmarks = useBookmarks(issue)
  const first = selected[0]
  const bar = useRef<HTMLElement>(null)
  const marked = first !== undefined && bookmarks.blocks.has(first.block)

  const highlight = useCallback(
    (colour: MarkColour, note = false) => {
      if (issue === null) return
      void createHighlight(issue, selected, colour, { note })
      onDone()
    },
    [issue, selected, onDone],
  )
  const ribbon = useCallback(() => {
    if (first) bookmarks.toggle(first.document, first.block)
    onDone()
  }, [first, bookmarks, onDone])
  const copy = useCallback(async () => {
    const copied = await copyText(selected.map((part) => part.text).join('\n'))
    showToast({ words: t(copied ? 'copied' : 'copyFailed') })
    if (copied) onDone()
  }, [selected, t, onDone])

  const act = (run: SelectionAction['run']) => {
    run(selected)
    onDone()
  }
  // What can be done with the words, in the order of the bar.
  const deeds: readonly (readonly [CommandId, () => void])[] = [
    ...(granted ? marking.map((id, at) => [id, () => highlight((at + 1) as MarkColour)] as const) : []),
    ...(granted ? [['note.add', () => highlight(useNoteStore.getState().colour, true)] as const] : []),
    ...(granted ? [['bookmark.toggle', ribbon] as const] : []),
    ['selection.copy', () => void copy()],
    ...actions.map(({ command, run }) => [command, () => act(run)] as const),
  ]
  const perform = useEffectEvent((command: CommandId) => deeds.find(([id]) => id === command)?.[1]())
  const offered = deeds.map(([id]) => id).join(' ')
  useEffect(() => {
    const stops = (offered.split(' ') as CommandId[]).map((id) => offer(id, () => perform(id)))
    return () => stops.forEach((stop) => stop())
  }, [offered])

  // With the layout, and below the window: the key on whose way the bar is drawn reaches it too.
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target)) return
    const within = bar.current?.contains(document.activeElement)
    const command = deeds.find(([id]) => pressed(event, id))?.[0]
    if (event.key === 'Escape') onDone()
    else if (event.key === 'Tab' && !within) bar.current?.querySelector('button')?.focus()
    else if (command) perform(command)
    else return
    event.preventDefault()
    // These letters may mean something else to the pane below while nothing is selected.
    event.stopPropagation()
  })
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listener, { capture: true })
    return () => document.removeEventListener('keydown', listener, { capture: true })
  }, [])

  useEffect(() => {
    const section = bar.current
    // A press on the bar must not take the selection away.
    section?.addEventListener('mousedown', keepSelection)
    return () => section?.removeEventListener('mousedown', keepSelection)
  }, [])
  const rect = first?.rect
  useLayoutEffect(() => {
    if (bar.current && rect) placeBeside(bar.current, rect)
    const follow = () => {
      const selection = getSelection()
      if (bar.current && selection && selection.rangeCount > 0) {
        placeBeside(bar.current, selection.getRangeAt(0).getBoundingClientRect())
      }
    }
    addEventListener('scroll', follow, { capture: true, passive: true })
    return () => removeEventListener('scroll', follow, { capture: true })
  }, [rect])
  if (!first) return null
  return createPortal(
    <section ref={bar} className={styles.bar} aria-label={t('selection')}>
      <Toolbar label={t('selectionTools')}>
        {granted ? (
          <>
            <Swatches keys onChoose={(colour) => highlight(colour)} />
            <i className={styles.rule} aria-hidden />
            <IconButton
              icon={PencilLine}
              label={t('addNote')}
              keys="N"
              onPress={() => highlight(useNoteStore.getState().colour, true)}
            />
            <IconButton
              icon={marked ? BookmarkMinus : Bookmark}
              label={t(marked ? 'removeBookmark' : 'addBookmark')}
              keys="B"
              onPress={ribbon}
            />
          </>
        ) : (
          <span className={styles.readOnly}>{t('readOnly')}</span>
        )}
        <IconButton icon={Copy} label={t('copy')} keys="C" onPress={() => void copy()} />
        {actions.map(({ command, icon, label, run }) => (
          <IconButton key={command} icon={icon} label={label} keys={keysFor(command)} onPress={() => act(run)} />
        ))}
      </Toolbar>
    </section>,
    document.body,
  )
}

const keepSelection = (event: Event) => event.preventDefault()

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Stands above the selection, below it where there is no room, and always inside the window. */
function placeBeside(bar: HTMLElement, rect: Selected['rect']): void {
  const own = bar.getBoundingClientRect()
  const gap = 8
  const above = rect.y - own.height - gap
  const below = Math.min(rect.y + rect.height + gap, innerHeight - own.height - gap)
  const left = Math.min(Math.max(gap, rect.x + rect.width / 2 - own.width / 2), innerWidth - own.width - gap)
  bar.style.left = `${left}px`
  bar.style.top = `${above >= 56 ? above : below}px`
  // Scrolled away with its words.
  bar.style.visibility = rect.y + rect.height < 56 || rect.y > innerHeight - 56 ? 'hidden' : ''
}
