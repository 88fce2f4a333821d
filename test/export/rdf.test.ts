import { Parser, type Quad } from 'n3'
import { beforeAll, describe, expect, it } from 'vitest'
import { jsonld } from '../../src/export/jsonld.ts'
import { named, wellFormed, word } from '../../src/export/rdf-terms.ts'
import { trig } from '../../src/export/trig.ts'
import { turtle } from '../../src/export/turtle.ts'
import { edges, empty, nodes, sample, whole } from './sample.ts'

beforeAll(async () => {
  await turtle.prepare?.()
})

const read = (text: string): Quad[] => new Parser().parse(text)
const triples = () => read(whole(turtle.write(sample)))

/** Values of a predicate of a subject. */
function told(quads: readonly Quad[], subject: string, predicate: string): string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map((quad) => quad.object.value)
}

describe('names of resources', () => {
  it('are IRIs whatever the id is', () => {
    expect(named('node', 'challenge:one')).toBe('urn:survey-graph:node:challenge:one')
    expect(named('node', 'a b<>"{}|\\^`/?#%')).toMatch(/^urn:survey-graph:node:a%20b(%[0-9A-F]{2})+$/)
    expect(named('node', '課題')).toBe('urn:survey-graph:node:%E8%AA%B2%E9%A1%8C')
    expect(named('node', 'half\ud800')).toBe('urn:survey-graph:node:half%EF%BF%BD')
  })

  it('of two ids differ wherever the ids do', () => {
    expect(named('evidence', 'a/b', 'c')).not.toBe(named('evidence', 'a', 'b/c'))
  })
})

describe('turtle', () => {
  it('tells every label, alias, definition and id', () => {
    const quads = triples()
    for (const node of nodes) {
      const name = named('node', node.id)
      expect(told(quads, name, word('dct', 'identifier'))).toEqual([node.id])
      expect(told(quads, name, word('skos', 'altLabel'))).toEqual(node.aliases)
      const labels = quads.filter(
        (quad) => quad.subject.value === name && quad.predicate.value === word('skos', 'prefLabel'),
      )
      expect(
        Object.fromEntries(
          labels.map(({ object }) => [object.termType === 'Literal' ? object.language : '', wellFormed(object.value)]),
        ),
      ).toEqual(Object.fromEntries(Object.entries(node.label).map(([lang, text]) => [lang, wellFormed(text)])))
    }
  })

  it('tells fields with their types', () => {
    const quads = triples()
    const types = (field: string) =>
      quads
        .filter(({ predicate }) => predicate.value === word('field', field))
        .map(({ object }) => object.termType === 'Literal' && object.datatype.value.replace(/.*#/, ''))
    expect(new Set(types('year'))).toEqual(new Set(['integer']))
    expect(new Set(types('open'))).toEqual(new Set(['boolean']))
    expect(new Set(types('share'))).toEqual(new Set(['integer', 'double']))
    expect(new Set(types('note'))).toEqual(new Set(['string']))
  })

  it('keeps lists in order, and numbers that no integer of a program holds', () => {
    const [first] = nodes
    if (!first) throw new Error('no node')
    const fields = { authors: ['Zoe', 'Ada', 'Zoe'], many: 1e21 }
    const quads = read(whole(turtle.write({ ...sample, nodes: [{ ...first, fields }] })))
    const items: string[] = []
    let [rest] = told(quads, named('node', first.id), word('field', 'authors'))
    while (rest && rest !== word('rdf', 'nil')) {
      items.push(...told(quads, rest, word('rdf', 'first')))
      rest = told(quads, rest, word('rdf', 'rest'))[0]
    }
    expect(items).toEqual(fields.authors)
    const [many] = quads.filter(({ predicate }) => predicate.value === word('field', 'many'))
    expect(many?.object).toMatchObject({ value: '1e+21', datatype: { value: word('xsd', 'double') } })
  })

  it('keeps statements of the same kind between the same nodes apart, each with its direction and evidence', () => {
    const quads = triples()
    for (const edge of edges) {
      const name = named('statement', edge.id)
      expect(told(quads, name, word('rdf', 'subject'))).toEqual([named('node', edge.from)])
      expect(told(quads, name, word('rdf', 'object'))).toEqual([named('node', edge.to)])
      expect(told(quads, named('node', edge.from), word('relation', edge.kind))).toContain(named('node', edge.to))
      const evidence = told(quads, name, word('sg', 'evidence'))
      expect(evidence.flatMap((piece) => told(quads, piece, word('sg', 'locator')))).toEqual(
        edge.evidence.map(({ locator }) => locator),
      )
      expect(evidence.flatMap((piece) => told(quads, piece, word('sg', 'support')))).toEqual(
        edge.evidence.map(({ support }) => word('support', support)),
      )
    }
  })

  it('of nothing is the vocabulary alone', () => {
    expect(told(read(whole(turtle.write(empty))), word('support', 'proposed'), word('sg', 'rank'))).toEqual(['1'])
  })
})

describe('trig', () => {
  const np = (name: string) => word('np', name)
  const all = () => read(whole(trig.write({ ...sample, made: { request: {}, on: '2026-01-02T03:04:05Z' } })))

  it('is nanopublications alone, each of four graphs that say something', () => {
    const quads = all()
    const heads = quads.filter(({ object }) => object.value === np('Nanopublication'))
    expect(heads).toHaveLength(nodes.length + edges.length + sample.datasets.length + 1)
    const graphs = new Set<string>()
    for (const { subject, graph } of heads) {
      const parts = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'].flatMap((name) =>
        told(quads, subject.value, np(name)),
      )
      const [assertion = '', provenance = '', info = ''] = parts
      const within = (name: string) => quads.filter((quad) => quad.graph.value === name)
      expect(within(graph.value)).toHaveLength(4)
      expect(within(assertion)).not.toEqual([])
      expect(within(provenance).some((quad) => quad.subject.value === assertion)).toBe(true)
      expect(told(within(info), subject.value, word('dct', 'created'))).toEqual(['2026-01-02T03:04:05Z'])
      for (const name of [graph.value, ...parts]) {
        expect(graphs).not.toContain(name)
        graphs.add(name)
      }
    }
    expect(quads.filter(({ graph }) => !graphs.has(graph.value))).toEqual([])
  })

  it('says the same of nodes and statements as Turtle', () => {
    const spelt = (quads: readonly Quad[], predicate: string) =>
      quads
        .filter((quad) => quad.predicate.value === predicate)
        .map(({ subject, object }) => `${subject.value} ${object.value}`)
        .sort()
    for (const predicate of [word('skos', 'prefLabel'), word('rdf', 'object'), word('sg', 'locator')]) {
      expect(spelt(all(), predicate)).toEqual(spelt(triples(), predicate))
    }
  })
})

describe('json-ld', () => {
  it('is JSON with a context of its own, a line each', () => {
    const value = JSON.parse(whole(jsonld.write(sample)))
    expect(value['@context'].skos).toBe('http://www.w3.org/2004/02/skos/core#')
    const subjects = new Set(triples().map(({ subject }) => subject.value))
    expect(new Set(value['@graph'].map((item: { '@id': string }) => item['@id']))).toEqual(subjects)
    expect(JSON.stringify(value)).not.toMatch(/\\ud[89a-f]/i)
  })

  it('takes no name of a field for anything else', () => {
    const [first] = nodes
    if (!first) throw new Error('no node')
    const fields = JSON.parse('{"__proto__": 1, "@id": "x", "a b": 2}')
    const value = JSON.parse(whole(jsonld.write({ ...sample, nodes: [{ ...first, fields }] })))
    const node = value['@graph'].find((item: { '@id': string }) => item['@id'] === named('node', first.id))
    expect(node).toMatchObject({ 'field:__proto__': [1], 'field:%40id': ['x'], 'field:a%20b': [2] })
  })
})
