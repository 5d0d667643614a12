import { app, Menu } from 'electron'
import type { CommandId } from '../contract/commands.ts'
import { defaultPreferences } from '../contract/default-preferences.ts'
import type { Preferences } from '../contract/schemas/session.ts'
import { chooseShellLanguage, shellLanguage } from './language.ts'
import { menuTemplate } from './menu-template.ts'

/** The native menu, made anew whenever what it shows has changed. */
export interface ApplicationMenu {
  readonly setPreferences: (preferences: Preferences) => void
  /** Says which commands can be given; none while no page is there. */
  readonly setOffered: (offered: readonly CommandId[]) => void
}

/** Puts the menu on the application; `give` hears the command of a line that was chosen. */
export function showMenu(give: (command: CommandId) => void): ApplicationMenu {
  let preferences: Pick<Preferences, 'layout' | 'theme' | 'language'> = defaultPreferences
  let offered: ReadonlySet<CommandId> = new Set()
  let shown = ''

  function draw(): void {
    const { layout, theme, language } = preferences
    chooseShellLanguage(language)
    const now = JSON.stringify([layout, theme, language, [...offered].toSorted()])
    if (now === shown) return
    shown = now
    const template = menuTemplate({
      language: shellLanguage(),
      preferences,
      offered,
      apple: process.platform === 'darwin',
      developer: !app.isPackaged,
      give,
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  draw()
  return {
    setPreferences(next) {
      preferences = next
      draw()
    },
    setOffered(next) {
      offered = new Set(next)
      draw()
    },
  }
}
