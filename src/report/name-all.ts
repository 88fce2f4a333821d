/** Several names as one: "A, B and C", as the language joins them. */
export function nameAll(names: readonly string[], lang: string): string {
  // British, as the rest of the words: no comma before the last.
  return new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' }).format(names)
}
