import { createInstance } from 'i18next'
import { inLanguage, type Text } from '../../src/model/text.ts'
import { first } from './en/first.ts'
import * as grammar from './en/grammar.ts'
import { languages, type Messages, type Speech } from './languages.ts'

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
}

const i18n = createInstance()
void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  // Keys are flat; a dot or colon in them means nothing.
  keySeparator: false,
  nsSeparator: false,
  resources: { en: { translation: first } },
  // What is shown is text, never markup, so nothing is to be escaped.
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The language whose words for the first screen come with the page. */
export const AT_ONCE = 'en'

/** Each forgets what was looked up, as when there are more words. */
const forgets: (() => void)[] = []
const english = createWords(AT_ONCE, grammar)
const known = new Map([[AT_ONCE, english]])
const learned = new Set<string>()
const listeners = new Set<() => void>()

/** The words of the language; until `learn` has fetched them the English ones of the first screen, see `onLearned`. */
export function wordsOf(lang: string): Words {
  return known.get(lang) ?? english
}

/**
 * Fetches the words of the language, if they are not all there. Rejects where they cannot be fetched; then it can be tried
 * again.
 */
export async function learn(lang: string): Promise<void> {
  const language = languages.find(({ tag }) => tag === lang)
  if (!language || learned.has(lang)) return
  const speech = await language.load()
  if (learned.has(lang)) return
  learned.add(lang)
  i18n.addResourceBundle(lang, 'translation', speech.messages)
  for (const forget of forgets) forget()
  if (known.has(lang)) return
  known.set(lang, createWords(lang, speech))
  for (const listener of [...listeners]) listener()
}

/** Tells when the words of a further language are there. Returns how to end it. */
export function onLearned(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function createWords(lang: string, { isLatin, listStyle }: Omit<Speech, 'messages'>): Words {
  const fixed = i18n.getFixedT(lang)
  const locale = languages.find(({ tag }) => tag === lang)?.locale ?? lang
  const numbers = kept(() => new Intl.NumberFormat(locale))
  const lists = kept(() => new Intl.ListFormat(locale, { type: 'conjunction', style: listStyle }))
  const dates = kept(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
  return {
    lang,
    isLatin,
    t: (key, values = {}) =>
      fixed(key, {
        ...values,
        ...(typeof values.count === 'number' && { replace: { ...values, count: numbers().format(values.count) } }),
      }),
    template: (key) => fixed(key, { skipInterpolation: true }),
    text: (text) => inLanguage(text, lang),
    number: (value) => numbers().format(value),
    list: (items) => lists().format(items),
    date: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : dates().format(new Date(iso))),
  }
}

/** Made when it is first asked for: each of these takes milliseconds, and the first screen waits for none that it does not need. */
function kept<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
