import { HEAD_NAME } from '../src/model/head.ts'
import { PLACE_ATTRIBUTES, placeReader } from './drawn-places.ts'
import type { GraphFile } from './graph-file.ts'
import { jsonItems } from './json-items.ts'
import { ownOf, textOf } from './loose.ts'
import { readHead } from './read-head.ts'
import type { JsonText } from './read-json.ts'

const KEYS = new Set(['id', 'source', 'target'])
const OWN_KEYS = new Set([...KEYS, 'key'])

/**
 * Node-link JSON, as NetworkX and D3 have it: attributes beside the ids, edges under `edges` or `links`. In files of ours
 * an edge's `key` is its id; elsewhere it tells apart only edges of the same ends. x and y are the place, y downwards as
 * D3 draws it.
 */
export function fromNodeLink(json: JsonText): GraphFile {
  const { root } = json
  const items = jsonItems(json)
  const about = ownOf(root, 'graph')
  const given = ownOf(about, HEAD_NAME)
  const head = given === undefined ? undefined : readHead(json.file, given, json.placeOf(given), items.problems)
  const title = textOf(about, 'title') ?? textOf(about, 'name')
  const directed = ownOf(root, 'directed') !== false
  const idKey = head ? 'key' : 'id'
  const places = placeReader(json.file, { y: 'down', isText: false })
  const edgesKey = ownOf(root, 'edges') === undefined ? 'links' : 'edges'
  return {
    file: json.file,
    loader: 'node-link',
    ...(head && { head }),
    ...(title !== undefined && { title }),
    nodes: items.of(ownOf(root, 'nodes'), 'nodes').map((item) => {
      const drawn = places.read(ownOf(item.value, 'x'), ownOf(item.value, 'y'), item.place)
      const node = { id: items.idIfAny(item, 'id'), attributes: item.value, place: item.place }
      return drawn ? { ...node, drawn } : node
    }),
    edges: items.of(ownOf(root, edgesKey), edgesKey).map((item) => ({
      id: items.idIfAny(item, idKey),
      from: items.id(item, 'source'),
      to: items.id(item, 'target'),
      attributes: item.value,
      directed,
      place: item.place,
    })),
    problems: [...items.problems, ...places.problems()],
    locatedBy: 'number',
    jsonIsText: false,
    notAttributes: head ? OWN_KEYS : KEYS,
    placeAttributes: PLACE_ATTRIBUTES,
  }
}
