import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { WireError } from '../../electron/contract/errors.ts'
import type { Language, Preferences } from '../../electron/contract/schemas/session.ts'
import { type ErrorWords, errorText } from './error-words.ts'
import { about as aboutEn } from './en/about.ts'
import { app as appEn } from './en/app.ts'
import { catalogue as catalogueEn } from './en/catalogue.ts'
import { errors as errorsEn } from './en/errors.ts'
import { jobs as jobsEn } from './en/jobs.ts'
import { library as libraryEn } from './en/library.ts'
import { notes as notesEn } from './en/notes.ts'
import { reader as readerEn } from './en/reader.ts'
import { search as searchEn } from './en/search.ts'
import { settings as settingsEn } from './en/settings.ts'
import { about } from './zh-CN/about.ts'
import { app } from './zh-CN/app.ts'
import { catalogue } from './zh-CN/catalogue.ts'
import { errors } from './zh-CN/errors.ts'
import type { indexes } from './zh-CN/indexes.ts'
import { jobs } from './zh-CN/jobs.ts'
import { library } from './zh-CN/library.ts'
import { notes } from './zh-CN/notes.ts'
import { reader } from './zh-CN/reader.ts'
import { search } from './zh-CN/search.ts'
import { settings } from './zh-CN/settings.ts'

const chinese = { about, app, catalogue, jobs, library, reader, search, notes, settings }

/** Every namespace, typed by the Chinese words: a key that English lacks or misspells does not compile. */
type Resources = typeof chinese

/** Words that are read together with their view: not needed for the first page. */
interface Later {
  indexes: typeof indexes
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Resources & Later
  }
}

const english: Resources = {
  about: aboutEn,
  app: appEn,
  catalogue: catalogueEn,
  jobs: jobsEn,
  library: libraryEn,
  reader: readerEn,
  search: searchEn,
  notes: notesEn,
  settings: settingsEn,
}

const errorWords: Record<Language, ErrorWords> = { 'zh-CN': errors, en: errorsEn }

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

/** Begins with the given language. Both are in the bundle, so a change needs no network and never shows keys. */
export async function startLanguages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh-CN', 'en'],
    defaultNS: 'app',
    resources: { 'zh-CN': chinese, en: english },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

/** Changes the language of the interface and of `<html>`; the record keeps its own. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** What an error means in the language spoken now: what happened, then what to do. */
export const errorWordsFor = (error: WireError): { what: string; next: string } =>
  errorText(errorWords[currentLanguage()], error)
