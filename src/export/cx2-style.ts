import { nodeKindOf } from '../model/schema.ts'
import type { ExportInput } from './format.ts'
import { SHAPE_NAMES } from './looks.ts'

/** How Cytoscape draws the part: the name below each node, colour and shape by kind, arrows, and what statements say. */
export function cx2Style({ nodes, schema }: Pick<ExportInput, 'nodes' | 'schema'>) {
  const kinds = [...new Set(nodes.map((node) => node.kind))].flatMap((name) => {
    const kind = nodeKindOf(schema, name)
    return kind ? [{ name, color: kind.color.light, shape: SHAPE_NAMES[kind.shape] }] : []
  })
  const byKind = (look: 'color' | 'shape') => ({
    type: 'DISCRETE',
    definition: { attribute: 'kind', type: 'string', map: kinds.map((kind) => ({ v: kind.name, vp: kind[look] })) },
  })
  const shown = (attribute: string) => ({ type: 'PASSTHROUGH', definition: { attribute, type: 'string' } })
  return {
    default: {
      network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
      node: { NODE_SHAPE: 'ellipse', NODE_BACKGROUND_COLOR: '#999999', NODE_WIDTH: 20, NODE_HEIGHT: 20 },
      edge: { EDGE_TARGET_ARROW_SHAPE: 'triangle', EDGE_LINE_COLOR: '#999999', EDGE_WIDTH: 1 },
    },
    nodeMapping: { NODE_LABEL: shown('name'), NODE_BACKGROUND_COLOR: byKind('color'), NODE_SHAPE: byKind('shape') },
    edgeMapping: { EDGE_LABEL: shown('kind') },
  }
}
