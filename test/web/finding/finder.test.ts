import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import { normalize } from '../../../src/model/search.ts'
import { findablesOf } from '../../../web/finding/findables.ts'
import { createFinder, type Finder } from '../../../web/finding/finder.ts'
import { TIERS } from '../../../web/finding/rank.ts'
import type { Graph } from '../../../web/state/state.ts'
import { shippedGraph } from './shipped-graph.ts'

let graph: Pick<Graph, 'nodes' | 'edges'>
let finder: Finder
beforeAll(async () => {
  graph = await shippedGraph()
  finder = finderOf(graph)
})

function finderOf(graph: Pick<Graph, 'nodes' | 'edges'>): Finder {
  const finder = createFinder()
  for (const item of findablesOf(graph, baseSchema)) finder.add(item)
  return finder
}

const ids = (query: string, lang = 'en') => finder.find(query, lang).map(({ item }) => item.id)
const nodes = (query: string, lang = 'en') => finder.find(query, lang).filter(({ item }) => item.sort === 'node')

/** A made-up graph of these nodes: id, label, and what else is said of them. */
function made(
  ...given: readonly { id: string; label: Record<string, string>; aliases?: string[]; description?: string }[]
) {
  const all = given.map(({ id, label, aliases = [], description }) => ({
    id,
    kind: id.startsWith('challenge:') ? 'Challenge' : id.startsWith('technique:') ? 'Technique' : 'Paper',
    label,
    aliases,
    ...(description !== undefined && { description: { en: description } }),
    fields: {},
    sources: [],
    datasets: ['x'],
    sameAs: [],
  }))
  return finderOf({ nodes: new Map(all.map((node) => [node.id, node])), edges: new Map() })
}

describe('the order of what is found', () => {
  test('label, alias, start of a label, word, within a word, slip, and only then running text', () => {
    const finder = made(
      { id: 'paper:text', label: { en: 'A' }, description: 'About privacy.' },
      { id: 'paper:slip', label: { en: 'Privaxy' } },
      { id: 'paper:inside', label: { en: 'Nonprivacy' } },
      { id: 'paper:word', label: { en: 'Keeping privacy' } },
      { id: 'paper:start', label: { en: 'Privacy of patients' } },
      { id: 'paper:alias', label: { en: 'Secrecy' }, aliases: ['privacy'] },
      { id: 'paper:label', label: { en: 'Privacy' } },
    )
    const found = finder.find('privacy', 'en')
    expect(found.map(({ item }) => item.id.slice(6))).toEqual([
      'label',
      'alias',
      'start',
      'word',
      'inside',
      'slip',
      'text',
    ])
    expect(found.map(({ tier }) => tier)).toEqual(['label', 'alias', 'label-start', 'word', 'inside', 'slip', 'text'])
  })

  test('what the survey is about comes before what is around it, but not before a better match', () => {
    const finder = made(
      { id: 'paper:a', label: { en: 'On cost' } },
      { id: 'challenge:b', label: { en: 'Of all the cost' } },
      { id: 'paper:c', label: { en: 'Cost' } },
    )
    expect(finder.find('cost', 'en').map(({ item }) => item.id)).toEqual(['paper:c', 'challenge:b', 'paper:a'])
  })

  test('a label comes before another name that matches as well', () => {
    const finder = made(
      { id: 'paper:a', label: { en: 'A' }, aliases: ['tree'] },
      { id: 'paper:b', label: { en: 'The trace' } },
    )
    expect(finder.find('trce', 'en').map(({ item }) => item.id)).toEqual(['paper:b', 'paper:a'])
  })

  test('both languages are searched; the one that is read counts a little more', () => {
    const finder = made(
      { id: 'paper:a', label: { en: 'BERT model', ja: '甲' } },
      { id: 'paper:b', label: { en: 'Other', ja: 'BERT model' } },
    )
    expect(finder.find('bert', 'en')[0]?.item.id).toBe('paper:a')
    expect(finder.find('bert', 'ja')[0]?.item.id).toBe('paper:b')
    expect(finder.find('bert', 'ja')).toHaveLength(2)
  })

  test('every part of a query has to match, one way or another', () => {
    const finder = made({ id: 'paper:a', label: { en: 'Clinical safety', ja: '臨床安全性' } })
    expect(finder.find('safety clinical', 'en')).toHaveLength(1)
    expect(finder.find('clinical 安全', 'en')).toHaveLength(1)
    expect(finder.find('clinical zebra', 'en')).toEqual([])
  })
})

describe('slips', () => {
  const slipOf = (typed: string, label: string) =>
    made({ id: 'paper:a', label: { en: label } }).find(typed, 'en')[0]?.tier
  test.each([
    ['blokchain', 'Blockchain'],
    ['blockhcain', 'Blockchain'],
    ['vlockchian', 'Blockchain'],
    ['ethcis', 'Ethics'],
    ['halucin', 'Hallucination'],
    ['プライバシ', 'プライバシー'],
    ['プライハシー', 'プライバシー'],
    ['ブロクチェーン', 'ブロックチェーン'],
    ['倫理とプライバジー', '倫理とプライバシー'],
  ])('%s finds %s', (typed, label) => expect(slipOf(typed, label)).toBeDefined())

  test.each([
    ['cat', 'Cut'],
    ['ethkx', 'Ethics'],
    ['qlockxhian', 'Blockchain'],
    ['2024', 'Survey of 2023'],
    ['判断', '判定'],
    ['データ', 'データー処理'.slice(1)],
  ])('%s does not find %s', (typed, label) => expect(slipOf(typed, label)).toBeUndefined())

  test('one slip in any word of four to seven letters, and two from eight, still find it', () => {
    const word = (min: number, max: number) =>
      fc.string({ minLength: min, maxLength: max, unit: fc.constantFrom(...'abcdefgh') })
    fc.assert(
      fc.property(word(4, 7), fc.nat(), fc.constantFrom('out', 'in', 'other', 'swap'), (label, at, how) => {
        const typed = slip(label, at % label.length, how)
        fc.pre(typed.length >= 4)
        expect(slipOf(typed, label)).toBeDefined()
      }),
    )
    fc.assert(
      fc.property(word(10, 14), fc.nat(), fc.nat(), fc.constantFrom('out', 'in', 'other'), (label, a, b, how) => {
        expect(slipOf(slip(slip(label, a % label.length, how), b % 8, how), label)).toBeDefined()
      }),
    )
  })

  function slip(word: string, at: number, how: 'out' | 'in' | 'other' | 'swap'): string {
    if (how === 'swap') return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    return word.slice(0, at) + (how === 'out' ? '' : 'z') + word.slice(how === 'in' ? at : at + 1)
  }
})

describe('Japanese', () => {
  test.each([
    ['ぷらいばしー', 'プライバシー'],
    ['ﾌﾟﾗｲﾊﾞｼｰ', 'プライバシー'],
    ['ぷらいばs', 'プライバシー'],
    ['臨床安全性', '臨床における安全性'],
    ['臨床の安全性', '臨床安全性'],
    ['医療データ', '医療とデータ'],
    ['漏えい', 'データ漏えい'],
  ])('%s finds %s', (typed, label) => {
    expect(made({ id: 'paper:a', label: { ja: label } }).find(typed, 'ja')).toHaveLength(1)
  })

  test('a slip in kana still finds the challenge of the survey first', () => {
    expect(nodes('プライバジー', 'ja')[0]?.item.id).toBe('challenge:ethics-privacy')
  })
})

describe('over the data that ships', () => {
  test('any label, in any language and any writing of it, finds its node first among equals', () => {
    const all = [...graph.nodes.values()].flatMap((node) => Object.values(node.label).map((label) => ({ node, label })))
    expect(all.length).toBeGreaterThan(300)
    const writings = [(label: string) => label, (label: string) => label.toUpperCase(), fullWidth]
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...writings),
        fc.constantFrom('en', 'ja'),
        (one, write, lang) => {
          const found = nodes(write(one.label), lang)
          const own = found.findIndex(({ item }) => item.id === one.node.id)
          expect(own).toBeGreaterThanOrEqual(0)
          for (const { item } of found.slice(0, own)) {
            const labels = Object.values(graph.nodes.get(item.id)?.label ?? {})
            expect(labels.map(normalize)).toContain(normalize(one.label))
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('tiers never go back', () => {
    for (const query of ['privacy', 'data', '医療', 'model safety', 'blokchain']) {
      const tiers = finder.find(query, 'en').map(({ tier }) => TIERS.indexOf(tier))
      expect(tiers.length).toBeGreaterThan(0)
      expect(tiers).toEqual([...tiers].sort((a, b) => a - b))
    }
  })

  test('statements and evidence are found by what they say, where it stands, and in what', () => {
    const edge = [...graph.edges.values()].find(({ evidence }) => evidence[0]?.summary?.en)
    const [piece] = edge?.evidence ?? []
    expect(ids(edge?.statement.en ?? '')).toContain(edge?.id)
    expect(ids(`${piece?.locator} ${piece?.summary?.en}`)).toContain(`${edge?.id}\n${piece?.id}`)
  })

  test('for nothing at all there is nothing; for something near, what is nearest', () => {
    expect(ids('')).toEqual([])
    expect(ids(' 、 ')).toEqual([])
    expect(ids('zzqqxx')).toEqual([])
    expect(finder.closest('zzqqxx', 'en', 3)).toEqual([])
    expect(ids('blokchan legder')).toEqual([])
    expect(finder.closest('blokchan zebra', 'en', 3)[0]?.item.id).toBe('technique:blockchain')
    expect(finder.closest('倫理プライ罵詈', 'ja', 3)[0]?.item.id).toBe('challenge:ethics-privacy')
  })
})

function fullWidth(label: string): string {
  return label.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
}
