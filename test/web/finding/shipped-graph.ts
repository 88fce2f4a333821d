import { dataPaths, openEmbedded } from '../../../src/compose.ts'
import { createReader } from '../../../src/query/create-reader.ts'

/** The graph of all the data that ships. */
export async function shippedGraph() {
  const { store } = await openEmbedded(await dataPaths())
  const { nodes, edges } = await createReader(store).subgraph({ scope: 'all' })
  return { nodes: new Map(nodes.map((node) => [node.id, node])), edges: new Map(edges.map((edge) => [edge.id, edge])) }
}
