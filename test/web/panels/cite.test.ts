import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/model/graph.ts'
import { learn, wordsOf } from '../../../web/i18n/text.ts'
import { citeStatement } from '../../../web/panels/cite.ts'

const piece = (source: string, locator: string, more: Partial<Evidence> = {}): Evidence => ({
  id: `${source}#${locator}`,
  dataset: 'd',
  source,
  locator,
  support: 'proposed',
  assertedBy: 'source',
  ...more,
})
const statement = { en: 'Locks address theft.', ja: '錠は盗難に対処する。' }
const link = 'https://x.test/?edge=e&rev=1'
const cite = (evidence: Evidence[], lang = 'en') =>
  citeStatement({ statement, evidence }, (id) => id.toUpperCase(), link, wordsOf(lang))

await Promise.all(['en', 'ja'].map(learn))

describe('a statement with its citation', () => {
  test('says what is said, where, how far supported, by whom, and leads back', () => {
    expect(cite([piece('a', '§2')])).toBe(`Locks address theft. (A, §2; proposed; said by the source; ${link})`)
    expect(cite([piece('a', '§2')], 'ja')).toContain('錠は盗難に対処する。（A、§2；')
  })

  test('places of one source stand together where they say the same; the strongest come first', () => {
    const text = cite([
      piece('a', '§2'),
      piece('b', 'p. 9', { support: 'demonstrated' }),
      piece('a', '§4'),
      piece('a', '§5', { assertedBy: 'curator' }),
    ])
    expect(text).toBe(
      `Locks address theft. (B, p. 9; demonstrated; said by the source; also A, §2, §4; proposed; said by the source; also A, §5; proposed; a curator’s reading; ${link})`,
    )
  })
})
