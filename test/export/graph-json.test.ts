import cytoscapeJs from 'cytoscape'
import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { cx2 } from '../../src/export/cx2.ts'
import { cytoscape } from '../../src/export/cytoscape.ts'
import type { ExportInput } from '../../src/export/format.ts'
import { graphology } from '../../src/export/graphology.ts'
import { columnsOf } from '../../src/export/head.ts'
import { nodeLink } from '../../src/export/node-link.ts'
import { attributesOf } from '../../src/model/columns.ts'
import { edges, empty, NASTY, nodes, sample, whole } from './sample.ts'

/** JSON keeps every text as it is, half of a surrogate pair as `\ud800`. */
const { forNodes, forEdges, head } = columnsOf(sample)
const nodeColumns = nodes.map((node) => attributesOf(forNodes, node))
const edgeColumns = edges.map((edge) => attributesOf(forEdges, edge))
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const positions = new Map([[nodes[0]?.id ?? '', { x: 1.5, y: -2 }]])

describe('node-link JSON', () => {
  const read = (input: ExportInput) => JSON.parse(whole(nodeLink.write(input)))

  it('is a directed multigraph with a list of nodes and one of edges, each with its columns', () => {
    const { directed, multigraph, graph, nodes: written, edges: links, ...more } = read(sample)
    expect({ directed, multigraph, graph, more }).toEqual({
      directed: true,
      multigraph: true,
      graph: { surveyGraph: plain(head) },
      more: {},
    })
    expect(written).toEqual(nodes.map(({ id }, at) => ({ id, label: NASTY[at], ...plain(nodeColumns[at]) })))
    expect(links).toEqual(
      edges.map(({ id, from, to, kind }, at) => ({
        source: from,
        target: to,
        key: id,
        label: kind,
        ...plain(edgeColumns[at]),
      })),
    )
  })

  it('of nothing has no nodes and no edges', () => {
    expect(read(empty)).toMatchObject({ nodes: [], edges: [] })
  })
})

describe('graphology JSON', () => {
  it('is imported by graphology with every label, direction and attribute', () => {
    const graph = new MultiDirectedGraph()
    graph.import(JSON.parse(whole(graphology.write({ ...sample, positions }))))
    expect(graph.nodes()).toEqual(nodes.map(({ id }) => id))
    expect(graph.getAttribute('surveyGraph')).toEqual(plain(head))
    for (const [at, { id }] of nodes.entries()) {
      expect(graph.getNodeAttributes(id)).toMatchObject({ label: NASTY[at], ...plain(nodeColumns[at]) })
    }
    for (const [at, { id, from, to, kind }] of edges.entries()) {
      expect(graph.extremities(id)).toEqual([from, to])
      expect(graph.getEdgeAttributes(id)).toEqual({ label: kind, ...plain(edgeColumns[at]) })
    }
    expect(graph.getNodeAttributes(nodes[0]?.id)).toMatchObject({ x: 1500, y: -2000, color: '#b5402c', size: 8.7 })
    expect(graph.getNodeAttributes(nodes[1]?.id)).not.toHaveProperty('x')
  })

  it('of nothing is an empty graph', () => {
    const graph = new MultiDirectedGraph()
    graph.import(JSON.parse(whole(graphology.write(empty))))
    expect({ order: graph.order, size: graph.size, type: graph.type, multi: graph.multi }).toEqual({
      order: 0,
      size: 0,
      type: 'directed',
      multi: true,
    })
  })
})

describe('Cytoscape.js JSON', () => {
  it('is opened by Cytoscape.js, each element by an id of its own', () => {
    // A node and a statement that share an id.
    const clash = edges.map((edge, at) => (at === 0 ? { ...edge, id: nodes[0]?.id ?? '' } : edge))
    const json = JSON.parse(whole(cytoscape.write({ ...sample, edges: clash, positions })))
    const graph = cytoscapeJs({ headless: true, layout: { name: 'preset' }, ...json })
    expect(graph.data('surveyGraph')).toEqual(plain(head))
    expect(graph.nodes().map((node) => node.data('surveyId'))).toEqual(nodes.map(({ id }) => id))
    expect(graph.edges().map((edge) => edge.data('surveyId'))).toEqual(clash.map(({ id }) => id))
    expect(graph.nodes().map((node) => node.data('label'))).toEqual([...NASTY])
    expect(graph.nodes().map((node) => node.data())).toMatchObject(plain(nodeColumns))
    expect(graph.edges().map((edge) => edge.data())).toMatchObject(plain(edgeColumns))
    for (const [at, { from, to }] of clash.entries()) {
      const edge = graph.edges()[at]
      expect([edge?.source().data('surveyId'), edge?.target().data('surveyId')]).toEqual([from, to])
    }
    expect(graph.nodes()[0]?.position()).toEqual({ x: 1500, y: 2000 })
  })

  it('of nothing has no elements', () => {
    const graph = cytoscapeJs({ headless: true, ...JSON.parse(whole(cytoscape.write(empty))) })
    expect(graph.elements().length).toBe(0)
  })
})

describe('CX2', () => {
  type Aspect = Record<string, readonly Record<string, unknown>[]>
  const read = (input: ExportInput): Aspect[] => JSON.parse(whole(cx2.write(input)))

  it('begins with its version, tells what follows, declares before use and ends with its status', () => {
    const [version, ...aspects] = read(sample)
    expect(version).toEqual({ CXVersion: '2.0', hasFragments: false })
    const names = aspects.map((aspect) => Object.keys(aspect).join())
    expect(names).toEqual([
      'metaData',
      'attributeDeclarations',
      'networkAttributes',
      'nodes',
      'edges',
      'visualProperties',
      'status',
    ])
    const told = new Map(aspects[0]?.metaData?.map(({ name, elementCount }) => [name, elementCount]))
    for (const aspect of aspects.slice(1, -1)) {
      for (const [name, items] of Object.entries(aspect)) expect([name, items.length]).toEqual([name, told.get(name)])
    }
    expect(aspects.at(-1)).toEqual({ status: [{ error: '', success: true }] })
  })

  it('has nodes and edges by numbers, with our ids, names and only what is declared, of the type that is declared', () => {
    const found = Object.assign({}, ...read({ ...sample, positions }))
    const [declared] = found.attributeDeclarations
    expect(JSON.parse(found.networkAttributes[0].surveyGraph)).toEqual(plain(head))
    expect(found.nodes.map(({ v }: { v: Record<string, unknown> }) => [v.surveyId, v.name])).toEqual(
      nodes.map(({ id }, at) => [id, NASTY[at]]),
    )
    expect(found.nodes[0]).toMatchObject({ id: 0, x: 1500, y: 2000 })
    expect(found.nodes[1]).not.toHaveProperty('x')
    const ourId = (number: number) => found.nodes.find(({ id }: { id: number }) => id === number).v.surveyId
    expect(
      found.edges.map(({ s, t, v }: { s: number; t: number; v: Record<string, unknown> }) => [
        v.surveyId,
        ourId(s),
        ourId(t),
      ]),
    ).toEqual(edges.map(({ id, from, to }) => [id, from, to]))
    const isOf: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value === 'string',
      integer: Number.isInteger,
      double: (value) => typeof value === 'number',
      boolean: (value) => typeof value === 'boolean',
      list_of_string: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    }
    for (const subject of ['nodes', 'edges']) {
      for (const { v } of found[subject]) {
        for (const [name, value] of Object.entries(v)) {
          expect([name, value, isOf[declared[subject][name].d]?.(value)]).toEqual([name, value, true])
        }
      }
    }
    expect(found.nodes[1].v.aliases).toEqual([NASTY[1], 'second'])
    expect(JSON.parse(found.edges[0].v.evidence)).toEqual(plain(edgeColumns[0]?.evidence))
  })

  it('draws colours and shapes by kind', () => {
    const { nodeMapping } = Object.assign({}, ...read(sample)).visualProperties[0]
    expect(nodeMapping.NODE_LABEL.definition.attribute).toBe('name')
    expect(nodeMapping.NODE_BACKGROUND_COLOR.definition.map).toContainEqual({ v: 'Challenge', vp: '#b5402c' })
    expect(nodeMapping.NODE_SHAPE.definition.map).toContainEqual({ v: 'Challenge', vp: 'diamond' })
  })

  it('of nothing is valid and empty', () => {
    expect(Object.assign({}, ...read(empty))).toMatchObject({ nodes: [], edges: [] })
  })
})
