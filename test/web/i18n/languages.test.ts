import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import { plainPredicate } from '../../../src/report/plain-predicate.ts'
import { plainVerb } from '../../../src/report/plain-verb.ts'
import { LANGUAGES } from '../../../src/report/words.ts'
import { commandLanguages } from '../../../web/i18n/command-words.ts'
import { messages as english } from '../../../web/i18n/en/messages.ts'
import { languages, nextLanguage, pickLanguage } from '../../../web/i18n/languages.ts'
import { learn, onLearned, wordsOf } from '../../../web/i18n/text.ts'
import { tourLanguages, tourWords } from '../../../web/i18n/tour-words.ts'

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort()

test('the words of a language are fetched when it is first wanted, and English stands in until then', async () => {
  const nodes = () => wordsOf('ja').t('map.nodes', { count: 2 })
  let told = 0
  const end = onLearned(() => told++)
  expect(nodes()).toBe('2 nodes')
  await Promise.all([learn('ja'), learn('ja'), learn('xx')])
  expect(nodes()).toBe('ノード2件')
  expect(told).toBe(1)
  end()
})

const spoken = await Promise.all(languages.map(async ({ tag, load }) => ({ tag, messages: (await load()).messages })))

describe.each(spoken)('$tag', ({ tag, messages }) => {
  beforeAll(() => learn(tag))

  test('has every message, none empty', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('fills no place that the message is not given', () => {
    // A route may name its parts in another way, but only such parts as there are.
    const routeParts = ['subject', 'object', 'relation', 'verb', 'is', 'was', 'support']
    for (const [key, text] of Object.entries(messages)) {
      const allowed = key.startsWith('route.') ? routeParts : places(english[key as keyof typeof english])
      expect({ key, unknown: places(text).filter((name) => !allowed.includes(name ?? '')) }).toEqual({
        key,
        unknown: [],
      })
    }
  })

  test('writes numbers in plurals as the language does', () => {
    const { t } = wordsOf(tag)
    expect(t('map.nodes', { count: 1234 })).toContain(new Intl.NumberFormat(tag).format(1234))
    expect(t('map.nodes', { count: 1 })).not.toContain('{{')
  })

  test('shows text of the data as it is, markup and all', () => {
    expect(wordsOf(tag).t('search.none', { text: '<b>&{{x}}' })).toContain('<b>&')
  })
})

test('each room lists the same languages, and commands and the tour have words in all of them', () => {
  const tags = languages.map(({ tag }) => tag)
  expect(tags).toEqual(LANGUAGES)
  expect([...tourLanguages].sort()).toEqual([...tags].sort())
  expect([...commandLanguages].sort()).toEqual([...tags].sort())
})

test.each(LANGUAGES)('%s takes no words from the folder of another language', (tag) => {
  const folder = new URL(`../../../web/i18n/${tag}/`, import.meta.url)
  const lines = readdirSync(folder).flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
  const words = lines.flatMap((line) => /^import (?!type ).*report\/words\/(\w+)\//u.exec(line)?.[1] ?? [])
  expect(new Set(words)).toEqual(new Set([tag]))
})

test('the tour has its words in every language, with the same places to fill', () => {
  const filled = (lang: string) =>
    Object.entries(tourWords(lang)).map(([id, said]) => [id, places(Object.values(said).join(' '))])
  for (const lang of tourLanguages) expect(filled(lang)).toEqual(filled('en'))
})

test('names are joined as the language does', async () => {
  await learn('ja')
  expect(['en', 'ja'].map((tag) => ['a', 'b'].join(wordsOf(tag).t('join.names')))).toEqual(['a, b', 'a、b'])
})

test('numbers, dates and lists are written as the language does, and a date that is none as it stands', async () => {
  await learn('ja')
  const said = ['en', 'ja'].map((tag) => {
    const words = wordsOf(tag)
    return [words.number(20000), words.date('2026-11-03'), words.date('some day'), words.list(['a', 'b', 'c'])]
  })
  expect(said).toEqual([
    ['20,000', '3 November 2026', 'some day', 'a, b and c'],
    ['20,000', '2026年11月3日', 'some day', 'a、b、c'],
  ])
})

describe('choosing a language', () => {
  test('the first wanted one that there is', () => {
    expect(pickLanguage(['fr-CH', 'ja-JP', 'en'])).toBe('ja')
    expect(pickLanguage(['fr'])).toBe('en')
    expect(pickLanguage([])).toBe('en')
  })

  test('the switch goes round', () => {
    expect(languages.map(({ tag }) => nextLanguage(tag).tag)).toEqual([
      ...languages.slice(1).map(({ tag }) => tag),
      languages[0]?.tag,
    ])
  })
})

describe('the English form after "to"', () => {
  test.each([
    ['addresses', 'address'],
    ['uses', 'use'],
    ['is part of', 'be part of'],
    ['closely matches', 'closely match'],
    ['relies on', 'rely on'],
    ['goes with', 'go with'],
  ])('%s: %s', (relation, verb) => expect(plainVerb(relation)).toBe(verb))

  test('no relation of the base schema is left in the third person', () => {
    const claims = Object.values(baseSchema.edgeKinds).filter(({ claim }) => claim)
    expect(claims.map(({ label }) => plainVerb(label.en ?? ''))).toEqual(['address'])
  })
})

describe('the Japanese form after the object', () => {
  test.each([
    ['に対処するのは', 'に対処する'],
    ['に含まれるのは', 'に含まれる'],
    ['を用いるモデルは', 'を用いる'],
    ['とほぼ同じなのは', 'とほぼ同じである'],
    ['が対処する課題は', undefined],
    ['の土台は', undefined],
  ])('%s: %s', (relation, verb) => expect(plainPredicate(relation)).toBe(verb))
})
