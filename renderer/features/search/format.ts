import type { Language } from '../../../electron/contract/schemas/session.ts'

/** A day as people write it: 2022年8月24日, 24 August 2022. The wire form is shown as it is where it is no day. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  )
}
