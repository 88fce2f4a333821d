import { expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createNeo4jStore } from '../../src/store/neo4j.ts'
import { batchesOf, node, PAPER, statement } from '../support/make-batch.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'

const NODES = [
  PAPER,
  node('challenge:c', 'Challenge'),
  node('technique:s', 'Technique'),
  node('technique:t', 'Technique'),
]
const both = ['technique:s', 'technique:t']
const surveyOf = (solutions: readonly string[]) =>
  batchesOf({ id: 'a', nodes: NODES, statements: solutions.map((id) => statement(id, 'ADDRESSES', 'challenge:c')) })

describeNeo4j('What the Neo4j store keeps of a graph', ({ options, emptyStore, cypher }) => {
  const ends = async (store: Awaited<ReturnType<typeof emptyStore>>, more: { support?: 'clinical' } = {}) => {
    const { paths } = await createReader(store).trace({ from: 'challenge:c', ...more })
    return paths.map((path) => path.nodes.at(-1))
  }

  test('is kept for each direction and filter while nothing is loaded', async () => {
    const store = await emptyStore()
    await store.write(surveyOf(both))
    const asked = { from: ['challenge:c'], towards: 'solutions', maxHops: 3, filter: {} } as const
    const graph = await store.walk(asked)
    expect(await store.walk({ ...asked, maxHops: 2 })).toBe(graph)
    expect(await store.walk({ ...asked, filter: { support: 'clinical' } })).not.toBe(graph)
    expect(await store.walk({ ...asked, towards: 'challenges' })).not.toBe(graph)
    expect(await ends(store, { support: 'clinical' })).toEqual([])
    expect(await ends(store)).toEqual(both)
    await store.close()
  })

  test('goes with a load by another process, also one that takes away', async () => {
    const store = await emptyStore()
    const other = createNeo4jStore(options)
    await store.write(surveyOf(['technique:s']))
    expect(await ends(store)).toEqual(['technique:s'])
    await other.write(surveyOf(both))
    expect(await ends(store)).toEqual(both)
    await other.write(surveyOf(['technique:t']))
    expect(await ends(store)).toEqual(['technique:t'])
    await other.remove(['a'])
    await expect(ends(store)).rejects.toThrow('challenge:c')
    await other.close()
    await store.close()
  })

  test('goes when somebody deletes a statement by hand', async () => {
    const store = await emptyStore()
    await store.write(surveyOf(both))
    expect(await ends(store)).toEqual(both)
    await cypher("MATCH (:SurveyNode {id: 'technique:s'})-[r:ADDRESSES]->() DELETE r")
    expect(await ends(store)).toEqual(['technique:t'])
    await store.close()
  })

  test('a statement undone in place is not made up: the next question sees it', async () => {
    const store = await emptyStore()
    await store.write(surveyOf(both))
    expect(await ends(store)).toEqual(both)
    await cypher("MATCH (:SurveyNode {id: 'technique:s'})-[r:ADDRESSES]->() REMOVE r.record")
    await expect(ends(store)).rejects.toBeInstanceOf(StoreError)
    expect(await ends(store)).toEqual(['technique:t'])
    await store.close()
  })
})
