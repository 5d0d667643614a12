import type { Language } from '../../../electron/contract/schemas/session.ts'

/** When a note was last changed, as people write it: 11月23日 14:05, 23 Nov, 14:05; the year where it is not this one. */
export function formatTime(instant: string, language: Language, now = new Date()): string {
  const date = new Date(instant)
  const sameYear = date.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date)
}
