import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import cytoscape from 'cytoscape'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuthorName } from '../../src/export/author-name.ts'
import { cslItems } from '../../src/export/csl-items.ts'
import type { ExportInput } from '../../src/export/format.ts'
import { type Attributes, expectGraph, type GraphRead, inCell, inCsv, inLine, inUtf8, inXml } from './expected.ts'
import { exportAll } from './exported.ts'
import { nastyPart, surveyPart } from './parts.ts'
import { fetchPeers, missingPeers, readWithGraphviz, readWithPeers } from './peers.ts'

/** As both programs print a name: "Family, Given", or whole. */
function inParts(name: AuthorName): string {
  return 'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ')
}

/** What `read.py` prints. */
interface Answer {
  readonly gexf: GraphRead
  readonly graphml: GraphRead
  readonly nodeLink: GraphRead
  readonly graphmlIgraph: GraphRead
  readonly dot: GraphRead
  readonly rdf: {
    readonly same: boolean
    readonly turtle: GraphRead
    readonly jsonld: GraphRead
    readonly trig: GraphRead
    readonly nanopublications: number
    readonly graphs: number
    readonly outside: number
  }
  readonly bibtex: Readonly<Record<string, Readonly<Record<string, string>> & { readonly authors: string[] }>>
  readonly ris: readonly Readonly<Record<string, string | string[]>>[]
  readonly csv: Readonly<Record<'nodes' | 'statements' | 'evidence', readonly Attributes[]>> & {
    readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
  readonly xlsx: {
    readonly kinds: string[]
    readonly frozen: string[]
    readonly bold: boolean[]
    readonly sheets: Readonly<Record<string, readonly Attributes[]>>
    readonly pandas: Readonly<Record<string, readonly Attributes[]>>
  }
  readonly gexfSchema: string[]
  readonly graphmlSchema: string[]
}

/** Tables as a graph. */
function graphOf(nodes: readonly Attributes[] = [], statements: readonly Attributes[] = []): GraphRead {
  const cell = (row: Attributes, name: string) => String(row[name]?.[1])
  return {
    directed: true,
    nodes: Object.fromEntries(nodes.map((row) => [cell(row, 'id'), row])),
    edges: statements.map((row) => [cell(row, 'id'), cell(row, 'from'), cell(row, 'to'), row]),
  }
}

const missing = missingPeers()
const title = 'other programs read our exports'

describe.skipIf(missing !== undefined)(missing === undefined ? title : `${title}: left out. ${missing}`, () => {
  // Fetching takes as long as the network does.
  beforeAll(fetchPeers, 600_000)

  describe.each([
    ['a part of odd texts', async () => nastyPart],
    ['a shipped survey', surveyPart],
  ])('%s', (_name, partOf) => {
    let part: ExportInput
    let folder: string
    let read: Answer
    beforeAll(async () => {
      part = await partOf()
      folder = await exportAll(part)
      read = readWithPeers(folder) as Answer
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    const inAttributes = { nodeLabel: true, edgeLabel: 'kind' } as const
    const toRead = { nodeLabel: true, edgeLabel: 'relation' } as const

    it('NetworkX: GEXF', () => {
      expectGraph(read.gexf, part, { ...toRead, text: inXml, numbers: 'column' })
    })

    it('NetworkX: GraphML', () => {
      expectGraph(read.graphml, part, { ...toRead, text: inXml, numbers: 'column' })
    })

    it('NetworkX: node-link JSON', () => {
      expectGraph(read.nodeLink, part, { ...inAttributes, text: (text) => text, numbers: 'value' })
    })

    // It reads no GEXF, all its numbers have a point, and the ids of statements are lost on it: what they say is told apart.
    it('igraph: GraphML', () => {
      const edges = part.edges.map((edge) => ({ ...edge, id: inXml(edge.statement.en ?? '') }))
      expectGraph(read.graphmlIgraph, { ...part, edges }, { ...toRead, text: inXml, numbers: 'float' })
    })

    it('Cytoscape.js: its JSON', async () => {
      const graph = cytoscape({ headless: true })
      graph.json(JSON.parse(await readFile(join(folder, 'x.cyjs'), 'utf8')))
      const typed = (data: Record<string, unknown>): Attributes =>
        Object.fromEntries(Object.entries(data).map(([name, value]) => [name, [typeInPython(value), value]]))
      const own = (id: string) => String(graph.getElementById(id).data('surveyId'))
      expectGraph(
        {
          directed: true,
          nodes: Object.fromEntries(graph.nodes().map((node) => [own(node.id()), typed(node.data())])),
          edges: graph
            .edges()
            .map((edge) => [own(edge.id()), own(edge.data('source')), own(edge.data('target')), typed(edge.data())]),
        },
        part,
        { ...inAttributes, text: (text) => text, numbers: 'value' },
      )
    })

    it('rdflib: Turtle, JSON-LD and TriG', () => {
      const { rdf } = read
      expect(rdf).not.toHaveProperty('failed')
      expectGraph(rdf.turtle, part, { text: inUtf8, numbers: 'value', without: ['strength'] })
      expectGraph(rdf.jsonld, part, { text: inUtf8, numbers: 'value', without: ['strength'] })
      expectGraph(rdf.trig, part, { text: inUtf8, numbers: 'value', without: ['strength'] })
      expect(rdf.same).toBe(true)
      // One each of nodes, statements, datasets, and one of the vocabulary; four graphs each, and nothing beside them.
      expect(rdf.nanopublications).toBe(part.nodes.length + part.edges.length + part.datasets.length + 1)
      expect([rdf.graphs, rdf.outside]).toEqual([4 * rdf.nanopublications, 0])
    })

    it('pandas: CSV', () => {
      const { nodes, statements, evidence, types } = read.csv
      expectGraph(graphOf(nodes, statements), part, { text: inCsv, numbers: 'text' })
      // Whole numbers are floats for pandas where one of the column is missing; O and U are texts.
      expect([types.statements?.evidenceCount, types.statements?.kind]).toEqual(['i', expect.stringMatching(/[OUT]/)])
      expect(types.nodes?.field_year).toMatch(/[if]/)
      expect(evidence.map((row) => [row.statement?.[1], row.locator?.[1], row.support?.[1]])).toEqual(
        part.edges.flatMap((edge) => edge.evidence.map(({ locator, support }) => [edge.id, inCsv(locator), support])),
      )
    })

    it('openpyxl and pandas: XLSX', () => {
      const { sheets, pandas, kinds, frozen, bold } = read.xlsx
      expectGraph(graphOf(sheets.Nodes, sheets.Statements), part, { text: inCell, numbers: 'value' })
      expect(pandas).toEqual(sheets)
      expect(sheets.Evidence).toHaveLength(part.edges.flatMap(({ evidence }) => evidence).length)
      expect(sheets.About?.map((row) => row.revision?.[1])).toEqual(part.datasets.map(({ revision }) => revision))
      // Texts, numbers, truth values; no formula.
      expect(['b', 'n', 's']).toEqual(expect.arrayContaining(kinds))
      expect(new Set(frozen)).toEqual(new Set(['A2']))
      expect(bold).not.toContain(false)
    })

    it('pybtex: BibTeX', () => {
      const works = cslItems(part)
      const entries = Object.entries(read.bibtex)
      // Without the kind that the id begins with.
      expect(entries.map(([key]) => key)).toEqual(works.map(({ id }) => id.replace(/^[^:]*:/u, '')))
      for (const [index, [, entry]] of entries.entries()) {
        const work = works[index]
        // Commands that it does not know.
        const plain = (text = '') => text.replace(/\\textless ?/g, '<').replace(/\\textgreater ?/g, '>')
        expect(plain(entry.title)).toBe(inLine(work?.title ?? ''))
        expect(entry.year).toBe(work?.issued?.['date-parts'][0]?.[0]?.toString())
        expect(entry.doi).toBe(work?.DOI)
        expect(entry.authors).toEqual((work?.author ?? []).map(inParts))
      }
    })

    it('rispy: RIS', () => {
      const works = cslItems(part)
      expect(read.ris.map(({ id, title, year, doi, authors = [] }) => ({ id, title, year, doi, authors }))).toEqual(
        works.map(({ id, title, issued, DOI, author = [] }) => ({
          id,
          title: inLine(title),
          year: issued?.['date-parts'][0]?.[0]?.toString(),
          doi: DOI,
          authors: author.map(inParts),
        })),
      )
    })

    it('pydot and Graphviz: DOT', () => {
      expect(read.dot).not.toHaveProperty('failed')
      const ends = part.edges.map(({ id, from, to }) => [id, from, to].join(' ')).sort()
      expect(Object.keys(read.dot.nodes).sort()).toEqual(part.nodes.map(({ id }) => id).sort())
      expect(read.dot.edges.map(([id, from, to]) => [id, from, to].join(' ')).sort()).toEqual(ends)

      const drawn = readWithGraphviz(join(folder, 'x.dot')) as Drawn
      expect(drawn.directed).toBe(true)
      const names = drawn.objects.map(({ name }) => name)
      expect(names).toEqual(part.nodes.map(({ id }) => id))
      // Keys tell edges apart in Graphviz, but it does not say them.
      expect(drawn.edges.map(({ label, tail, head }) => [label, names[tail], names[head]].join(' ')).sort()).toEqual(
        part.edges.map(({ kind, from, to }) => [kind, from, to].join(' ')).sort(),
      )
      // What stands in the picture, line by line.
      const lines = drawn.objects.map(({ _ldraw_ = [] }) => _ldraw_.flatMap(({ text }) => text ?? []).join('\n'))
      const shown = (text: string) => inXml(text).replace(/\r\n?/g, '\n')
      expect(lines).toEqual(part.nodes.map(({ label }) => shown(label.en ?? Object.values(label)[0] ?? '')))
    })

    it('lxml: the schemas of GraphML and GEXF', () => {
      expect(read.gexfSchema).toEqual([])
      // GraphML wants ids that are names; others are kept as they are, since a file is to open here again.
      const areNames = [...part.nodes, ...part.edges].every(({ id }) => /^[\p{L}\p{N}._:-]+$/u.test(id))
      const isOfNames = (message: string) => /NMTOKEN|No precomputed value|'node_id_key'/.test(message)
      expect(read.graphmlSchema.filter((message) => areNames || !isOfNames(message))).toEqual([])
    })
  })
})

/** As much of Graphviz's JSON as is compared. */
interface Drawn {
  readonly directed: boolean
  readonly objects: readonly { readonly name: string; readonly _ldraw_?: readonly { readonly text?: string }[] }[]
  readonly edges: readonly { readonly label: string; readonly tail: number; readonly head: number }[]
}

function typeInPython(value: unknown): string {
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'string' ? 'str' : 'list'
}
