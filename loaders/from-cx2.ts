import type { Problem } from '../src/errors.ts'
import { HEAD_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import { placeReader } from './drawn-places.ts'
import type { GraphFile } from './graph-file.ts'
import { type Item, jsonItems } from './json-items.ts'
import { isObject, type Loose, ownOf, textOf } from './loose.ts'
import { readHead } from './read-head.ts'
import type { JsonText } from './read-json.ts'
import { problemIn } from './records.ts'

/** CX2, as Cytoscape and NDEx have it: a list of aspects. y grows downwards. */
export function fromCx2(json: JsonText): GraphFile {
  const { file } = json
  const root: readonly unknown[] = Array.isArray(json.root) ? json.root : []
  const items = jsonItems(json)
  refuseOther(json, root, items.problems)
  const aspect = (name: string): Item[] =>
    root.flatMap((part, index) => {
      const list = ownOf(part, name)
      return list === undefined ? [] : items.of(list, `[${index}].${name}`)
    })
  const [declared] = aspect('attributeDeclarations')
  const about = aspect('networkAttributes').map(({ value }) => value)
  const given = about.map((each) => ownOf(each, HEAD_NAME)).find((found) => found !== undefined)
  const head = given === undefined ? undefined : readHead(file, given, json.placeOf(json.root), items.problems)
  const title = about.map((each) => textOf(each, 'name')).find((found) => found !== undefined)
  const forNodes = attributesBy(ownOf(declared?.value, 'nodes'))
  const places = placeReader(file, { y: 'down', isText: false })
  const forEdges = attributesBy(ownOf(declared?.value, 'edges'))

  return {
    file,
    loader: 'cx2',
    ...(head && { head }),
    ...(title !== undefined && { title }),
    nodes: aspect('nodes').map((item) => {
      const drawn = places.read(ownOf(item.value, 'x'), ownOf(item.value, 'y'), item.place)
      const node = { id: items.id(item, 'id'), attributes: forNodes(ownOf(item.value, 'v')), place: item.place }
      return drawn ? { ...node, drawn } : node
    }),
    edges: aspect('edges').map((item) => ({
      id: items.idIfAny(item, 'id'),
      from: items.id(item, 's'),
      to: items.id(item, 't'),
      attributes: forEdges(ownOf(item.value, 'v')),
      directed: true,
      place: item.place,
    })),
    problems: [...items.problems, ...places.problems()],
    locatedBy: 'number',
    jsonIsText: true,
  }
}

function refuseOther(json: JsonText, root: readonly unknown[], problems: Problem[]): void {
  const version = root.map((part) => ownOf(part, 'CXVersion')).find((found) => found !== undefined)
  if (version !== '2.0') {
    problems.push(
      problemIn(json.file, json.placeOf(root[0]), 'CXVersion', said`not a version that is read here; expected 2.0`),
    )
  }
  const status = root.map((part) => ownOf(part, 'status')).find((found) => found !== undefined)
  const first = Array.isArray(status) ? (status[0] as unknown) : undefined
  if (ownOf(first, 'success') === false) {
    problems.push(
      problemIn(json.file, json.placeOf(first), 'status', said`the file says of itself that it was not written whole`),
    )
  }
}

/** Short names of attributes spelled out, and what is left out given its default. */
function attributesBy(declarations: unknown): (given: unknown) => Loose {
  const names = new Map<string, string>()
  const defaults: [string, unknown][] = []
  for (const [name, said] of isObject(declarations) ? Object.entries(declarations) : []) {
    const short = textOf(said, 'a')
    if (short !== undefined) names.set(short, name)
    const value = ownOf(said, 'v')
    if (value !== undefined) defaults.push([name, value])
  }
  return (given) => {
    const attributes: Record<string, unknown> = {}
    for (const [name, value] of defaults) attributes[name] = value
    if (isObject(given)) for (const key in given) attributes[names.get(key) ?? key] = given[key]
    return attributes
  }
}
