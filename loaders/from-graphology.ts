import { HEAD_NAME } from '../src/model/head.ts'
import { PLACE_ATTRIBUTES, placeReader } from './drawn-places.ts'
import type { GraphFile } from './graph-file.ts'
import { type Item, jsonItems } from './json-items.ts'
import { isObject, type Loose, ownOf, textOf } from './loose.ts'
import { readHead } from './read-head.ts'
import type { JsonText } from './read-json.ts'

/** What graphology exports: keys, and attributes apart from them; x and y among these are the place, y upwards as Sigma draws it. */
export function fromGraphology(json: JsonText): GraphFile {
  const { root } = json
  const items = jsonItems(json)
  const about = ownOf(root, 'attributes')
  const given = ownOf(about, HEAD_NAME)
  const head = given === undefined ? undefined : readHead(json.file, given, json.placeOf(given), items.problems)
  const title = textOf(about, 'title') ?? textOf(about, 'name')
  const isUndirected = ownOf(ownOf(root, 'options'), 'type') === 'undirected'
  const edges = ownOf(root, 'edges')
  const places = placeReader(json.file, { y: 'up', isText: false })
  const nodes = items.of(ownOf(root, 'nodes'), 'nodes').map((item) => {
    const attributes = attributesOf(item)
    const drawn = places.read(ownOf(attributes, 'x'), ownOf(attributes, 'y'), item.place)
    return { id: items.id(item, 'key'), attributes, place: item.place, ...(drawn && { drawn }) }
  })
  return {
    file: json.file,
    loader: 'graphology',
    ...(head && { head }),
    ...(title !== undefined && { title }),
    nodes,
    edges: (edges === undefined ? [] : items.of(edges, 'edges')).map((item) => ({
      id: items.idIfAny(item, 'key'),
      from: items.id(item, 'source'),
      to: items.id(item, 'target'),
      attributes: attributesOf(item),
      directed: !isUndirected && ownOf(item.value, 'undirected') !== true,
      place: item.place,
    })),
    problems: [...items.problems, ...places.problems()],
    locatedBy: 'number',
    jsonIsText: false,
    placeAttributes: PLACE_ATTRIBUTES,
  }
}

function attributesOf({ value }: Item): Loose {
  const attributes = ownOf(value, 'attributes')
  return isObject(attributes) ? attributes : {}
}
