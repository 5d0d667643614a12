import { useEffect } from 'react'
import { choices, type CommandId } from '../../electron/contract/commands.ts'
import { defaultPreferences } from '../../electron/contract/default-preferences.ts'
import type { IssueView } from '../../electron/contract/schemas/archive.ts'
import type { Preferences } from '../../electron/contract/schemas/session.ts'
import { larger, smaller } from '../features/settings/sizes.ts'
import { offer, useCommand } from '../lib/commands.ts'
import { copyDiagnostics } from '../lib/diagnostics.ts'
import { exportNotes } from '../lib/export-notes.ts'
import { navigate, useVisited } from '../lib/navigation.ts'
import { changePreferences, useGrant, usePreferences } from '../lib/preferences.ts'
import { showDataFolder } from '../lib/show-data-folder.ts'
import { openPlace, useReading } from '../lib/reading.ts'
import type { View } from '../lib/views.ts'
import { cyclePane } from './panes.ts'

/** What can be done wherever one is in the window; what a pane can do it offers itself. */
export function useWindowCommands({
  view,
  issue,
  onKeys,
}: {
  view: View
  issue: IssueView | null
  onKeys: () => void
}): void {
  const { index, last } = useVisited()
  useCommand('indexes.open', () => navigate('/indexes'))
  useCommand('settings.open', () => navigate('/settings'))
  useCommand('library.open', () => navigate('/library'))
  useCommand('keys.show', onKeys)
  useCommand('help.open', () => navigate('/help'))
  useCommand('about.open', () => navigate('/about'))
  usePersonalCommands()
  useCommand('search.open', openSearch)
  useCommand('history.back', index > 0 ? () => history.back() : null)
  useCommand('history.forward', index < last ? () => history.forward() : null)
  const reading = view === 'reader'
  useCommand('pane.next', reading ? () => cyclePane(1) : null)
  useCommand('pane.previous', reading ? () => cyclePane(-1) : null)
  useDocumentCommands(reading ? issue : null)
  useTextSizeCommands()
  useChoices('layout')
  useChoices('theme')
  useChoices('language')
}

/** What has to do with what one keeps: out of reach for who only reads. */
function usePersonalCommands(): void {
  const granted = useGrant('annotate')
  useCommand('folder.show', granted ? () => void showDataFolder() : null)
  useCommand('notes.exportMarkdown', granted ? () => void exportNotes('markdown') : null)
  useCommand('notes.exportJson', granted ? () => void exportNotes('json') : null)
  useCommand('diagnostics.copy', granted ? () => void copyDiagnostics() : null)
}

/** Before the search field stands in the window, as in a narrow one, its view is opened, which gives it the keyboard. */
function openSearch(): void {
  const field = document.getElementById('search-field')
  if (!(field instanceof HTMLInputElement)) return navigate('/search')
  field.focus()
  field.select()
}

function useDocumentCommands(issue: IssueView | null): void {
  const open = useReading((state) => state.place?.document ?? null)
  const order = issue ? [...(issue.front ? [issue.front] : []), ...issue.documents].map(({ id }) => id) : []
  const at = open === null ? -1 : order.indexOf(open)
  const go = (document: string | undefined) =>
    issue && at >= 0 && document !== undefined
      ? () => openPlace({ issue: issue.issue.id, document, block: null, from: null, to: null })
      : null
  useCommand('document.previous', go(order[at - 1]))
  useCommand('document.next', go(order[at + 1]))
}

function useTextSizeCommands(): void {
  const { textSize } = usePreferences()
  useCommand('text.larger', choose(larger(textSize)))
  useCommand('text.smaller', choose(smaller(textSize)))
  useCommand('text.reset', choose(textSize === defaultPreferences.textSize ? undefined : defaultPreferences.textSize))
}

const choose = (size: number | undefined) => (size === undefined ? null : () => changePreferences({ textSize: size }))

/** Offers every choice of one preference. */
function useChoices(name: keyof typeof choices): void {
  useEffect(() => {
    const offered = Object.entries(choices[name]) as [CommandId, Preferences[typeof name]][]
    const stops = offered.map(([id, value]) => offer(id, () => changePreferences({ [name]: value })))
    return () => stops.forEach((stop) => stop())
  }, [name])
}
