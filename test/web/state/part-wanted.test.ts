import { expect, test, vi } from 'vitest'
import { createReader } from '../../../src/query/create-reader.ts'
import type { GraphReader } from '../../../src/query/reader.ts'
import { createEmbeddedStore } from '../../../src/store/embedded.ts'
import { createExplorer } from '../../../web/state/explorer.ts'
import { kindsOf, STRONGEST } from '../../../web/state/part-wanted.ts'
import { batchesOf } from '../../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../../support/sample.ts'

/** The sample, with word that there is far more of it, and of whose strongest part only these are given. */
async function large(given: (id: string) => boolean) {
  const store = createEmbeddedStore()
  await store.write(batchesOf(SURVEY, CONTEXT))
  const reader = createReader(store)
  /** What was asked for to be shown; the works that evidence is from are asked for beside it. */
  const asked: object[] = []
  const told: GraphReader = {
    ...reader,
    async summary(options) {
      const summary = await reader.summary(options)
      return { ...summary, datasets: summary.datasets.map((each) => ({ ...each, nodes: 45_000 })) }
    },
    async subgraph(request, options) {
      if (request.scope !== 'ids') asked.push(request)
      const answer = await reader.subgraph(request, options)
      if (!('strongest' in request)) return answer
      const nodes = answer.nodes.filter(({ id }) => given(id))
      const edges = answer.edges.filter(({ from, to }) => given(from) && given(to))
      return { ...answer, nodes, edges }
    },
  }
  const layout = vi.fn(async (nodes: readonly { readonly id: string }[]) => {
    return new Map(nodes.map(({ id }, index) => [id, { x: index, y: 0 }]))
  })
  return {
    asked,
    layout,
    open: async (query = '') => {
      let address = query
      const explorer = createExplorer(told, {
        query: () => address,
        navigate: (next) => {
          address = next
        },
        layout,
        later: () => () => {},
        languages: ['en'],
        lang: 'en',
        systemDark: false,
      })
      explorer.subscribe(() => {})
      await vi.waitFor(() => expect(explorer.getState().busy).toEqual([]))
      await vi.waitFor(() => expect(explorer.getState().graph).toBeDefined())
      return explorer
    },
  }
}
const isKind = (kind: string) => (id: string) => id.startsWith(`${kind}:`)
const nodesOf = (explorer: Awaited<ReturnType<Awaited<ReturnType<typeof large>>['open']>>) => [
  ...(explorer.getState().graph?.nodes.keys() ?? []),
]

test('of a survey too large to be shown the strongest part is asked for, of the kinds that are on', async () => {
  const { asked, open } = await large(isKind('challenge'))
  const explorer = await open('?hide=Paper')
  expect(asked).toEqual([expect.objectContaining({ scope: 'all', strongest: true, limit: STRONGEST })])
  expect(asked).toEqual([expect.objectContaining({ kind: expect.not.arrayContaining(['Paper', 'Person']) })])
  expect(explorer.getState().graph?.isCut).toBe(true)

  explorer.dispatch({ type: 'hide', kinds: ['Paper', 'Technique'] })
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toEqual(expect.objectContaining({ kind: expect.not.arrayContaining(['Technique']) }))
})

test('what is chosen beyond it is brought in with what is round it, and nothing else moves or goes', async () => {
  const { asked, layout, open } = await large(isKind('challenge'))
  const explorer = await open()
  const before = nodesOf(explorer)
  expect(before).not.toContain('technique:masking')
  const places = explorer.getState().places
  const [layouts, questions] = [layout.mock.calls.length, asked.length]

  explorer.dispatch({ type: 'select', id: 'technique:masking' })
  await vi.waitFor(() => expect(nodesOf(explorer)).toContain('technique:masking'))
  expect(nodesOf(explorer)).toEqual(expect.arrayContaining(before))
  expect(asked.slice(questions)).toContainEqual(
    expect.objectContaining({ scope: 'neighbors', ids: ['technique:masking'] }),
  )
  expect(explorer.getState().places).toEqual(places)
  expect(layout.mock.calls.length).toBe(layouts)

  const now = asked.length
  explorer.dispatch({ type: 'select' })
  await vi.waitFor(() => expect(explorer.getState().busy).toEqual([]))
  expect(asked.slice(now)).toEqual([])
  expect(nodesOf(explorer)).toContain('technique:masking')
})

test('a link to a node beyond it opens on that node', async () => {
  const { open } = await large(isKind('challenge'))
  const explorer = await open('?node=technique:masking')
  expect(explorer.getState().view.selection).toEqual(['technique:masking'])
  expect(explorer.getState().notices).toEqual([])
})

test('a link that names what is not there as well shows the rest, and says so', async () => {
  const { open } = await large(isKind('challenge'))
  const explorer = await open('?node=technique:masking&node=technique:nowhere')
  expect(explorer.getState().view.selection).toEqual(['technique:masking'])
  expect(explorer.getState().notices).toEqual([{ code: 'unknown-nodes', ids: ['technique:nowhere'] }])
  expect(explorer.getState().troubles.size).toBe(0)
})

test('the legend counts all there is of each kind, also those that the part has none of', async () => {
  const { open } = await large(isKind('challenge'))
  const { summary, schema } = (await open()).getState()
  const part = [{ kind: 'Challenge', shown: 1, total: 1 }]
  const kinds = kindsOf(part, true, summary, schema, false)
  expect(kinds.find(({ kind }) => kind === 'Challenge')).toEqual({
    kind: 'Challenge',
    shown: 1,
    total: summary?.nodesByKind.Challenge,
  })
  expect(kinds.find(({ kind }) => kind === 'Technique')).toMatchObject({ shown: 0 })
  expect(kindsOf(part, false, summary, schema, false)).toBe(part)
})
