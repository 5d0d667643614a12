import { app } from 'electron'
import type { Language, Preferences } from '../contract/schemas/session.ts'

let chosen: Preferences['language'] = 'system'

/** Takes over the reader's choice of language, so that shell and page speak the same one. */
export function chooseShellLanguage(choice: Preferences['language']): void {
  chosen = choice
}

/** The language that the shell speaks: the chosen one, else the system's. */
export function shellLanguage(): Language {
  if (chosen !== 'system') return chosen
  return app.getLocale().startsWith('zh') ? 'zh-CN' : 'en'
}
