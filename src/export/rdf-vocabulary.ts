import { ASSERTERS, type GraphEdge, type GraphNode, SUPPORT_LEVELS } from '../model/graph.ts'
import { sortedSet } from '../model/order.ts'
import { edgeKindOf, nodeKindOf, type Schema } from '../model/schema.ts'
import type { Text } from '../model/text.ts'
import { LANGUAGES, type Words, wordsIn } from '../report/words.ts'
import { iri, texts } from './rdf-resources.ts'
import { named, type Property, type Resource, TYPE, word } from './rdf-terms.ts'

const SCHEME = named('scheme', 'support')

/** The words that a part uses: its kinds of nodes and statements, the levels of support, and who may say something. */
export function vocabulary(
  part: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  schema: Schema,
): Resource[] {
  return [
    ...sortedSet(part.nodes.map(({ kind }) => kind)).map((kind) => nodeKind(kind, schema)),
    ...sortedSet(part.edges.map(({ kind }) => kind)).map((kind) => edgeKind(kind, schema)),
    { iri: SCHEME, properties: [[TYPE, iri(word('skos', 'ConceptScheme'))]] },
    ...SUPPORT_LEVELS.map(supportLevel),
    ...ASSERTERS.map(asserter),
  ]
}

function nodeKind(kind: string, schema: Schema): Resource {
  const told = nodeKindOf(schema, kind)
  return {
    iri: word('kind', kind),
    properties: [
      [TYPE, iri(word('rdfs', 'Class'))],
      [word('rdfs', 'subClassOf'), iri(word('skos', 'Concept'))],
      [word('dct', 'identifier'), { text: kind }],
      ...texts(word('rdfs', 'label'), told?.label),
      ...(told ? [[word('sg', 'role'), { text: told.role }] satisfies Property] : []),
    ],
  }
}

function edgeKind(kind: string, schema: Schema): Resource {
  const told = edgeKindOf(schema, kind)
  return {
    iri: word('relation', kind),
    properties: [
      [TYPE, iri(word('rdf', 'Property'))],
      [word('dct', 'identifier'), { text: kind }],
      ...texts(word('rdfs', 'label'), told?.label),
      ...texts(word('sg', 'inverseLabel'), told?.inverse),
    ],
  }
}

/** `rank` is 0 for the weakest; `fact` stands above all. */
function supportLevel(level: (typeof SUPPORT_LEVELS)[number], rank: number): Resource {
  return {
    iri: word('support', level),
    properties: [
      [TYPE, iri(word('skos', 'Concept'))],
      [word('skos', 'inScheme'), iri(SCHEME)],
      [word('skos', 'notation'), { text: level }],
      ...texts(
        word('skos', 'prefLabel'),
        inWords((words) => words.support[level]),
      ),
      ...texts(
        word('skos', 'definition'),
        inWords((words) => words.meaning[level]),
      ),
      [word('sg', 'rank'), { number: rank }],
    ],
  }
}

function asserter(who: (typeof ASSERTERS)[number]): Resource {
  return {
    iri: word('asserter', who),
    properties: [
      [TYPE, iri(word('prov', 'Agent'))],
      [word('dct', 'identifier'), { text: who }],
      ...texts(
        word('rdfs', 'label'),
        inWords((words) => words.assertedBy[who]),
      ),
    ],
  }
}

function inWords(say: (words: Words) => string): Text {
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, say(wordsIn(lang))]))
}
