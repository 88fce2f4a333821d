import { expect, test } from 'vitest'
import { inLanguage, languageGiven } from '../../src/model/text.ts'

test('a text is given in the language that is asked for, else in English, else in the first there is; which is said', () => {
  for (const [text, said, given] of [
    [{ en: 'a', ja: 'b' }, 'b', 'ja'],
    [{ en: 'a' }, 'a', 'en'],
    [{ fr: 'c', de: 'd' }, 'd', 'de'],
    [{ en: 'A title', ja: 'A title' }, 'A title', 'en'],
    [undefined, '', undefined],
  ] as const) {
    expect(inLanguage(text, 'ja')).toBe(said)
    expect(languageGiven(text, 'ja')).toBe(given)
  }
})
