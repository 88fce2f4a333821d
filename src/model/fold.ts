import { baseSchema } from './base-schema.ts'
import type { DatasetEdge, DatasetNode, GraphBatch } from './batch.ts'
import { canonicalJson } from './canonical.ts'
import { strongest } from './evidence.ts'
import type { Citation, Evidence, FieldValue, GraphEdge, GraphNode } from './graph.ts'
import { byCodePoint, byId, sortedSet } from './order.ts'
import type { Schema } from './schema.ts'

/** What readers see of several datasets together. */
export interface Folded {
  readonly schema: Schema
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Conflicts, and statements that wait for a node nobody has loaded; in code-point order. */
  readonly warnings: readonly string[]
}

/**
 * Joins datasets by one rule: in the order of their ids the first value wins; aliases, sources and evidence are united;
 * a conflict is a warning. Whatever order they were loaded in, the answer is the same. Ids that `sameAs` joins become
 * the one that the others point to. A statement with an end that no dataset holds is left out until one does.
 */
export function fold(batches: readonly GraphBatch[]): Folded {
  const sorted = [...batches].sort((a, b) => byCodePoint(a.dataset.id, b.dataset.id))
  const warnings = new Set<string>()
  const canonical = canonicalIds(sorted)
  const nodes = foldNodes(sorted, canonical, warnings)
  const edges = foldEdges(sorted, canonical, nodes, warnings)
  return {
    schema: foldSchema(sorted, warnings),
    nodes: [...nodes.values()].sort(byId),
    edges: edges.sort(byId),
    warnings: [...warnings].sort(byCodePoint),
  }
}

/**
 * For every id that `sameAs` touches, the id that stands for it: of each group of joined ids the one most pointed to,
 * then the first by code point.
 */
function canonicalIds(batches: readonly GraphBatch[]): Map<string, string> {
  const links = new Map<string, Set<string>>()
  const pointedTo = new Map<string, number>()
  const link = (a: string, b: string) => links.set(a, (links.get(a) ?? new Set()).add(b))
  for (const node of batches.flatMap((batch) => batch.nodes)) {
    for (const other of node.sameAs) {
      link(node.id, other)
      link(other, node.id)
      pointedTo.set(other, (pointedTo.get(other) ?? 0) + 1)
    }
  }
  const canonical = new Map<string, string>()
  for (const start of [...links.keys()].sort(byCodePoint)) {
    if (canonical.has(start)) continue
    const group = new Set([start])
    for (const id of group) for (const other of links.get(id) ?? []) group.add(other)
    const [best] = [...group].sort((a, b) => (pointedTo.get(b) ?? 0) - (pointedTo.get(a) ?? 0) || byCodePoint(a, b))
    for (const id of group) canonical.set(id, best ?? id)
  }
  return canonical
}

function foldNodes(batches: readonly GraphBatch[], canonical: Map<string, string>, warnings: Set<string>) {
  const held = new Map<string, { node: DatasetNode; dataset: string }[]>()
  for (const batch of batches) {
    for (const node of batch.nodes) {
      const id = canonical.get(node.id) ?? node.id
      held.set(id, [...(held.get(id) ?? []), { node, dataset: batch.dataset.id }])
    }
  }
  const others = new Map<string, string[]>()
  for (const [id, to] of canonical) if (id !== to) others.set(to, [...(others.get(to) ?? []), id])
  const nodes = new Map<string, GraphNode>()
  for (const [id, records] of held) {
    // A record under the canonical id speaks before one that merely points to it.
    const ranked = [...records].sort((a, b) => Number(b.node.id === id) - Number(a.node.id === id))
    nodes.set(id, foldNode(id, ranked, canonical, sortedSet(others.get(id) ?? []), warnings))
  }
  return nodes
}

function foldNode(
  id: string,
  records: readonly { node: DatasetNode; dataset: string }[],
  canonical: Map<string, string>,
  sameAs: readonly string[],
  warnings: Set<string>,
): GraphNode {
  const [first] = records
  if (!first) throw new Error(`no record of ${id}`)
  for (const { node, dataset } of records.slice(1)) {
    for (const field of ['kind', 'label', 'description'] as const) {
      if (node[field] === undefined || first.node[field] === undefined) continue
      if (canonicalJson(node[field]) === canonicalJson(first.node[field])) continue
      warnings.add(
        `${id}: ${dataset} gives another ${field} than ${first.dataset}; the one of ${first.dataset} is shown`,
      )
    }
  }
  const description = records.find(({ node }) => node.description)?.node.description
  return {
    id,
    kind: first.node.kind,
    label: Object.assign({}, ...[...records].reverse().map(({ node }) => node.label)),
    ...(description && { description }),
    aliases: [...new Set(records.flatMap(({ node }) => node.aliases))],
    fields: Object.assign({}, ...[...records].reverse().map(({ node }) => node.fields)) as Record<string, FieldValue>,
    sources: unitedSources(records, canonical),
    datasets: sortedSet(records.map(({ dataset }) => dataset)),
    sameAs,
  }
}

function unitedSources(records: readonly { node: DatasetNode }[], canonical: Map<string, string>): Citation[] {
  const united = new Map<string, Citation>()
  for (const { source, locator } of records.flatMap(({ node }) => node.sources)) {
    const citation = { source: canonical.get(source) ?? source, locator }
    const key = canonicalJson(citation)
    if (!united.has(key)) united.set(key, citation)
  }
  return [...united.values()]
}

function foldEdges(
  batches: readonly GraphBatch[],
  canonical: Map<string, string>,
  nodes: ReadonlyMap<string, GraphNode>,
  warnings: Set<string>,
): GraphEdge[] {
  const edges = new Map<string, { edge: DatasetEdge; dataset: string; evidence: Evidence[] }>()
  for (const { dataset, edges: own } of batches) {
    for (const edge of own) {
      const from = canonical.get(edge.from) ?? edge.from
      const to = canonical.get(edge.to) ?? edge.to
      const missing = [from, to].find((id) => !nodes.has(id))
      if (missing !== undefined) {
        warnings.add(`${edge.id}: waits for node ${missing}, which no loaded dataset holds`)
        continue
      }
      if (from === to) {
        warnings.add(`${edge.id}: joins two ids of one node, ${from}, and is left out`)
        continue
      }
      const evidence = edge.evidence.map((piece) => ({ ...piece, source: canonical.get(piece.source) ?? piece.source }))
      const known = edges.get(edge.id)
      if (!known) {
        edges.set(edge.id, { edge: { ...edge, from, to }, dataset: dataset.id, evidence })
        continue
      }
      if (known.edge.kind !== edge.kind || known.edge.from !== from || known.edge.to !== to) {
        warnings.add(
          `${edge.id}: ${dataset.id} says something else under this id than ${known.dataset}, and is left out`,
        )
        continue
      }
      known.evidence.push(...evidence)
      if (canonicalJson(known.edge.statement) !== canonicalJson(edge.statement)) {
        warnings.add(`${edge.id}: ${dataset.id} words it otherwise than ${known.dataset}, whose words are shown`)
      }
    }
  }
  return [...edges.values()].map(({ edge, evidence }) => ({
    ...edge,
    strength: strongest(evidence.map((piece) => piece.support)),
    evidence: evidence.sort(byId),
  }))
}

function foldSchema(batches: readonly GraphBatch[], warnings: Set<string>): Schema {
  const nodeKinds = { ...baseSchema.nodeKinds }
  const edgeKinds = { ...baseSchema.edgeKinds }
  for (const batch of batches) {
    for (const [name, kind] of Object.entries(batch.nodeKinds))
      keepFirst(nodeKinds, name, kind, batch.dataset.id, warnings)
    for (const [name, kind] of Object.entries(batch.edgeKinds))
      keepFirst(edgeKinds, name, kind, batch.dataset.id, warnings)
  }
  return { nodeKinds, edgeKinds }
}

function keepFirst<T>(kinds: Record<string, T>, name: string, kind: T, dataset: string, warnings: Set<string>): void {
  if (kinds[name] === undefined) kinds[name] = kind
  else if (canonicalJson(kinds[name]) !== canonicalJson(kind)) {
    warnings.add(`kind ${name}: ${dataset} describes it otherwise than an earlier dataset, whose description is kept`)
  }
}
