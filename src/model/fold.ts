import type { Sentence } from '../errors.ts'
import type { DatasetEdge, DatasetNode, GraphBatch } from './batch.ts'
import { canonicalJson } from './canonical.ts'
import { strongest } from './evidence.ts'
import type { Citation, Evidence, FieldValue, GraphEdge, GraphNode } from './graph.ts'
import { joinKinds } from './join-kinds.ts'
import { byCodePoint, byId, sortedSet } from './order.ts'
import { inEnglish, said, word } from './said.ts'
import type { Schema } from './schema.ts'
import type { Text } from './text.ts'

/** What datasets say against each other. */
export interface Warning extends Sentence {
  /** The record that it is about, by the dataset that has it and its id, and the field in it; absent where no record is to blame. */
  readonly at?: { readonly dataset: string; readonly id: string; readonly path?: readonly string[] }
}

/** What readers see of several datasets together. */
export interface Folded {
  readonly schema: Schema
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Conflicts, and statements that wait for a node nobody has loaded; in code-point order. */
  readonly warnings: readonly Warning[]
}

type Warn = (sentence: Sentence, at?: Warning['at']) => void

/**
 * Joins datasets by one rule: in the order of their ids the first value wins; aliases, sources and evidence are united;
 * a conflict is a warning. Whatever order they were loaded in, the answer is the same. Ids that `sameAs` joins become
 * the one that the others point to. A statement with an end that no dataset holds is left out until one does.
 */
export function fold(batches: readonly GraphBatch[]): Folded {
  const sorted = [...batches].sort((a, b) => byCodePoint(a.dataset.id, b.dataset.id))
  const told = new Map<string, Warning>()
  const warn: Warn = (sentence, at) => told.set(inEnglish(sentence), { ...sentence, ...(at && { at }) })
  const { schema, conflicts } = joinKinds(sorted.map((batch) => ({ ...batch, dataset: batch.dataset.id })))
  for (const { dataset, name } of conflicts) {
    warn(said`kind ${name}: ${dataset} describes it otherwise than an earlier dataset, whose description is kept`)
  }
  const canonical = canonicalIds(sorted)
  const nodes = foldNodes(sorted, canonical, warn)
  const edges = foldEdges(sorted, canonical, nodes, warn)
  return {
    schema,
    nodes: [...nodes.values()].sort(byId),
    edges: edges.sort(byId),
    warnings: [...told].sort(([a], [b]) => byCodePoint(a, b)).map(([, sentence]) => sentence),
  }
}

/**
 * For every id that `sameAs` touches, the id that stands for it: of each group of joined ids one that points to no
 * other (in a circle any), of those the one most pointed to, then the first by code point.
 */
function canonicalIds(batches: readonly GraphBatch[]): Map<string, string> {
  const links = new Map<string, Set<string>>()
  const pointedTo = new Map<string, number>()
  const pointing = new Set<string>()
  const link = (a: string, b: string) => links.set(a, (links.get(a) ?? new Set()).add(b))
  for (const { nodes } of batches) {
    for (const node of nodes) {
      for (const other of node.sameAs) {
        link(node.id, other)
        link(other, node.id)
        pointing.add(node.id)
        pointedTo.set(other, (pointedTo.get(other) ?? 0) + 1)
      }
    }
  }
  const compare = (a: string, b: string) =>
    Number(pointing.has(a)) - Number(pointing.has(b)) ||
    (pointedTo.get(b) ?? 0) - (pointedTo.get(a) ?? 0) ||
    byCodePoint(a, b)
  const canonical = new Map<string, string>()
  for (const start of links.keys()) {
    if (canonical.has(start)) continue
    const group = new Set([start])
    for (const id of group) for (const other of links.get(id) ?? []) group.add(other)
    const [best = start] = [...group].sort(compare)
    for (const id of group) canonical.set(id, best)
  }
  return canonical
}

function foldNodes(batches: readonly GraphBatch[], canonical: Map<string, string>, warn: Warn) {
  const held = new Map<string, { node: DatasetNode; dataset: string }[]>()
  for (const batch of batches) {
    for (const node of batch.nodes) {
      const id = canonical.get(node.id) ?? node.id
      const record = { node, dataset: batch.dataset.id }
      const there = held.get(id)
      if (there) there.push(record)
      else held.set(id, [record])
    }
  }
  const others = new Map<string, string[]>()
  for (const [id, to] of canonical) if (id !== to) others.set(to, [...(others.get(to) ?? []), id])
  const nodes = new Map<string, GraphNode>()
  for (const [id, records] of held) {
    // A record under the canonical id speaks before one that merely points to it.
    const ranked = records.sort((a, b) => Number(b.node.id === id) - Number(a.node.id === id))
    nodes.set(id, foldNode(id, ranked, canonical, sortedSet(others.get(id) ?? []), warn))
  }
  return nodes
}

function foldNode(
  id: string,
  records: readonly { node: DatasetNode; dataset: string }[],
  canonical: Map<string, string>,
  sameAs: readonly string[],
  warn: Warn,
): GraphNode {
  const first = (
    what: (key: string) => Sentence,
    of: (node: DatasetNode) => Readonly<Record<string, unknown>> | undefined,
    within: readonly string[] = [],
  ) =>
    firstValues(
      records.map(({ node, dataset }) => [dataset, of(node) ?? {}] as const),
      (dataset, key, kept) => {
        const own = records.find((record) => record.dataset === dataset)?.node.id ?? id
        const at = { dataset, id: own, path: [...within, key] }
        warn(said`${id}: ${dataset} and ${kept} differ in the ${what(key)}; that of ${kept} is shown`, at)
      },
    )
  const { kind } = first(word, ({ kind }) => ({ kind }))
  const description = first(
    (lang) => said`description in ${lang}`,
    (node) => node.description,
    ['description'],
  )
  return {
    id,
    kind: String(kind),
    label: first(
      (lang) => said`label in ${lang}`,
      (node) => node.label,
      ['label'],
    ) as Text,
    ...(Object.keys(description).length > 0 && { description: description as Text }),
    aliases: [...new Set(records.flatMap(({ node }) => node.aliases))],
    fields: first(
      (name) => said`field ${name}`,
      (node) => node.fields,
      ['fields'],
    ) as Record<string, FieldValue>,
    sources: unitedSources(records, canonical),
    datasets: sortedSet(records.map(({ dataset }) => dataset)),
    sameAs,
  }
}

/** Key by key the first value there is; `conflict` is told of every later one that differs. */
function firstValues(
  parts: readonly (readonly [dataset: string, values: Readonly<Record<string, unknown>>])[],
  conflict: (dataset: string, key: string, kept: string) => void,
): Readonly<Record<string, unknown>> {
  // Nearly everything is told by one dataset alone.
  const [only, ...more] = parts
  if (only && more.length === 0) return only[1]
  const kept = new Map<string, { value: unknown; dataset: string }>()
  for (const [dataset, values] of parts) {
    for (const [key, value] of Object.entries(values)) {
      const known = kept.get(key)
      if (!known) kept.set(key, { value, dataset })
      else if (canonicalJson(known.value) !== canonicalJson(value)) conflict(dataset, key, known.dataset)
    }
  }
  return Object.fromEntries([...kept].map(([key, { value }]) => [key, value]))
}

function unitedSources(records: readonly { node: DatasetNode }[], canonical: Map<string, string>): Citation[] {
  const united = new Map<string, Citation>()
  for (const { source, locator } of records.flatMap(({ node }) => node.sources)) {
    const citation = { source: canonical.get(source) ?? source, locator }
    const key = JSON.stringify([citation.source, locator])
    if (!united.has(key)) united.set(key, citation)
  }
  return [...united.values()]
}

function foldEdges(
  batches: readonly GraphBatch[],
  canonical: Map<string, string>,
  nodes: ReadonlyMap<string, GraphNode>,
  warn: Warn,
): GraphEdge[] {
  const edges = new Map<string, { edge: DatasetEdge; statements: [string, Text][]; evidence: Evidence[] }>()
  for (const { dataset, edges: own } of batches) {
    for (const edge of own) {
      const at = { dataset: dataset.id, id: edge.id }
      const from = canonical.get(edge.from) ?? edge.from
      const to = canonical.get(edge.to) ?? edge.to
      const missing = [from, to].find((id) => !nodes.has(id))
      if (missing !== undefined) {
        warn(said`${edge.id}: waits for node ${missing}, which no loaded dataset holds`, at)
        continue
      }
      if (from === to) {
        warn(said`${edge.id}: joins two ids of one node, ${from}, and is left out`, at)
        continue
      }
      const evidence = edge.evidence.map((piece) => {
        const source = canonical.get(piece.source) ?? piece.source
        return source === piece.source ? piece : { ...piece, source }
      })
      const known = edges.get(edge.id)
      if (!known) {
        const statements: [string, Text][] = [[dataset.id, edge.statement]]
        edges.set(edge.id, { edge: { ...edge, from, to }, statements, evidence })
        continue
      }
      if (known.edge.kind !== edge.kind || known.edge.from !== from || known.edge.to !== to) {
        const [[first] = ['']] = known.statements
        warn(said`${edge.id}: ${dataset.id} says something else under this id than ${first}, and is left out`, at)
        continue
      }
      known.statements.push([dataset.id, edge.statement])
      known.evidence.push(...evidence)
    }
  }
  return [...edges.values()].map(({ edge, statements, evidence }) => ({
    ...edge,
    statement: firstValues(statements, (dataset, key, kept) =>
      warn(said`${edge.id}: ${dataset} words it otherwise in ${key} than ${kept}, whose words are shown`, {
        dataset,
        id: edge.id,
        path: ['statement', key],
      }),
    ) as Text,
    strength: strongest(evidence.map((piece) => piece.support)),
    evidence: evidence.sort(byId),
  }))
}
