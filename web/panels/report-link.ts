import { safeLink } from './safe-link.ts'

/** Parameters of an address that take a heading, as the makers of issue trackers and of mail name it. */
const HEADINGS = ['title', 'subject']

/**
 * Where an error can be reported, of a dataset's `report`: https, or mail. The heading is filled in where the address has
 * a place for it: mail always, any other where it already names one. Undefined for every other address.
 */
export function reportLink(report: string | undefined, subject: string): string | undefined {
  if (!report) return undefined
  if (/^mailto:[^?\s]+@[^?\s]+/iu.test(report)) {
    const [address = '', query = ''] = report.split('?')
    const fields = new URLSearchParams(query)
    fields.set('subject', subject)
    // Mail programs read a plus as a plus.
    return `${address}?${fields.toString().replaceAll('+', '%20')}`
  }
  const safe = safeLink(report)
  if (!safe?.startsWith('https:')) return undefined
  const url = new URL(safe)
  for (const name of HEADINGS) if (url.searchParams.has(name)) url.searchParams.set(name, subject)
  return url.href
}
