import type { Words } from '../i18n/text.ts'

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as people say it: 12 kB. */
export function sayBytes(bytes: number, words: Words): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1))
  const value = bytes / 1000 ** (power + 1)
  const unit = UNITS[power] ?? 'kilobyte'
  return new Intl.NumberFormat(words.lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumSignificantDigits: 2,
  }).format(Math.max(value, 0.1))
}
