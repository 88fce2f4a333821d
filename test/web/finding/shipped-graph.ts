import { dataPaths, openEmbedded } from '../../../src/compose.ts'
import { createReader } from '../../../src/query/create-reader.ts'
import { indexGraph } from '../../../web/state/state.ts'

/** The graph of all the data that ships. */
export async function shippedGraph() {
  const { store } = await openEmbedded(await dataPaths())
  const { nodes, edges } = await createReader(store).subgraph({ scope: 'all' })
  return indexGraph([], nodes, edges, new Map())
}
