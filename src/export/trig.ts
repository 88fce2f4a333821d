import type { ExportDataset, ExportInput, TextFormat } from './format.ts'
import {
  datasetName,
  datasetResource,
  iri,
  nodeOrigin,
  nodeResource,
  statementOrigin,
  statementResources,
} from './rdf-resources.ts'
import { named, type Property, type Resource, TYPE, word } from './rdf-terms.ts'
import { vocabulary } from './rdf-vocabulary.ts'
import { prepareRdf, rdfWriter } from './rdf-writer.ts'
import { VOCABULARIES } from './turtle.ts'

/**
 * TriG of nanopublications (nanopub.net): each statement is one, with its assertion, where that is from, and what file
 * of facts has it, as graphs of their own. So is each node, each dataset, and the vocabulary, since in a file of
 * nanopublications nothing may stand outside of them.
 */
export const trig: TextFormat = {
  name: 'trig',
  title: 'TriG (nanopublications)',
  mediaType: 'application/trig',
  extension: 'trig',
  positions: false,
  prepare: prepareRdf,
  write,
}

interface Nanopublication {
  readonly iri: string
  readonly assertion: readonly Resource[]
  /** Said of the assertion, with what that speaks of. */
  readonly provenance: { readonly properties: readonly Property[]; readonly more: readonly Resource[] }
  /** Ids of the datasets that it is taken from. */
  readonly datasets: readonly string[]
}

function* write(input: ExportInput): Iterable<string> {
  const writer = rdfWriter([...VOCABULARIES, 'np'])
  const datasets = new Map(input.datasets.map((dataset) => [dataset.id, dataset]))
  for (const nanopublication of nanopublications(input)) {
    for (const [graph, resources] of graphsOf(nanopublication, datasets, input.made?.on)) {
      for (const resource of resources) writer.add(resource, graph)
    }
    yield writer.text()
  }
  yield writer.end()
}

function* nanopublications(input: ExportInput): Iterable<Nanopublication> {
  yield {
    iri: named('nanopublication', 'vocabulary'),
    assertion: vocabulary(input, input.schema),
    provenance: byProgram,
    datasets: [],
  }
  for (const dataset of input.datasets) {
    const { id } = dataset
    yield {
      iri: named('nanopublication', 'dataset', id),
      assertion: [datasetResource(dataset)],
      provenance: byProgram,
      datasets: [id],
    }
  }
  for (const node of input.nodes) {
    const { properties, more } = nodeOrigin(node)
    yield {
      iri: named('nanopublication', 'node', node.id),
      assertion: [nodeResource(node, input.schema)],
      provenance: properties.length > 0 ? { properties, more } : byProgram,
      datasets: node.datasets,
    }
  }
  for (const edge of input.edges) {
    yield {
      iri: named('nanopublication', 'statement', edge.id),
      assertion: statementResources(edge),
      provenance: statementOrigin(edge),
      datasets: [...new Set(edge.evidence.map(({ dataset }) => dataset))],
    }
  }
}

/** For what no source says: the program read it from a file. */
const byProgram: Nanopublication['provenance'] = {
  properties: [[word('prov', 'wasAttributedTo'), iri(word('asserter', 'loader'))]],
  more: [],
}

function graphsOf(
  { iri: name, assertion, provenance, datasets }: Nanopublication,
  known: ReadonlyMap<string, ExportDataset>,
  madeOn: string | undefined,
): [graph: string, resources: readonly Resource[]][] {
  const [head, said, from, info] = ['head', 'assertion', 'provenance', 'pubinfo'].map((part) => `${name}#${part}`) as [
    string,
    string,
    string,
    string,
  ]
  const licences = [...new Set(datasets.flatMap((id) => known.get(id)?.licence ?? []))]
  return [
    [
      head,
      [
        {
          iri: name,
          properties: [
            [TYPE, iri(word('np', 'Nanopublication'))],
            [word('np', 'hasAssertion'), iri(said)],
            [word('np', 'hasProvenance'), iri(from)],
            [word('np', 'hasPublicationInfo'), iri(info)],
          ],
        },
      ],
    ],
    [said, assertion],
    [from, [{ iri: said, properties: provenance.properties }, ...provenance.more]],
    [
      info,
      [
        {
          iri: name,
          properties: [
            [word('prov', 'wasAttributedTo'), iri(named('program', 'survey-graph'))],
            ...datasets.map((id): Property => [word('prov', 'wasDerivedFrom'), iri(datasetName(id))]),
            ...licences.map((text): Property => [word('schema', 'license'), { text }]),
            ...(madeOn === undefined ? [] : [[word('dct', 'created'), { time: madeOn }] satisfies Property]),
          ],
        },
      ],
    ],
  ]
}
