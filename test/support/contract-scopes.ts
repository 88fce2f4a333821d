import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { MakeReader } from './contract.ts'
import { EAST, WEST } from './contract-compare.ts'
import { HEIST } from './heist.ts'
import { batchesOf, type DatasetSpec } from './make-batch.ts'

/** The parts of the graph that stand behind a question on more than a few nodes. */
export function describeScopes(name: string, make: MakeReader): void {
  describe(`${name} gives the part behind a question`, () => {
    let reader: GraphReader
    let close = async () => {}
    const open = async (...specs: DatasetSpec[]) => {
      const made = await make(batchesOf(...specs))
      reader = made.reader
      close = made.close
    }
    beforeEach(() => {
      close = async () => {}
    })
    afterEach(async () => close())

    test('the matrix: its challenges, its solutions, and every statement that its routes walk, but no other', async () => {
      await open(HEIST)
      for (const filter of [{}, { maxHops: 1 }, { maxHops: 6 }, { support: 'demonstrated' as const }]) {
        const { nodes, edges } = await reader.subgraph({ scope: 'matrix', ...filter })
        const { rows, columns } = await reader.matrix(filter)
        const { paths } = await reader.trace({ from: rows, ...filter, limit: 500 })
        const walked = paths.flatMap((path) => path.steps.flatMap((step) => step.edges.map(({ id }) => id)))
        const ids = nodes.map((node) => node.id)
        expect(ids).toEqual([...new Set([...rows, ...columns, ...paths.flatMap((path) => path.nodes)])].sort())
        expect(edges.map(({ id }) => id)).toEqual(expect.arrayContaining(walked))
        const walkable = ['ADDRESSES', 'PART_OF', 'USES_TECHNIQUE', 'CLOSE_MATCH']
        expect(
          edges.every(({ kind, from, to }) => walkable.includes(kind) && ids.includes(from) && ids.includes(to)),
        ).toBe(true)
      }
      const near = await reader.subgraph({ scope: 'matrix', maxHops: 1 })
      expect(near.nodes.map(({ id }) => id)).not.toContain('model:guard')
    })

    test('without statements of some kinds: their ends stay', async () => {
      await open(HEIST)
      const all = await reader.subgraph({ scope: 'all' })
      const { nodes, edges } = await reader.subgraph({ scope: 'all', without: ['ADDRESSES', 'PART_OF'] })
      expect(nodes).toEqual(all.nodes)
      expect(edges).toEqual(all.edges.filter(({ kind }) => kind !== 'ADDRESSES' && kind !== 'PART_OF'))
      expect(edges.length).toBeGreaterThan(0)
      expect(edges.length).toBeLessThan(all.edges.length)
    })

    test('a comparison: challenges of both, what joins them and holds them apart, what each names and lists', async () => {
      await open(EAST, WEST)
      const { nodes, edges, notes } = await reader.subgraph({ scope: 'compare', a: 'east', b: 'west' })
      const ids = nodes.map(({ id }) => id)
      const compared = await reader.compare({ a: 'east', b: 'west' })
      for (const { ids: group, both, onlyA, onlyB, listedA, listedB } of compared.challenges) {
        const named = [...both, ...onlyA, ...onlyB].map(({ id }) => id)
        expect(ids).toEqual(expect.arrayContaining([...group, ...named, ...listedA, ...listedB]))
      }
      const statements = edges.map(({ id }) => id)
      expect(statements).toEqual([...statements].sort())
      expect(statements).toContain('CLOSE_MATCH:challenge:jitter--challenge:noise')
      expect(statements).toContain('DIFFERS_FROM:challenge:warmth--challenge:heat')
      expect(statements).toContain('LISTED_UNDER:paper:w--challenge:wobble')
      expect(statements).toContain('ADDRESSES:technique:damping--challenge:jitter')
      expect(notes).toEqual(compared.notes)
      await expect(reader.subgraph({ scope: 'compare', a: 'east' })).rejects.toThrow('b: missing')
      await expect(reader.subgraph({ scope: 'compare', a: 'east', b: 'east' })).rejects.toBeInstanceOf(InputError)
    })
  })
}
