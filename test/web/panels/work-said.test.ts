import { expect, test } from 'vitest'
import type { GraphEdge, GraphNode } from '../../../src/model/graph.ts'
import { learn, wordsOf } from '../../../web/i18n/text.ts'
import { workList, workSaid } from '../../../web/panels/work-said.ts'
import { indexGraph } from '../../../web/state/state.ts'

const node = (id: string, fields: GraphNode['fields'] = {}): GraphNode => ({
  id,
  kind: 'Paper',
  label: { en: `The ${id}` },
  aliases: [],
  fields,
  sources: [],
  datasets: ['d'],
  sameAs: [],
})
const edge = (kind: string, from: string, to: string): GraphEdge => ({
  id: `${kind}:${from}--${to}`,
  kind,
  from,
  to,
  statement: { en: '' },
  strength: 'fact',
  evidence: [],
})
await learn('en')
const words = wordsOf('en')

test('fields go before statements, and a DOI before other addresses', () => {
  const work = node('w', { authors: ['Ada', 'Bo'], year: 2024, venue: 'Acta', doi: '10.1/x', url: 'https://y.test/' })
  const graph = indexGraph(['d'], [work, node('p')], [edge('AUTHORED_BY', 'w', 'p')])
  expect(workSaid(graph, work, words)).toEqual({
    title: 'The w',
    facts: 'Ada, Bo · Acta · 2024',
    link: { href: 'https://doi.org/10.1/x', text: '10.1/x' },
  })
})

test('where fields are silent, statements tell who and where; many authors are cut', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id))
  const work = node('w')
  const edges = [...people.map(({ id }) => edge('AUTHORED_BY', 'w', id)), edge('PUBLISHED_IN', 'w', 'v')]
  const graph = indexGraph(['d'], [work, node('v'), ...people], edges)
  const { facts, link } = workSaid(graph, work, words)
  expect(facts).toBe('The a, The b, The c, The d et al. · The v')
  expect(link).toBeUndefined()
})

test('an address that no link may lead to is left out', () => {
  const work = node('w', { url: 'javascript:alert(1)' })
  expect(workSaid(indexGraph(['d'], [work], []), work, words).link).toBeUndefined()
})

test('as a list: numbered lines with their addresses', () => {
  const link = { href: 'https://x.test/', text: 'x' }
  expect(
    workList([
      { title: 'A', facts: 'Ada · 2024', link },
      { title: 'B', facts: '' },
    ]),
  ).toBe('1. A · Ada · 2024 · https://x.test/\n2. B')
})
