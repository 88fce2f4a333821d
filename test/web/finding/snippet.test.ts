import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../src/model/search.ts'
import { fold } from '../../../web/finding/fold.ts'
import { excerpt, markedPieces, matchedText } from '../../../web/finding/snippet.ts'
import { partsOf } from '../../../web/finding/words.ts'

const marked = (text: string, query: string) =>
  markedPieces(text, partsOf(query))
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

describe('what is marked', () => {
  test.each([
    ['Clinical safety', 'safe', 'Clinical [safe]ty'],
    ['Clinical safety', 'saftey', 'Clinical [safety]'],
    ['Blockchain', 'chain', 'Block[chain]'],
    ['A chain, not a blockchain', 'chain', 'A [chain], not a blockchain'],
    ['How to handle text and images', 'and', 'How to handle text [and] images'],
    ['How to handle them', 'and', 'How to handle them'],
    ['Pruning café', 'cafe', 'Pruning [café]'],
    ['ﾌﾟﾗｲﾊﾞｼｰの保護', 'プライバシー', '[ﾌﾟﾗｲﾊﾞｼｰ]の保護'],
    ['倫理とプライバシー', 'ぷらいばしー', '倫理と[プライバシー]'],
    ['倫理とプライバシー', 'プライバジー', '倫理と[プライバシー]'],
    ['臨床における安全性', '臨床安全', '[臨床]における[安全]性'],
    ['Nothing here', 'zebra', 'Nothing here'],
  ])('%s, looked for by %s', (text, query, expected) => expect(marked(text, query)).toBe(expected))

  test('no letter is lost or added, whatever was typed', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aBé ブﾌﾞのー性…ﬁ１-', 'e\u0301', '👩‍⚕️'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, (text, query) => {
        expect(
          markedPieces(text, partsOf(query))
            .map(({ text }) => text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('an excerpt holds the first mark', () => {
    const long = `${'Some words of no matter. '.repeat(12)}Here is privacy at last. ${'And more. '.repeat(20)}`
    const pieces = excerpt(long, partsOf('privacy'))
    expect(pieces.find(({ isMarked }) => isMarked)?.text).toBe('privacy')
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(140)
    expect([pieces[0]?.text, pieces.at(-1)?.text]).toEqual(['…', '…'])
  })
})

test('the text that is shown says what the title does not', () => {
  const item = {
    sort: 'node' as const,
    id: 'x',
    isBackground: false,
    texts: [
      { place: 'label' as const, lang: 'en', text: 'Clinical safety' },
      { place: 'label' as const, lang: 'ja', text: '臨床安全性' },
      { place: 'description' as const, lang: 'en', text: 'Patients may be harmed.' },
    ],
  }
  const shown = (query: string) => matchedText(item, 'Clinical safety', partsOf(query), 'en')?.text
  expect(shown('clinical')).toBeUndefined()
  expect(shown('臨床')).toBe('臨床安全性')
  expect(shown('clinical harm')).toBe('Patients may be harmed.')
})

test('folding here and in the model is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aBÉ ブﾌﾞのー性１-', 'e\u0301') }), (text) => {
      const folded = fold(text)
      expect(folded.text).toBe(normalize(text))
      expect([folded.starts.length, folded.scripts.length]).toEqual([folded.text.length, folded.text.length])
    }),
  )
})
