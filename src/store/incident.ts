import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint } from '../model/order.ts'
import type { Direction, Incident, IncidentGroup, IncidentRequest } from './types.ts'

/** An edge at a node, seen from that node. */
export interface Joined {
  readonly direction: Direction
  readonly edge: GraphEdge
  readonly node: GraphNode
}

/** Counts what is joined to a node and picks what was asked for, in the order that IncidentRequest promises. */
export function groupIncident(
  joined: readonly Joined[],
  request: Pick<IncidentRequest, 'edgeKinds' | 'nodeKinds' | 'direction' | 'limit'>,
): Omit<Incident, 'node'> {
  const items = joined
    .filter(
      (item) =>
        (!request.edgeKinds || request.edgeKinds.includes(item.edge.kind)) &&
        (!request.nodeKinds || request.nodeKinds.includes(item.node.kind)) &&
        (!request.direction || request.direction === item.direction),
    )
    .sort(compareJoined)
  return { groups: countGroups(joined), items: items.slice(0, request.limit), total: items.length }
}

function compareJoined(a: Joined, b: Joined): number {
  return (
    byCodePoint(a.edge.kind, b.edge.kind) ||
    byCodePoint(a.direction, b.direction) ||
    byCodePoint(a.node.id, b.node.id) ||
    byCodePoint(a.edge.id, b.edge.id)
  )
}

function countGroups(joined: readonly Joined[]): IncidentGroup[] {
  const groups = new Map<string, IncidentGroup>()
  for (const { edge, direction, node } of joined) {
    const key = JSON.stringify([edge.kind, direction, node.kind])
    const count = (groups.get(key)?.count ?? 0) + 1
    groups.set(key, { edgeKind: edge.kind, direction, nodeKind: node.kind, count })
  }
  return [...groups.values()].sort(
    (a, b) =>
      byCodePoint(a.edgeKind, b.edgeKind) ||
      byCodePoint(a.direction, b.direction) ||
      byCodePoint(a.nodeKind, b.nodeKind),
  )
}
