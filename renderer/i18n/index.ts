import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { WireError } from '../../electron/contract/errors.ts'
import type { Language, Preferences } from '../../electron/contract/schemas/session.ts'
import { type ErrorWords, errorText } from './error-words.ts'
import type { indexes } from './zh-CN/indexes.ts'
import type { results } from './zh-CN/results.ts'
import type { words as chinese } from './zh-CN/index.ts'

/** Every namespace, typed by the Chinese words: a key that English lacks or misspells does not compile. */
type Resources = typeof chinese

/** Words that are read together with their view: not needed for the first page. */
interface Later {
  indexes: typeof indexes
  results: typeof results
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Resources & Later
  }
}

/** A language as its files hold it. */
interface Words {
  words: Resources
  errors: ErrorWords
}

const files: Record<Language, () => Promise<Words>> = {
  'zh-CN': () => import('./zh-CN/index.ts'),
  en: () => import('./en/index.ts'),
}

/** The languages read so far; one is from the start. */
const read = new Map<Language, Words>()

async function readWords(language: Language): Promise<Words> {
  const words = read.get(language) ?? (await files[language]())
  read.set(language, words)
  return words
}

/** The language to speak: the reader's choice, or the first of the system's that is spoken here, or English. */
export function languageOf(choice: Preferences['language'], system: readonly string[] = navigator.languages): Language {
  if (choice !== 'system') return choice
  for (const tag of system) {
    if (/^zh\b/i.test(tag)) return 'zh-CN'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

/** The language spoken now. */
export const currentLanguage = (): Language => (i18next.resolvedLanguage === 'zh-CN' ? 'zh-CN' : 'en')

/** Begins with the given language; the other is read when it is chosen. */
export async function startLanguages(language: Language): Promise<void> {
  const { words } = await readWords(language)
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh-CN', 'en'],
    defaultNS: 'app',
    resources: { [language]: words },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/**
 * Changes the language of the interface and of `<html>`; the record keeps its own. Rejects where the language cannot be
 * read: then the one before is spoken on.
 */
export async function speak(language: Language): Promise<void> {
  const { words } = await readWords(language)
  for (const [namespace, own] of Object.entries(words)) i18next.addResourceBundle(language, namespace, own)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** What an error means in the language spoken now: what happened, then what to do. */
export function errorWordsFor(error: WireError): { what: string; next: string } {
  const spoken = read.get(currentLanguage())
  if (!spoken) throw new Error('No language was read')
  return errorText(spoken.errors, error)
}
