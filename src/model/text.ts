/** Text in one or more languages, keyed by language tag (`en`, `ja`, …); at least one. */
export type Text = Readonly<Record<string, string>>

/**
 * The text in `lang`; where it is missing the English one, else the first by language tag.
 * Empty only when there is no text at all.
 */
export function inLanguage(text: Text | undefined, lang: string): string {
  if (!text) return ''
  return text[lang] ?? text.en ?? text[Object.keys(text).sort()[0] ?? ''] ?? ''
}

/**
 * The tag of the language that `inLanguage` gives it in; undefined when there is no text at all. What reads the same in
 * English is English, as the title of a work is.
 */
export function languageGiven(text: Text | undefined, lang: string): string | undefined {
  if (!text) return undefined
  if (text[lang] === text.en && text.en !== undefined) return 'en'
  return [lang, 'en', Object.keys(text).sort()[0] ?? ''].find((tag) => text[tag] !== undefined)
}
