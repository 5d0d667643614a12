import type { about as chinese } from '../zh-CN/about.ts'

/** Words of the About page, in English. */
export const about: typeof chinese = {
  title: 'Gazette Reader',
  version: 'Version {{version}}',
  what: 'A desktop reader for government gazettes: text beside page, full-text search, highlights and notes. Everything is on this machine; nothing goes online.',
  library: 'Archive',
  issues: 'Issues',
  images: 'Page images',
  blocks: 'Paragraphs',
  years: 'Years',
  trouble: 'If something is wrong',
  diagnostics: 'Diagnostics',
  diagnosticsHint: 'No text of your notes',
  copyDiagnostics: 'Copy diagnostics',
  seeDiagnostics: 'See what is in them',
  showFolder: 'Show my data folder',
  licences: 'Licences',
  ownLicence:
    'Gazette Reader itself is under the MIT licence. What others made and what is installed with it is listed here, each part under a licence of its own; open one to read it.',
  fonts: 'Fonts',
  data: 'Data',
  code: 'Program',
  runtime: 'Runtime',
  licencesMissing: 'The list of licences could not be read',
  licencesMissingHint: 'The program is not affected. Run npm run build to make it again.',
}
