import { describe, expect, test } from 'vitest'
import { isEmbedded, withEmbed, withoutEmbed } from '../../../web/state/embed.ts'

describe('the embed mode in an address', () => {
  test.each([
    ['?embed', ''],
    ['?embed=1', ''],
    ['?lang=en&embed', '?lang=en'],
    ['?embed=1&lang=en', '?lang=en'],
    ['?lang=en&embed&node=a', '?lang=en&node=a'],
    ['?embed&embed=1&lang=en&embed', '?lang=en'],
  ])('%s is told, and the rest stays', (query, rest) => {
    expect(isEmbedded(query)).toBe(true)
    expect(withoutEmbed(query)).toBe(rest)
    expect(isEmbedded(withoutEmbed(query))).toBe(false)
  })

  test.each(['', '?lang=en', '?node=embed', '?embedded=1', '?lang=en&node=x:embed'])('%s has none', (query) => {
    expect(isEmbedded(query)).toBe(false)
    expect(withoutEmbed(query)).toBe(query)
  })

  test('is added once', () => {
    expect(withEmbed('?lang=en')).toBe('?lang=en&embed')
    expect(withEmbed(withEmbed(''))).toBe('?embed')
  })
})
