import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeEnds } from '../../src/export/edge-ends.ts'
import { parallelKinds } from '../../src/export/parallel-kinds.ts'
import type { GraphEdge } from '../../src/model/graph.ts'

describe('kinds of parallel edges', () => {
  it('are numbered from the second on, for every two ends and kind apart', () => {
    const end = fc.constantFrom('a:1', 'a:2', 'b:1', 'outside')
    const edge = fc.record({ from: end, to: end, kind: fc.constantFrom('CITES', 'USES') })
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 60 }), (some) => {
        const edges = some.map(
          (each, at): GraphEdge => ({ ...each, id: `e${at}`, statement: {}, strength: 'fact', evidence: [] }),
        )
        const seen = new Map<string, number>()
        const expected = some.map(({ from, to, kind }) => {
          const count = (seen.get(`${from} ${to} ${kind}`) ?? 0) + 1
          seen.set(`${from} ${to} ${kind}`, count)
          return count === 1 ? kind : `${kind} ${count}`
        })
        const nodes = ['a:1', 'a:2', 'b:1'].map((id) => ({
          id,
          kind: '',
          label: {},
          aliases: [],
          fields: {},
          sources: [],
          datasets: [],
          sameAs: [],
        }))
        expect([...parallelKinds(edges, edgeEnds({ nodes, edges }))].map(([, kind]) => kind)).toEqual(expected)
      }),
    )
  })
})
