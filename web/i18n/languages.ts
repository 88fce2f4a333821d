import type { Language as Spoken } from '../../src/report/words.ts'
import type * as en from './en/messages.ts'

export type Messages = Readonly<Record<keyof typeof en.messages, string>>

/** What a language needs beside its name: its words, and how they are written. */
export interface Speech {
  readonly messages: Messages
  /** Whether it is written in Latin letters. */
  readonly isLatin: boolean
  /** How its lists are joined; see Intl.ListFormat. */
  readonly listStyle: 'long' | 'narrow'
}

export interface Language {
  readonly tag: Spoken
  /** How its numbers and dates are written; see Intl. */
  readonly locale: string
  /** Its own name for itself. */
  readonly name: string
  /** Fetched when the language is first wanted. */
  readonly load: () => Promise<Speech>
}

/** In the order in which the switch goes through them: all that the program speaks. */
const spoken: Readonly<Record<Spoken, Omit<Language, 'tag'>>> = {
  en: { locale: 'en-GB', name: 'English', load: () => import('./en/messages.ts') },
  ja: { locale: 'ja', name: '日本語', load: () => import('./ja/messages.ts') },
}
export const languages: readonly Language[] = (Object.keys(spoken) as Spoken[]).map((tag) => ({ tag, ...spoken[tag] }))

/** The first of the wanted tags that there are words for (`ja-JP` finds `ja`), else English. */
export function pickLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = languages.find((language) => language.tag === tag.toLowerCase().split('-')[0])
    if (found) return found.tag
  }
  return 'en'
}

/** The one after it, for the switch. */
export function nextLanguage(tag: string): Language {
  const at = languages.findIndex((language) => language.tag === tag)
  const next = languages[(at + 1) % languages.length]
  if (!next) throw new Error('There are no languages')
  return next
}
