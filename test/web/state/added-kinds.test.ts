import { expect, test } from 'vitest'
import { baseSchema } from '../../../src/model/base-schema.ts'
import type { GraphEdge } from '../../../src/model/graph.ts'
import type { Schema } from '../../../src/model/schema.ts'
import { challengeRows } from '../../../web/state/challenges.ts'
import { dossierOf } from '../../../web/state/dossier.ts'
import { indexGraph } from '../../../web/state/state.ts'
import { plainNode } from '../../support/plain-node.ts'

const challenge = baseSchema.nodeKinds.Challenge
const context = baseSchema.nodeKinds.Concept
if (!challenge || !context) throw new Error('The base schema lacks its kinds')

const between = (from: string, to: string, walk: 'along' | 'against' | 'both' | 'none') => ({
  label: { en: 'x' },
  inverse: { en: 'y' },
  ends: [{ from: [from], to: [to] }],
  claim: false,
  walk,
})

/** A survey of another field: its own challenges, parts and demands. */
const schema: Schema = {
  nodeKinds: { ...baseSchema.nodeKinds, Hazard: challenge, Demand: context },
  edgeKinds: {
    ...baseSchema.edgeKinds,
    SUBHAZARD_OF: between('Hazard', 'Hazard', 'against'),
    SPLITS_INTO: between('Hazard', 'Hazard', 'along'),
    RELATES: between('Hazard', 'Hazard', 'both'),
    DEMANDED_BY: between('Demand', 'Hazard', 'none'),
  },
}
const node = (id: string, kind: string) => plainNode(id, kind, { datasets: ['a'] })
const edge = (from: string, kind: string, to: string): GraphEdge => ({
  id: `${kind}:${from}--${to}`,
  from,
  kind,
  to,
  statement: { en: '' },
  evidence: [],
  strength: 'fact',
})

const graph = indexGraph(
  ['a'],
  [
    ...['flood', 'coast', 'river', 'storm', 'quake'].map((id) => node(id, 'Hazard')),
    node('walls', 'Demand'),
    node('dams', 'Wish'),
    node('when', 'OpenQuestion'),
  ],
  [
    edge('coast', 'SUBHAZARD_OF', 'flood'),
    edge('flood', 'SPLITS_INTO', 'river'),
    edge('storm', 'RELATES', 'flood'),
    edge('walls', 'DEMANDED_BY', 'flood'),
    edge('flood', 'CALLS_FOR', 'dams'),
    edge('when', 'ASKS_ABOUT', 'flood'),
  ],
)
const matrix = { rows: [], columns: [], cells: [], empty: [], hidden: [], notes: [] }

test('parts stand below their whole, whatever a survey calls that relation', () => {
  expect(challengeRows(graph, schema, matrix).map(({ node, depth }) => [node.id, depth])).toEqual([
    ['flood', 0],
    ['coast', 1],
    ['river', 1],
    ['storm', 0],
    ['quake', 0],
  ])
})

test('a group stands where the best of it does, whole or part', () => {
  const cell = { column: 'walls', hops: 1, paths: 1, statements: 1 }
  const cells = [
    { ...cell, row: 'storm', strength: 'proposed' as const },
    { ...cell, row: 'coast', strength: 'deployed' as const },
  ]
  const ids = challengeRows(graph, schema, { ...matrix, cells }).map(({ node }) => node.id)
  expect(ids).toEqual(['flood', 'coast', 'river', 'storm', 'quake'])
})

test('what is said of a node that is no end of routes stands there by relation, of added kinds too', () => {
  const roleless = { ...schema, nodeKinds: { ...schema.nodeKinds, Hazard: { ...challenge, role: 'context' as const } } }
  const dossier = dossierOf(graph, roleless, 'flood')
  expect(dossier?.relations.map(({ edgeKind, direction }) => `${edgeKind} ${direction}`)).toEqual([
    'ASKS_ABOUT in',
    'CALLS_FOR out',
    'SUBHAZARD_OF in',
    'SPLITS_INTO out',
    'RELATES in',
    'DEMANDED_BY in',
  ])
})
