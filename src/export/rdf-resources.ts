import type { Evidence, FieldValue, GraphEdge, GraphNode } from '../model/graph.ts'
import { sortedSet } from '../model/order.ts'
import { nodeKindOf, type Schema } from '../model/schema.ts'
import type { Text } from '../model/text.ts'
import type { ExportDataset } from './format.ts'
import { named, type Property, type Resource, type Term, TYPE, word } from './rdf-terms.ts'

/** Nodes, statements, evidence and datasets as resources of SKOS, schema.org, PROV-O and Dublin Core. */

/** Kinds of the base vocabulary that schema.org has a type for; a kind that may be a source is a work at least. */
const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  Paper: 'ScholarlyArticle',
  Person: 'Person',
  Organization: 'Organization',
}

const nodeName = (id: string): string => named('node', id)
export const statementName = (id: string): string => named('statement', id)
export const datasetName = (id: string): string => named('dataset', id)

/** The node itself, without where it is spoken of. */
export function nodeResource(node: GraphNode, schema: Schema): Resource {
  const isWork = nodeKindOf(schema, node.kind)?.source === true
  const type = Object.hasOwn(SCHEMA_TYPES, node.kind) ? SCHEMA_TYPES[node.kind] : isWork ? 'CreativeWork' : undefined
  return {
    iri: nodeName(node.id),
    properties: [
      [TYPE, iri(word('skos', 'Concept'))],
      [TYPE, iri(word('kind', node.kind))],
      ...(type ? [[TYPE, iri(word('schema', type))] as const] : []),
      [word('dct', 'identifier'), { text: node.id }],
      ...texts(word('skos', 'prefLabel'), node.label),
      ...texts(word('skos', 'definition'), node.description),
      ...node.aliases.map((text): Property => [word('skos', 'altLabel'), { text }]),
      ...node.sameAs.map((id): Property => [word('skos', 'exactMatch'), iri(nodeName(id))]),
      ...Object.entries(node.fields).map(([name, value]): Property => [word('field', name), valueTerm(value)]),
    ],
  }
}

/** Where a node is spoken of and in which datasets: the properties, and each citation with its place in the source. */
export function nodeOrigin(node: GraphNode): { readonly properties: readonly Property[]; readonly more: Resource[] } {
  const citation = (index: number): string => named('citation', node.id, String(index + 1))
  return {
    properties: [
      ...sortedSet(node.sources.map(({ source }) => source)).map(
        (source): Property => [word('schema', 'citation'), iri(nodeName(source))],
      ),
      ...node.sources.map((_, index): Property => [word('sg', 'citation'), iri(citation(index))]),
      ...node.datasets.map((id): Property => [word('dct', 'isPartOf'), iri(datasetName(id))]),
    ],
    more: node.sources.map(({ source, locator }, index) => ({
      iri: citation(index),
      properties: [
        [word('dct', 'source'), iri(nodeName(source))],
        [word('sg', 'locator'), { text: locator }],
      ],
    })),
  }
}

/** What the statement says, twice: at once, for who walks the graph, and as a thing that more can be said of. */
export function statementResources(edge: GraphEdge): Resource[] {
  const [from, relation, to] = [iri(nodeName(edge.from)), word('relation', edge.kind), iri(nodeName(edge.to))]
  return [
    { iri: from.iri, properties: [[relation, to]] },
    {
      iri: statementName(edge.id),
      properties: [
        [TYPE, iri(word('rdf', 'Statement'))],
        [word('rdf', 'subject'), from],
        [word('rdf', 'predicate'), iri(relation)],
        [word('rdf', 'object'), to],
        [word('dct', 'identifier'), { text: edge.id }],
        ...texts(word('dct', 'description'), edge.statement),
      ],
    },
  ]
}

/** What bears a statement out: the properties, and each piece of evidence. */
export function statementOrigin(edge: GraphEdge): {
  readonly properties: readonly Property[]
  readonly more: Resource[]
} {
  const sources = sortedSet(edge.evidence.map(({ source }) => source))
  const asserters = sortedSet(edge.evidence.map(({ assertedBy }) => assertedBy))
  return {
    properties: [
      [word('sg', 'strength'), iri(word('support', edge.strength))],
      ...sources.map((source): Property => [word('prov', 'wasDerivedFrom'), iri(nodeName(source))]),
      ...asserters.map((who): Property => [word('prov', 'wasAttributedTo'), iri(word('asserter', who))]),
      ...edge.evidence.map((piece): Property => [word('sg', 'evidence'), iri(evidenceName(edge, piece))]),
    ],
    more: edge.evidence.map((piece) => evidenceResource(edge, piece)),
  }
}

function evidenceName(edge: GraphEdge, piece: Evidence): string {
  return named('evidence', edge.id, piece.id)
}

function evidenceResource(edge: GraphEdge, piece: Evidence): Resource {
  const { id, dataset, source, locator, support, assertedBy, summary, reviewed } = piece
  return {
    iri: evidenceName(edge, piece),
    properties: [
      [TYPE, iri(word('prov', 'Entity'))],
      [word('dct', 'identifier'), { text: id }],
      [word('prov', 'wasDerivedFrom'), iri(nodeName(source))],
      [word('sg', 'locator'), { text: locator }],
      [word('sg', 'support'), iri(word('support', support))],
      [word('prov', 'wasAttributedTo'), iri(word('asserter', assertedBy))],
      [word('dct', 'isPartOf'), iri(datasetName(dataset))],
      ...texts(word('dct', 'description'), summary),
      ...(reviewed
        ? [
            [word('sg', 'reviewedBy'), { text: reviewed.by }] as const,
            [word('sg', 'reviewedOn'), { date: reviewed.on }] as const,
          ]
        : []),
    ],
  }
}

export function datasetResource({ id, title, citation, licence, revision, requires }: ExportDataset): Resource {
  return {
    iri: datasetName(id),
    properties: [
      [TYPE, iri(word('schema', 'Dataset'))],
      [TYPE, iri(word('prov', 'Entity'))],
      [word('dct', 'identifier'), { text: id }],
      ...texts(word('schema', 'name'), title),
      [word('dct', 'bibliographicCitation'), { text: citation }],
      [word('schema', 'license'), { text: licence }],
      [word('schema', 'version'), { text: revision }],
      ...requires.map((other): Property => [word('dct', 'requires'), iri(datasetName(other))]),
    ],
  }
}

export function iri(value: string): { readonly iri: string } {
  return { iri: value }
}

export function texts(predicate: string, text: Text | undefined): Property[] {
  return Object.entries(text ?? {}).map(([lang, value]) => [predicate, { text: value, lang }])
}

function valueTerm(value: FieldValue): Term {
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'number') return { number: value }
  if (typeof value === 'boolean') return { flag: value }
  return { list: value.map((text) => ({ text })) }
}
