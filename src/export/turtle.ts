import type { ExportInput, TextFormat } from './format.ts'
import {
  datasetResource,
  nodeOrigin,
  nodeResource,
  statementName,
  statementOrigin,
  statementResources,
} from './rdf-resources.ts'
import type { PREFIXES, Resource } from './rdf-terms.ts'
import { vocabulary } from './rdf-vocabulary.ts'
import { prepareRdf, rdfWriter } from './rdf-writer.ts'

/** Turtle: nodes as SKOS concepts, statements as resources with their provenance, and as plain triples beside. */
export const turtle: TextFormat = {
  name: 'turtle',
  title: 'Turtle (linked data)',
  mediaType: 'text/turtle; charset=utf-8',
  extension: 'ttl',
  positions: false,
  prepare: prepareRdf,
  write,
}

/** The vocabularies that Turtle and JSON-LD write in. */
export const VOCABULARIES: readonly (keyof typeof PREFIXES)[] = [
  'rdf',
  'rdfs',
  'xsd',
  'skos',
  'dct',
  'prov',
  'schema',
  'sg',
  'kind',
  'relation',
  'field',
  'support',
  'asserter',
]

function* write(input: ExportInput): Iterable<string> {
  const writer = rdfWriter(VOCABULARIES)
  for (const resource of resourcesOf(input)) {
    writer.add(resource)
    yield writer.text()
  }
  yield writer.end()
}

/** All there is to say of a part, as one graph: its vocabulary, its datasets, its nodes and its statements. */
export function* resourcesOf(input: ExportInput): Iterable<Resource> {
  yield* vocabulary(input, input.schema)
  for (const dataset of input.datasets) yield datasetResource(dataset)
  for (const node of input.nodes) {
    const { iri, properties } = nodeResource(node, input.schema)
    const origin = nodeOrigin(node)
    yield { iri, properties: [...properties, ...origin.properties] }
    yield* origin.more
  }
  for (const edge of input.edges) {
    const origin = statementOrigin(edge)
    yield* statementResources(edge)
    yield { iri: statementName(edge.id), properties: origin.properties }
    yield* origin.more
  }
}
