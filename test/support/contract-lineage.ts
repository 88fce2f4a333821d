import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, evidence, node, PAPER, statement } from './make-batch.ts'

/** Works by their authors and what they build on; a route whose sources are all of these. */
const WORKS = {
  id: 'works',
  nodes: [
    PAPER,
    ...['q', 'r', 's', 'root'].map((name) => node(`paper:${name}`, 'Paper')),
    node('paper:q-preprint', 'Paper', { sameAs: ['paper:q'] }),
    ...['ada', 'bo'].map((name) => node(`person:${name}`, 'Person')),
    node('challenge:noise', 'Challenge'),
    node('challenge:hum', 'Challenge'),
    node('technique:filter', 'Technique'),
    node('technique:shield', 'Technique'),
  ],
  statements: [
    statement('paper:p', 'AUTHORED_BY', 'person:ada', 'fact'),
    statement('paper:q-preprint', 'AUTHORED_BY', 'person:ada', 'fact'),
    statement('paper:r', 'AUTHORED_BY', 'person:bo', 'fact'),
    statement('paper:p', 'CITES', 'paper:root', 'fact'),
    statement('paper:r', 'SUMMARIZES', 'paper:root', 'fact'),
    statement('paper:s', 'CITES', 'paper:q', 'fact'),
    statement('challenge:hum', 'PART_OF', 'challenge:noise', 'fact', { evidence: [evidence('fact', 'paper:s')] }),
    statement('technique:filter', 'ADDRESSES', 'challenge:hum', 'proposed', {
      evidence: ['p', 'q', 'r'].map((name) => evidence('proposed', `paper:${name}`)),
    }),
    statement('technique:shield', 'ADDRESSES', 'challenge:hum', 'proposed', {
      evidence: [evidence('proposed', 'paper:r')],
    }),
  ],
}

/** Links between nodes, and what a route's sources have in common. Calls `open` for an empty store of its own. */
export function describeLineage(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} tells how sources hang together`, () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await open()
      await store.write(batchesOf(WORKS))
    })
    afterEach(async () => store.close())

    test('links by either end, by from, kind, to; an id that was replaced means its node', async () => {
      const out = await store.links({
        ids: ['paper:q-preprint', 'paper:p', 'paper:nowhere'],
        kinds: ['CITES', 'AUTHORED_BY'],
        direction: 'out',
      })
      const told = (links: typeof out) => links.map(({ from, kind, to }) => `${from} ${kind} ${to}`)
      expect(told(out)).toEqual([
        'paper:p AUTHORED_BY person:ada',
        'paper:p CITES paper:root',
        'paper:q AUTHORED_BY person:ada',
      ])
      const back = await store.links({ ids: ['paper:root'], kinds: ['CITES', 'SUMMARIZES'], direction: 'in' })
      expect(told(back)).toEqual(['paper:p CITES paper:root', 'paper:r SUMMARIZES paper:root'])
      expect(await store.links({ ids: [], kinds: ['CITES'], direction: 'out' })).toEqual([])
    })

    test('parallel edges are one link', async () => {
      const again = statement('paper:p', 'CITES', 'paper:root', 'fact', { statement: { en: 'It cites it twice' } })
      await store.write(batchesOf({ ...WORKS, statements: [...WORKS.statements, { ...again, id: 'edge:again' }] }))
      expect(await store.links({ ids: ['paper:p'], kinds: ['CITES'], direction: 'out' })).toHaveLength(1)
    })

    test('a route says how many sources it has, share an author and build on the same work', async () => {
      const reader = createReader(store)
      const { paths } = await reader.trace({ from: 'challenge:noise' })
      expect(paths.map(({ nodes, sources }) => [nodes[nodes.length - 1], sources])).toEqual([
        // p and q are both by Ada; p and r build on root; s cites q, and q itself builds on nothing.
        ['technique:filter', { distinct: 4, sharingAuthors: 2, citingTheSame: 3, authorsUnknown: 1 }],
        ['technique:shield', { distinct: 2, sharingAuthors: 0, citingTheSame: 0, authorsUnknown: 1 }],
      ])
    })

    test('authors in fields count as well, but for what stands for those who are not named', async () => {
      const named = (id: string, authors: string[]) => node(id, 'Paper', { fields: { authors } })
      const replaced = new Map(
        [named('paper:r', ['Cy', 'et al.']), named('paper:s', ['Di', 'et al.'])].map((each) => [each.id, each]),
      )
      const nodes = WORKS.nodes.map((each) => replaced.get(each.id) ?? each)
      await store.write(batchesOf({ ...WORKS, nodes }))
      const { paths } = await createReader(store).trace({ from: 'challenge:noise', to: 'technique:shield' })
      expect(paths.map(({ sources }) => sources)).toEqual([
        { distinct: 2, sharingAuthors: 0, citingTheSame: 0, authorsUnknown: 0 },
      ])
      const same = nodes.map((each) => (each.id === 'paper:s' ? named('paper:s', ['Cy']) : each))
      await store.write(batchesOf({ ...WORKS, nodes: same }))
      const again = await createReader(store).trace({ from: 'challenge:noise', to: 'technique:shield' })
      expect(again.paths.map(({ sources }) => sources.sharingAuthors)).toEqual([2])
    })

    test('a source alone shares nothing, and a filter counts the admitted evidence alone', async () => {
      const reader = createReader(store)
      const { paths } = await reader.trace({ from: 'challenge:hum', to: 'technique:shield' })
      expect(paths.map(({ sources }) => sources)).toEqual([
        { distinct: 1, sharingAuthors: 0, citingTheSame: 0, authorsUnknown: 0 },
      ])
    })
  })
}
