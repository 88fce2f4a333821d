import { expect, test } from 'vitest'
import type { GraphNode } from '../../../src/model/graph.ts'
import { learn, wordsOf } from '../../../web/i18n/text.ts'
import { fullName, sourceName } from '../../../web/panels/source-name.ts'

await Promise.all(['en', 'ja'].map(learn))
const work = (aliases: string[]): GraphNode => ({
  id: 'paper:mask',
  kind: 'Paper',
  label: { en: 'DeID-GPT: Zero-shot Medical Text De-Identification by GPT-4', ja: 'DeID-GPT：GPT-4による匿名化' },
  aliases,
  fields: { year: 2023 },
  sources: [],
  datasets: ['d'],
  sameAs: [],
})

test('a short name is a short alias, and no title that has lost a part', () => {
  const node = work(['Zero-shot medical text de-identification by gpt-4'])
  expect(sourceName(node, node.id, wordsOf('en'))).toBe(node.label.en)
  expect(sourceName(work([...node.aliases, 'Liu et al. 2023']), node.id, wordsOf('en'))).toBe('Liu et al. 2023')
})

test('a citation has the title as it was published, in every language', () => {
  const node = work([])
  for (const lang of ['en', 'ja']) expect(fullName(node, node.id, wordsOf(lang))).toBe(`${node.label.en} (2023)`)
  expect(sourceName(node, node.id, wordsOf('ja'))).toBe(node.label.ja)
})
