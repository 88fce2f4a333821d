import { createInstance } from 'i18next'
import { inLanguage, type Text } from '../../src/model/text.ts'
import { languages, type Messages } from './languages.ts'

type Key = keyof Messages
/** The keys that are asked for: a plural by its stem, with `count`. */
export type MessageKey =
  | Exclude<Key, `${string}_one` | `${string}_other`>
  | (Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never)

type Values = Readonly<Record<string, string | number>>

/** The words, numbers and lists of one language. */
export interface Words {
  readonly lang: string
  readonly isLatin: boolean
  /** `count` is written as the language writes numbers. */
  t(key: MessageKey, values?: Values): string
  /** The message with its places (`{{name}}`) still open. */
  template(key: MessageKey): string
  /** Text of the data, in this language as far as there is any. */
  text(text: Text | undefined): string
  number(value: number): string
  list(items: readonly string[]): string
  date(iso: string): string
  plainVerb(relation: string): string
}

const i18n = createInstance()
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  // Keys are flat; a dot or colon in them means nothing.
  keySeparator: false,
  nsSeparator: false,
  resources: Object.fromEntries(languages.map(({ tag, messages }) => [tag, { translation: messages }])),
  // What is shown is text, never markup, so nothing is to be escaped.
  interpolation: { escapeValue: false },
  initAsync: false,
})

const known = new Map<string, Words>()

export function wordsOf(lang: string): Words {
  const words = known.get(lang) ?? createWords(lang)
  known.set(lang, words)
  return words
}

function createWords(lang: string): Words {
  const language = languages.find(({ tag }) => tag === lang)
  const fixed = i18n.getFixedT(lang)
  const locale = language?.locale ?? lang
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: language?.listStyle ?? 'long' })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    lang,
    isLatin: language?.isLatin ?? true,
    t: (key, values = {}) =>
      fixed(key, {
        ...values,
        ...(typeof values.count === 'number' && { replace: { ...values, count: numbers.format(values.count) } }),
      }),
    template: (key) => fixed(key, { skipInterpolation: true }),
    text: (text) => inLanguage(text, lang),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : dates.format(new Date(iso))),
    plainVerb: (relation) => language?.plainVerb(relation) ?? relation,
  }
}
