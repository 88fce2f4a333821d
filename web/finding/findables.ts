import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { nodeKindOf, roleOf, type Schema } from '../../src/model/schema.ts'
import type { Text } from '../../src/model/text.ts'
import type { Graph } from '../state/state.ts'
import type { Findable, FindableText, Place } from './findable.ts'

/** Everything in the graph that can be found: nodes, statements, and their evidence, whose id is that of its statement and its own in two lines. */
export function* findablesOf(graph: Pick<Graph, 'nodes' | 'edges'>, schema: Schema): Generator<Findable> {
  for (const node of graph.nodes.values()) yield ofNode(node, schema)
  for (const edge of graph.edges.values()) {
    yield { sort: 'statement', id: edge.id, isBackground: false, texts: inLanguages('statement', edge.statement) }
    yield* ofEvidence(edge, graph.nodes)
  }
}

function ofNode(node: GraphNode, schema: Schema): Findable {
  const kind = nodeKindOf(schema, node.kind)
  return {
    sort: 'node',
    id: node.id,
    isBackground: roleOf(schema, node.kind) === 'context',
    texts: [
      ...inLanguages('label', node.label),
      ...node.aliases.map((text): FindableText => ({ place: 'alias', text })),
      ...[node.id, ...node.sameAs].map((id): FindableText => ({ place: 'id', text: id.slice(id.indexOf(':') + 1) })),
      ...inLanguages('description', node.description),
      ...Object.entries(node.fields).flatMap(([field, value]): FindableText[] =>
        typeof value === 'boolean' ? [] : [{ place: 'field', field, text: [value].flat().join(', ') }],
      ),
      ...inLanguages('kind', kind?.label),
    ],
  }
}

function* ofEvidence(edge: GraphEdge, nodes: Graph['nodes']): Generator<Findable> {
  for (const piece of edge.evidence) {
    yield {
      sort: 'evidence',
      id: `${edge.id}\n${piece.id}`,
      isBackground: false,
      texts: [
        { place: 'locator', text: piece.locator },
        ...inLanguages('summary', piece.summary),
        ...inLanguages('source', nodes.get(piece.source)?.label),
      ],
    }
  }
}

function inLanguages(place: Place, text: Text | undefined): FindableText[] {
  return Object.entries(text ?? {}).map(([lang, words]) => ({ place, lang, text: words }))
}
