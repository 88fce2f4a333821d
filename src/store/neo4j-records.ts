import neo4j from 'neo4j-driver'
import type { DatasetEdge, DatasetNode, GraphBatch } from '../model/batch.ts'
import { canonicalJson } from '../model/canonical.ts'
import type { Evidence, FieldValue, GraphEdge, GraphNode } from '../model/graph.ts'
import { sortedSet } from '../model/order.ts'
import { normalize } from '../model/search.ts'
import { inLanguage, type Text } from '../model/text.ts'
import type { LoadedDataset } from './types.ts'

/**
 * The graph as properties, and back. Each of our nodes and relationships carries its whole value as canonical JSON in
 * `record`: a map of properties cannot hold nested values or tell an absent list from an empty one, and reading one
 * string back is exact and quick. The other properties are for people in Neo4j Browser and for filters and search.
 * Property names may come from data (`field_…`, language tags); they only ever travel inside parameters.
 */
export type Properties = Record<string, unknown>

export function nodeProperties(node: GraphNode): Properties {
  const texts = [...Object.values(node.label), ...node.aliases, node.id, ...Object.values(node.description ?? {})]
  return {
    id: node.id,
    kind: node.kind,
    name: inLanguage(node.label, 'en'),
    ...perLanguage('label', node.label),
    ...perLanguage('description', node.description),
    aliases: node.aliases,
    ...Object.fromEntries(Object.entries(node.fields).map(([key, value]) => [fieldName(key), fieldProperty(value)])),
    sources: node.sources.map(({ source, locator }) => `${source} ${locator}`),
    datasets: node.datasets,
    sameAs: node.sameAs,
    // One text a line: a term holds no line break, so it is found here exactly where model/search.ts may find it.
    searchText: texts.map(normalize).join('\n'),
    // For spelling-tolerant search: Lucene takes `challenge:leak` for one word.
    searchWords: texts.flatMap(wordsOf).join(' '),
    record: canonicalJson(node),
  }
}

/** The runs of letters and digits in a text, folded for search. */
export function wordsOf(text: string): string[] {
  return normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

export function edgeProperties(edge: GraphEdge): Properties {
  return {
    id: edge.id,
    ...perLanguage('statement', edge.statement),
    strength: edge.strength,
    evidence: neo4j.int(edge.evidence.length),
    datasets: sortedSet(edge.evidence.map((piece) => piece.dataset)),
    profile: sortedSet(edge.evidence.map(profileOf)),
    record: canonicalJson(edge),
  }
}

/** What an evidence filter looks at, as one string: neither part can hold a bar. */
export function profileOf({ support, assertedBy, dataset }: Pick<Evidence, 'support' | 'assertedBy' | 'dataset'>) {
  return `${support}|${assertedBy}|${dataset}`
}

export function evidenceProperties(evidence: Evidence, edge: string): Properties {
  return {
    id: evidence.id,
    name: `${evidence.source} ${evidence.locator}`,
    edge,
    dataset: evidence.dataset,
    source: evidence.source,
    locator: evidence.locator,
    support: evidence.support,
    assertedBy: evidence.assertedBy,
    ...perLanguage('summary', evidence.summary),
    ...(evidence.reviewed && { reviewedBy: evidence.reviewed.by, reviewedOn: evidence.reviewed.on }),
  }
}

export function datasetProperties(batch: GraphBatch): Properties {
  const { dataset, revision, nodeKinds, edgeKinds } = batch
  const evidence = batch.edges.reduce((sum, edge) => sum + edge.evidence.length, 0)
  return {
    id: dataset.id,
    name: inLanguage(dataset.title, 'en'),
    ...perLanguage('title', dataset.title),
    ...perLanguage('description', dataset.description),
    citation: dataset.citation,
    licence: dataset.licence,
    languages: dataset.languages,
    revision,
    nodes: neo4j.int(batch.nodes.length),
    edges: neo4j.int(batch.edges.length),
    evidence: neo4j.int(evidence),
    record: canonicalJson({ dataset, revision, nodeKinds, edgeKinds }),
  }
}

/** What a dataset itself holds, in pieces of a size that a property carries well. */
export function partProperties(batch: GraphBatch, size = 500): Properties[] {
  const records = [...batch.nodes.map((node) => ({ node })), ...batch.edges.map((edge) => ({ edge }))]
  return Array.from({ length: Math.ceil(records.length / size) }, (_, part) => ({
    dataset: batch.dataset.id,
    part: neo4j.int(part),
    records: canonicalJson(records.slice(part * size, (part + 1) * size)),
  }))
}

export function readNode(record: unknown): GraphNode {
  return JSON.parse(String(record)) as GraphNode
}

export function readEdge(record: unknown): GraphEdge {
  return JSON.parse(String(record)) as GraphEdge
}

/** A dataset without its records. */
export type DatasetHead = Pick<GraphBatch, 'dataset' | 'revision' | 'nodeKinds' | 'edgeKinds'>

export function readHead(record: unknown): DatasetHead {
  return JSON.parse(String(record)) as DatasetHead
}

/** From a row with `record`, `nodes`, `edges` and `evidence`. */
export function readLoaded(row: Record<string, unknown>): LoadedDataset {
  const { dataset, revision } = readHead(row.record)
  return { ...dataset, revision, nodes: Number(row.nodes), edges: Number(row.edges), evidence: Number(row.evidence) }
}

/** The whole dataset, from its head and the `records` of its parts in their order. */
export function readBatch(head: DatasetHead, parts: readonly unknown[]): GraphBatch {
  const records = parts.flatMap(
    (part) => JSON.parse(String(part)) as ({ readonly node: DatasetNode } | { readonly edge: DatasetEdge })[],
  )
  return {
    ...head,
    nodes: records.flatMap((record) => ('node' in record ? [record.node] : [])),
    edges: records.flatMap((record) => ('edge' in record ? [record.edge] : [])),
  }
}

function perLanguage(name: string, text: Text | undefined): Properties {
  return Object.fromEntries(Object.entries(text ?? {}).map(([language, value]) => [`${name}_${language}`, value]))
}

/**
 * The property of a field, another one for every key: letters, digits and underscores stay, every other character
 * becomes `_xHEX_` (its code point). So does an underscore that would read as the beginning of such.
 */
function fieldName(key: string): string {
  const escaped = (character: string) => `_x${character.codePointAt(0)?.toString(16)}_`
  return `field_${key.replace(/[^\p{L}\p{N}_]|_(?=x[0-9a-f]+[^\p{L}\p{N}])/gu, escaped)}`
}

/** The driver takes every number for a float, and a year would show as 2021.0. */
function fieldProperty(value: FieldValue): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? neo4j.int(value) : value
}
