import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CommandId, commands } from '../../../electron/contract/commands.ts'
import type { OpenEntry } from '../../../electron/contract/schemas/search.ts'
import { call } from '../../lib/client.ts'
import { runCommand, useOffered } from '../../lib/commands.ts'
import { keysFor } from '../../lib/keys.ts'
import { cutText, type Mark } from '../../lib/marks.ts'
import { openPlace } from '../../lib/reading.ts'
import { unbroken } from '../../lib/titles.ts'
import { useCommandWords } from '../../lib/use-command-words.ts'
import styles from './palette.module.css'
import './result-words.ts'

/** Rows that stand at once. */
const rows = 9

/** Goes anywhere by name: titles, headings, numbers, bodies, people, in Han, pinyin or initials; and every command. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('results')
  const [text, setText] = useState('')
  const asked = text.trim().slice(0, 200)
  const { data } = useQuery({
    queryKey: ['search.open', asked],
    queryFn: ({ signal }) => call('search.open', { text: asked, limit: rows }, { signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const entries = asked === '' ? [] : (data?.entries ?? [])
  const found = useCommands(asked).slice(0, Math.max(asked === '' ? rows : 3, rows - entries.length))
  const choose = (key: string) => {
    onClose()
    const [kind, rest = ''] = key.split(/ (.*)/s)
    if (kind === 'command') {
      runCommand(rest as CommandId)
      return
    }
    const entry = entries[Number(rest)]
    if (!entry) return
    const { issue, document, block } = entry
    openPlace({ issue, document, block, from: null, to: null })
  }
  return (
    <ModalOverlay className={styles.scrim} isOpen onOpenChange={(open) => (open ? undefined : onClose())} isDismissable>
      <Modal className={styles.modal}>
        <Dialog className={styles.palette} aria-label={t('palette')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField className={styles.field} aria-label={t('paletteField')} autoFocus>
              <Search size={17} strokeWidth={1.6} aria-hidden />
              <Input placeholder={t('paletteField')} maxLength={200} spellCheck="false" />
            </SearchField>
            <Menu
              className={styles.list}
              aria-label={t('palette')}
              onAction={(key) => choose(String(key))}
              renderEmptyState={() => <p className={styles.empty}>{t('paletteNothing')}</p>}
            >
              {[
                ...entries.map((entry, at) => (
                  <MenuItem key={`entry ${at}`} id={`entry ${at}`} className={styles.item} textValue={entry.text}>
                    <EntryRow entry={entry} />
                  </MenuItem>
                )),
                ...found.map(({ id, words }) => (
                  <MenuItem key={`command ${id}`} id={`command ${id}`} className={styles.item} textValue={words}>
                    <span className={styles.words}>{words}</span>
                    <span className={styles.kind}>{t('openKinds.command')}</span>
                    <kbd>{keysFor(id) ?? ''}</kbd>
                  </MenuItem>
                )),
              ]}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function EntryRow({ entry }: { entry: OpenEntry }) {
  const { t } = useTranslation('results')
  const marks = entry.ranges.map((range): Mark => ({ block: '', kind: 'hit', current: false, ...range }))
  return (
    <>
      <span className={styles.words} lang="zh-CN">
        {cutText(entry.text, marks).map((piece) =>
          piece.marks.length > 0 ? <b key={piece.from}>{piece.text}</b> : <span key={piece.from}>{piece.text}</span>,
        )}
        {entry.kind === 'title' ? null : <small>{unbroken(entry.title)}</small>}
      </span>
      <span className={styles.kind}>{t(`openKinds.${entry.kind}`)}</span>
      <span className={styles.page}>{entry.page === null ? '' : t('openPage', { page: entry.page })}</span>
    </>
  )
}

/** The commands that can be given now and whose words hold the text. */
function useCommands(text: string): { id: CommandId; words: string }[] {
  const { commands: words } = useCommandWords()
  const offered = useOffered()
  const sought = text.toLowerCase()
  return commands
    .filter(({ id }) => id !== 'palette.open' && offered.has(id))
    .map(({ id }) => ({ id, words: words[id] }))
    .filter(({ words: each }) => each.toLowerCase().includes(sought))
}
