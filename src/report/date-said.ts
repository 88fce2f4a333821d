import type { Language } from './words.ts'

/** A day as a person writes it, of an ISO date or time; what is none as it stands. The day is that of UTC, as in the explorer. */
export function dateSaid(iso: string, lang: Language): string {
  if (Number.isNaN(Date.parse(iso))) return iso
  const locale = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}
