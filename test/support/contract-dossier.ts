import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError, NotFoundError } from '../../src/errors.ts'
import type { DossierAnswer } from '../../src/query/answers.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { MakeReader } from './contract.ts'
import { HEIST } from './heist.ts'
import { batchesOf } from './make-batch.ts'

/** What every reader tells in a dossier. */
export function describeDossier(name: string, make: MakeReader): void {
  describe(`${name} tells dossiers`, () => {
    let reader: GraphReader
    let close = async () => {}
    beforeEach(async () => {
      const made = await make(batchesOf(HEIST))
      reader = made.reader
      close = made.close
    })
    afterEach(async () => close())

    test('answers by their best path, with how many there are, and what each costs and faces', async () => {
      const told = await reader.dossier({ id: 'challenge:theft' })
      expect(told).toMatchObject({ role: 'challenge', best: 'demonstrated', total: 3, truncated: false, notes: [] })
      expect(told.answers.map(({ id, path, paths }) => [id, path.strength, path.hops, paths])).toEqual([
        ['technique:chain', 'demonstrated', 2, 2],
        ['technique:lock', 'proposed', 1, 1],
        ['model:guard', 'proposed', 2, 1],
      ])
      expect(told.answers.map(({ costs, limits }) => ({ costs, limits }))).toEqual([
        { costs: ['RAISES:technique:chain--challenge:theft'], limits: [] },
        {
          costs: ['RAISES:technique:lock--challenge:delay', 'RAISES:technique:lock--question:who'],
          limits: ['FACES:technique:lock--challenge:delay'],
        },
        { costs: [], limits: [] },
      ])
      const { paths } = await reader.trace({ from: 'challenge:theft' })
      expect(told.answers[0]?.path).toEqual(paths[0])
    })

    test('every other statement stands once, under its title; parts and costs are all there, those told with an answer too', async () => {
      expect(titles(await reader.dossier({ id: 'challenge:theft' }))).toEqual({
        said: ['RAISES:paper:p--challenge:theft'],
        matches: ['DIFFERS_FROM:challenge:theft--challenge:fraud'],
        parts: ['PART_OF:challenge:theft-by-mail--challenge:theft'],
        // Stands with its solution, too.
        costs: ['RAISES:technique:chain--challenge:theft'],
        limits: ['FACES:technique:lock--challenge:theft'],
        applications: ['APPLIED_TO:technique:lock--application:shop', 'FACES:application:bank--challenge:theft'],
        models: ['COMBINED_WITH:model:toy--technique:lock'],
        questions: ['ASKS_ABOUT:question:who--challenge:theft'],
        wishes: ['CALLS_FOR:challenge:theft--wish:trust'],
        listed: ['LISTED_UNDER:model:toy--challenge:theft', 'LISTED_UNDER:paper:q--challenge:theft'],
        // Beside the better path by way of the part.
        other: ['ADDRESSES:technique:chain--challenge:theft', 'CONCERNS:finding:often--challenge:theft'],
      })
    })

    test('a solution is told mirrored: its own costs and limits are titles', async () => {
      const told = await reader.dossier({ id: 'technique:lock' })
      expect(told.role).toBe('solution')
      expect(told.answers.map(({ id, costs, limits }) => [id, costs, limits])).toEqual([['challenge:theft', [], []]])
      expect(titles(told)).toEqual({
        costs: ['RAISES:technique:lock--challenge:delay', 'RAISES:technique:lock--question:who'],
        limits: ['FACES:technique:lock--challenge:delay', 'FACES:technique:lock--challenge:theft'],
        applications: ['APPLIED_TO:technique:lock--application:shop'],
        models: ['COMBINED_WITH:model:toy--technique:lock', 'USES_TECHNIQUE:model:guard--technique:lock'],
      })
    })

    test('nodes and statements that are spoken of are there, sources too; the reading list covers all of it', async () => {
      const told = await reader.dossier({ id: 'challenge:theft' })
      const nodes = new Set(told.nodes.map(({ id }) => id))
      for (const { from, to, evidence } of told.edges) {
        for (const id of [from, to, ...evidence.map(({ source }) => source)]) expect(nodes).toContain(id)
      }
      expect([...nodes].filter((id) => ['challenge:alone', 'technique:alarm'].includes(id))).toEqual([])
      expect(told.reading.map(({ id, covers, total }) => [id, covers.length, total])).toEqual([
        ['paper:p', 18, 18],
        ['paper:r', 2, 2],
      ])
      expect(told.edges).toHaveLength(20)
    })

    test('filters and limits act as in a trace, and say so', async () => {
      const floored = await reader.dossier({ id: 'challenge:theft', support: 'demonstrated' })
      expect(floored.answers.map(({ id }) => id)).toEqual(['technique:chain'])
      const near = await reader.dossier({ id: 'challenge:theft', maxHops: 1 })
      expect(near.answers.map(({ id, path }) => [id, path.strength])).toEqual([
        ['technique:lock', 'proposed'],
        ['technique:chain', 'inferred'],
      ])
      const cut = await reader.dossier({ id: 'challenge:theft', limit: 1 })
      expect(cut).toMatchObject({ total: 3, truncated: true, notes: [{ code: 'cut-by-limit' }] })
      expect(cut.answers).toHaveLength(1)
      const alone = await reader.dossier({ id: 'challenge:alone' })
      expect(alone).toMatchObject({ answers: [], total: 0, notes: [{ code: 'gap' }] })
      expect(alone.best).toBeUndefined()
      const hidden = await reader.dossier({ id: 'challenge:theft', assertedBy: ['loader'] })
      expect(hidden).toMatchObject({ answers: [], sections: [], edges: [], notes: [{ code: 'filtered' }] })
    })

    test('a node of neither role is refused with the roles there are; an unknown one with the closest', async () => {
      await expect(reader.dossier({ id: 'wish:trust' })).rejects.toThrow(
        /^id: wish:trust is a Wish.*challenge: Challenge; solution: Technique/u,
      )
      await expect(reader.dossier({ id: 'wish:trust' })).rejects.toBeInstanceOf(InputError)
      const error: unknown = await reader.dossier({ id: 'challenge:theft-by' }).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(NotFoundError)
      expect((error as NotFoundError).details.missing[0]?.closest).toContain('challenge:theft-by-mail')
    })

    test('as a part of the graph: all that dossiers speak of, once', async () => {
      const told = await reader.dossier({ id: 'challenge:theft' })
      const { nodes, edges, notes } = await reader.subgraph({ scope: 'dossier', ids: ['challenge:theft'] })
      expect({ nodes, edges, notes }).toEqual({ nodes: told.nodes, edges: told.edges, notes: [] })
      const two = await reader.subgraph({ scope: 'dossier', ids: ['challenge:theft', 'technique:lock'] })
      expect(new Set(two.edges.map(({ id }) => id)).size).toBe(two.edges.length)
      await expect(reader.subgraph({ scope: 'dossier' })).rejects.toBeInstanceOf(InputError)
    })
  })
}

function titles(told: DossierAnswer): Record<string, string[]> {
  return Object.fromEntries(told.sections.map(({ section, edges }) => [section, edges]))
}
