import { about as aboutEnglish } from '../../renderer/i18n/en/about.ts'
import { app as appEnglish } from '../../renderer/i18n/en/app.ts'
import { errors as errorsEnglish } from '../../renderer/i18n/en/errors.ts'
import { indexes as indexesEnglish } from '../../renderer/i18n/en/indexes.ts'
import { library as libraryEnglish } from '../../renderer/i18n/en/library.ts'
import { notes as notesEnglish } from '../../renderer/i18n/en/notes.ts'
import { reader as readerEnglish } from '../../renderer/i18n/en/reader.ts'
import { results as resultsEnglish } from '../../renderer/i18n/en/results.ts'
import { search as searchEnglish } from '../../renderer/i18n/en/search.ts'
import { settings as settingsEnglish } from '../../renderer/i18n/en/settings.ts'
import { about as aboutChinese } from '../../renderer/i18n/zh-CN/about.ts'
import { app as appChinese } from '../../renderer/i18n/zh-CN/app.ts'
import { errors as errorsChinese } from '../../renderer/i18n/zh-CN/errors.ts'
import { indexes as indexesChinese } from '../../renderer/i18n/zh-CN/indexes.ts'
import { library as libraryChinese } from '../../renderer/i18n/zh-CN/library.ts'
import { notes as notesChinese } from '../../renderer/i18n/zh-CN/notes.ts'
import { reader as readerChinese } from '../../renderer/i18n/zh-CN/reader.ts'
import { results as resultsChinese } from '../../renderer/i18n/zh-CN/results.ts'
import { search as searchChinese } from '../../renderer/i18n/zh-CN/search.ts'
import { settings as settingsChinese } from '../../renderer/i18n/zh-CN/settings.ts'

const english = {
  about: aboutEnglish,
  app: appEnglish,
  errors: errorsEnglish,
  indexes: indexesEnglish,
  library: libraryEnglish,
  notes: notesEnglish,
  reader: readerEnglish,
  results: resultsEnglish,
  search: searchEnglish,
  settings: settingsEnglish,
}
const chinese = {
  about: aboutChinese,
  app: appChinese,
  errors: errorsChinese,
  indexes: indexesChinese,
  library: libraryChinese,
  notes: notesChinese,
  reader: readerChinese,
  results: resultsChinese,
  search: searchChinese,
  settings: settingsChinese,
}

/** The interface's own words in the language a spec runs in, so that one spec serves both. */
export function wordsOf(locale: string | undefined): typeof chinese {
  return locale?.startsWith('zh') ? chinese : english
}
