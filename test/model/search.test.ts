import { expect, test } from 'vitest'
import { matchNode, normalize, termsOf } from '../../src/model/search.ts'

const match = (
  text: string,
  label: string,
  more: { description?: { en: string }; aliases?: string[]; id?: string } = {},
) => {
  const node = { id: 'x:y', kind: 'Model', label: { en: label }, aliases: [], ...more }
  return matchNode(node, normalize(text).trim(), termsOf(text))?.tier
}

test('folds width, case, accents and kana, but keeps voicing marks', () => {
  expect(normalize('Ｃafé')).toBe('cafe')
  expect(normalize('データ')).toBe('でーた')
  expect(normalize('ﾌﾟﾗｲﾊﾞｼｰ')).toBe('ぷらいばしー')
  expect(normalize('ブロックチェーン')).toBe(normalize('ブロツクチエーン'))
  expect(normalize('ヵヶ')).toBe('かけ')
  expect(normalize('ハ')).not.toBe(normalize('バ'))
})

test.each([
  ['blockchain', 'Blockchain', 'label'],
  ['block', 'Blockchain', 'label-prefix'],
  ['chain', 'Supply chain', 'word-prefix'],
  ['chain', 'Blockchain', 'inside'],
  ['ai', 'Chain', undefined],
  ['ai', 'Medical AI', 'word-prefix'],
  ['鎖', '連鎖', 'inside'],
  ['ブロックチエーン', 'ブロックチェーン', 'label'],
  ['privacy data', 'Data and privacy', 'word-prefix'],
  ['privacy data', 'Privacy', undefined],
])('%s in %s is %s', (text, label, tier) => {
  expect(match(text, label)).toBe(tier)
})

test('a term may stand in the description, and then the match is there', () => {
  expect(match('patients', 'Safety', { description: { en: 'Harm to patients' } })).toBe('description')
  expect(match('safety patients', 'Safety', { description: { en: 'Harm to patients' } })).toBe('description')
})
