import { expect, test } from 'vitest'
import type { GraphNode } from '../../../src/model/graph.ts'
import { type Services, ServicesContext } from '../../../web/panels/explored.ts'
import { type Drawn, useDrawn } from '../../../web/panels/use-drawn.ts'
import type { Derived } from '../../../web/state/derive.ts'
import { firstState, indexGraph, type State } from '../../../web/state/state.ts'
import { firstView } from '../../../web/state/view.ts'
import { bareRoot } from '../../support/bare-root.ts'
import { plainNode } from '../../support/plain-node.ts'

const schema = { nodeKinds: {}, edgeKinds: {} } as unknown as NonNullable<State['schema']>

/** All of a graph is visible. */
function derivedOf(graph: State['graph']): Derived {
  const nodes = [...(graph?.nodes.values() ?? [])]
  const counts = { kinds: [], totalNodes: nodes.length }
  return { ...(graph && { graph, visible: { nodes, edges: [], ...counts } }), challenges: [], routes: [] }
}

function Shown({ tell }: { tell(drawn: Drawn): void }) {
  tell(useDrawn(undefined))
  return null
}

/** What is drawn, each time that it is asked, while graphs of these sizes come one after the other. */
async function drawnOf(sizes: readonly number[]) {
  let state: State = { ...firstState(firstView('en'), false), schema }
  const listeners = new Set<() => void>()
  const derived = new Map([[state.graph, derivedOf(undefined)]])
  const services = {
    explorer: {
      getState: () => state,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      dispatch: () => {},
    },
    derive: ({ graph }: State) => derived.get(graph),
  } as unknown as Services
  const seen: string[] = []
  const tell = ({ drawn, places }: Drawn) => {
    const now = `${drawn.nodes.length} of ${state.graph?.nodes.size}, placed ${places?.positions.size}`
    if (seen.at(-1) !== now) seen.push(now)
  }
  const root = bareRoot()
  await root.render(
    <ServicesContext value={services}>
      <Shown tell={tell} />
    </ServicesContext>,
  )
  for (const size of sizes) {
    const nodes: GraphNode[] = Array.from({ length: size }, (_, index) => plainNode(`node:${size}-${index}`, 'Work'))
    const positions = new Map(nodes.map(({ id }, index) => [id, { x: index, y: 0 }]))
    await root.after(() => {
      state = { ...state, graph: indexGraph([], nodes, []), places: { key: String(size), positions } }
      derived.set(state.graph, derivedOf(state.graph))
      for (const listener of listeners) listener()
    })
    await root.after(() => {})
    await new Promise((done) => setTimeout(done, 20))
    await root.after(() => {})
  }
  await root.end()
  return seen
}

test('a small graph is drawn at once', async () => {
  expect(await drawnOf([20, 30])).toEqual([
    '0 of undefined, placed undefined',
    '20 of 20, placed 20',
    '30 of 30, placed 30',
  ])
})

test('a large one in a task after that in which it came; until then what was drawn stays', async () => {
  expect(await drawnOf([20, 6000])).toEqual([
    '0 of undefined, placed undefined',
    '20 of 20, placed 20',
    '20 of 6000, placed 20',
    '6000 of 6000, placed 6000',
  ])
})
