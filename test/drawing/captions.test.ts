import { expect, test } from 'vitest'
import { captionsOf } from '../../src/drawing/captions.ts'
import type { GraphNode } from '../../src/model/graph.ts'

const node = (id: string, kind: string, ...datasets: string[]): GraphNode => ({
  id,
  kind,
  datasets,
  label: { en: id },
  aliases: [],
  fields: {},
  sources: [],
  sameAs: [],
})
const nodes = [node('c', 'Challenge', 'x'), node('d', 'Challenge', 'x', 'y'), node('t', 'Technique', 'y')]
const names = { kind: (kind: string) => `${kind}s`, dataset: (id: string) => `survey ${id}`, several: 'in several' }

test('groups have names: of kinds, of datasets, and one for what several hold', () => {
  expect(captionsOf(nodes, 'by-kind', new Set(), names)).toEqual([
    { text: 'Challenges', nodes: ['c', 'd'] },
    { text: 'Techniques', nodes: ['t'] },
  ])
  expect(captionsOf(nodes, 'by-dataset', new Set(), names)).toEqual([
    { text: 'survey x', nodes: ['c'] },
    { text: 'in several', nodes: ['d'] },
    { text: 'survey y', nodes: ['t'] },
  ])
})

test('what was moved away has no say in where a name stands, and no other layout has names', () => {
  expect(captionsOf(nodes, 'by-kind', new Set(['d', 't']), names)).toEqual([{ text: 'Challenges', nodes: ['c'] }])
  for (const layout of [undefined, 'radial', 'circular', 'layered'])
    expect(captionsOf(nodes, layout, new Set(), names)).toEqual([])
})
