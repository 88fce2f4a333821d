import { HEAD_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import { type PlaceReader, placeReader } from './drawn-places.ts'
import type { FileNode, GraphFile } from './graph-file.ts'
import { type Item, jsonItems } from './json-items.ts'
import { isObject, ownOf, textOf } from './loose.ts'
import { readHead } from './read-head.ts'
import type { JsonText } from './read-json.ts'
import { problemIn } from './records.ts'

const KEYS = new Set(['id', 'source', 'target'])

/** Cytoscape.js JSON: `elements` by group or in one list, each with its `data`. Nodes within nodes stand side by side; y grows downwards. */
export function fromCytoscape(json: JsonText): GraphFile {
  const { root, file } = json
  const items = jsonItems(json)
  const about = ownOf(root, 'data')
  const given = ownOf(about, HEAD_NAME)
  const head = given === undefined ? undefined : readHead(file, given, json.placeOf(given), items.problems)
  const title = textOf(about, 'title') ?? textOf(about, 'name')
  const { nodes, edges } = groupsOf(ownOf(root, 'elements'))
  const nodeItems = nodes.flatMap(([list, path]) => items.of(list, path)).filter(isNode)
  const edgeItems = edges.flatMap(([list, path]) => items.of(list, path)).filter((item) => !isNode(item))
  const places = placeReader(file, { y: 'down', isText: false })
  const child = nodeItems.find((item) => ownOf(dataOf(item).value, 'parent') != null)
  if (child) {
    const message = said`nodes within nodes are read side by side; the attribute parent still names the outer one`
    items.problems.push({ ...problemIn(file, child.place, 'parent', message), severity: 'warning' })
  }
  return {
    file,
    loader: 'cytoscape',
    ...(head && { head }),
    ...(title !== undefined && { title }),
    nodes: nodeItems.map((element) => {
      const item = dataOf(element)
      return { id: items.id(item, 'id'), attributes: item.value, place: item.place, ...drawnOf(element, places) }
    }),
    edges: edgeItems.map(dataOf).map((item) => ({
      id: items.idIfAny(item, 'id'),
      from: items.id(item, 'source'),
      to: items.id(item, 'target'),
      attributes: item.value,
      directed: true,
      place: item.place,
    })),
    problems: [...items.problems, ...places.problems()],
    locatedBy: 'number',
    jsonIsText: false,
    notAttributes: KEYS,
  }
}

function drawnOf({ value, place }: Item, places: PlaceReader): Pick<FileNode, 'drawn'> {
  const position = ownOf(value, 'position')
  const drawn = places.read(ownOf(position, 'x'), ownOf(position, 'y'), place)
  return drawn ? { drawn } : {}
}

type Group = readonly [list: unknown, path: string]

function groupsOf(elements: unknown): { nodes: Group[]; edges: Group[] } {
  if (Array.isArray(elements)) {
    // One list of both: what is no object is told of once.
    const edges = elements.filter((item) => isObject(item) && !isNode({ value: item, place: NOWHERE }))
    return { nodes: [[elements, 'elements']], edges: [[edges, 'elements']] }
  }
  const [nodes, edges] = [ownOf(elements, 'nodes'), ownOf(elements, 'edges')]
  return {
    nodes: [[nodes, 'elements.nodes']],
    edges: edges === undefined ? [] : [[edges, 'elements.edges']],
  }
}

const NOWHERE = { line: 1, column: 1 }

/** The group is said, or told by whether there are ends. */
function isNode({ value }: Item): boolean {
  const group = ownOf(value, 'group')
  if (group === 'nodes' || group === 'edges') return group === 'nodes'
  const data = ownOf(value, 'data')
  return ownOf(data, 'source') === undefined && ownOf(data, 'target') === undefined
}

function dataOf({ value, place }: Item): Item {
  const data = ownOf(value, 'data')
  return { value: isObject(data) ? data : {}, place }
}
