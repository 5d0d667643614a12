import { useTranslation } from 'react-i18next'
import { type CommandWords, commandWords } from '../../electron/contract/command-words.ts'
import { currentLanguage } from '../i18n/index.ts'

/** The words of menus and commands in the language spoken now. */
export function useCommandWords(): CommandWords {
  useTranslation()
  return commandWords(currentLanguage())
}
