import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { HEAD_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import { PLACE_ATTRIBUTES, placeReader } from './drawn-places.ts'
import type { FileEdge, GraphFile, PlacedHead } from './graph-file.ts'
import { type OwnRecords, ownRecords } from './own-records.ts'
import { readHead } from './read-head.ts'
import { readXml } from './read-xml.ts'
import { problemIn } from './records.ts'
import { type Declared, typeValues, type XmlItem } from './xml-values.ts'

type Subject = 'node' | 'edge' | 'graph'
type Edge = XmlItem & Pick<FileEdge, 'from' | 'to' | 'directed'>

interface Key extends Declared {
  /** What it may stand at; undefined for everything. */
  readonly subject: Subject | undefined
  /** Has a drawing of yEd's in it and no value. */
  readonly isDrawn: boolean
}

/** Whose data comes next: what is no node, edge or graph (a port, say) has no item. */
interface Owner {
  readonly subject: Subject
  readonly item: XmlItem
}

const OWNERS = new Set(['node', 'edge', 'graph', 'hyperedge', 'port', 'endpoint'])

/**
 * GraphML, as yEd, NetworkX, igraph and survey-graph write it. Graphs within nodes are read into the one graph;
 * hyperedges and ports are passed over. A node stands where its data x and y say, y upwards as Gephi writes it, else where
 * yEd draws it, y downwards.
 */
export function fromGraphml(file: string, bytes: Uint8Array): GraphFile {
  const problems: Problem[] = []
  const nodes: XmlItem[] = []
  const edges: Edge[] = []
  const about: XmlItem = { id: '', attributes: {}, place: { line: 1, column: 1 } }
  const keys = new Map<string, Key>()
  const told = new Set<string>()
  const owners: (Owner | undefined)[] = []
  const defaults: boolean[] = []
  const places = placeReader(file, { y: 'up', isText: true })
  const drawnPlaces = placeReader(file, { y: 'down', isText: true })
  let aboutPlace = about.place
  let head: PlacedHead | undefined
  let own: OwnRecords | undefined
  let declaring: Key | undefined
  let key: Key | undefined
  /** What is gathered: the value of a key, or a label within yEd's drawing. */
  let text: string | undefined
  let inDrawing = false

  const wrong = (place: Place, field: string, message: Sentence) =>
    problems.push(problemIn(file, place, field, message))
  const sayOnce = (place: Place, message: Sentence) => {
    if (!told.has(message.form)) problems.push({ ...problemIn(file, place, '', message), severity: 'warning' })
    told.add(message.form)
  }
  const needed = (given: Readonly<Record<string, string>>, name: string, place: Place): string => {
    const value = given[name]
    if (!value) wrong(place, name, said`missing; expected an id`)
    return value ?? ''
  }
  const ownerOf = (name: string, given: Readonly<Record<string, string>>, place: Place): Owner | undefined => {
    if (name === 'node') {
      const item: XmlItem = { id: needed(given, 'id', place), attributes: {}, place }
      return { subject: 'node', item }
    }
    if (name === 'edge') {
      const item: Edge = {
        id: given.id ?? '',
        from: needed(given, 'source', place),
        to: needed(given, 'target', place),
        directed: given.directed === undefined ? (defaults.at(-1) ?? true) : given.directed === 'true',
        attributes: {},
        place,
      }
      return { subject: 'edge', item }
    }
    if (name === 'graph') {
      if (owners.length > 0)
        sayOnce(place, said`graphs within nodes are read into one; which stood in which is left out`)
      else if (told.has('graph')) sayOnce(place, said`the file holds several graphs; they are read into one`)
      told.add('graph')
      defaults.push(given.edgedefault !== 'undirected')
      return owners.length === 0 ? { subject: 'graph', item: about } : undefined
    }
    if (name === 'hyperedge')
      sayOnce(place, said`hyperedges join more than two nodes, which no statement does; passed over`)
    return undefined
  }

  const fault = readXml(file, bytes, 'graphml', {
    open(name, given, placeOf) {
      if (inDrawing) {
        if (/(?:^|:)(?:Node|Edge)Label$/u.test(name)) text = ''
        else if (/(?:^|:)Geometry$/u.test(name)) draw(given, placeOf)
        return
      }
      if (name === 'data') {
        key = keyOf(given.key ?? '', placeOf)
        if (key?.name === HEAD_NAME) aboutPlace = placeOf()
        inDrawing = key?.isDrawn === true
        text = inDrawing ? undefined : ''
      } else if (OWNERS.has(name)) owners.push(ownerOf(name, given, placeOf()))
      else if (name === 'key') declaring = declare(given, placeOf)
      else if (name === 'default') text = ''
    },
    text: gather,
    characterData: gather,
    close(name) {
      if (name === 'data') {
        const owner = owners.at(-1)
        if (owner && key && !inDrawing && text !== undefined) owner.item.attributes[key.name] = text
        if (owner?.subject === 'graph' && key?.name === HEAD_NAME && !head) {
          head = readHead(file, text, aboutPlace, problems)
          if (head) own = ownRecords({ file, loader: 'graphml', jsonIsText: true }, head)
        }
        key = undefined
        text = undefined
        inDrawing = false
      } else if (inDrawing) {
        const item = owners.at(-1)?.item
        if (text?.trim() && item) item.label ??= text.trim()
        text = undefined
      } else if (OWNERS.has(name)) {
        const owner = owners.pop()
        if (owner) keep(owner)
        if (name === 'graph') defaults.pop()
      } else if (name === 'key') declaring = undefined
      else if (name === 'default') {
        if (declaring && text !== undefined) declaring.default = text
        text = undefined
      }
    },
  })

  function keep({ subject, item }: Owner): void {
    if (subject === 'node') {
      const { x, y } = item.attributes
      item.drawn = places.read(x, y, item.place) ?? item.drawn
      if (own) own.node(item)
      else nodes.push(item)
    } else if (subject === 'edge') {
      const edge = item as Edge
      if (own) own.edge(edge)
      else edges.push(edge)
    }
  }

  /** yEd gives the upper left corner and the size; of a group that may be shut, the state that it is in comes first. */
  function draw(given: Readonly<Record<string, string>>, placeOf: () => Place): void {
    const owner = owners.at(-1)
    if (owner?.subject !== 'node' || owner.item.drawn || (given.x === undefined && given.y === undefined)) return
    const corner = drawnPlaces.read(given.x, given.y, placeOf())
    const [width, height] = [Number(given.width), Number(given.height)].map((side) =>
      Number.isFinite(side) ? side : 0,
    )
    if (corner) owner.item.drawn = { x: corner.x + (width ?? 0) / 2, y: corner.y - (height ?? 0) / 2 }
  }

  function gather(more: string): void {
    if (text !== undefined) text += more
  }

  function keyOf(id: string, placeOf: () => Place): Key | undefined {
    const found = keys.get(id)
    const subject = owners.at(-1)?.subject
    if (!found) wrong(placeOf(), 'key', said`no key ${id} is declared; expected one that is`)
    else if (found.subject && subject && found.subject !== subject) {
      wrong(placeOf(), 'key', said`key ${id} is declared for ${found.subject}; expected one for ${subject}`)
      return undefined
    }
    return found
  }

  function declare(given: Readonly<Record<string, string>>, placeOf: () => Place): Key | undefined {
    const id = given.id ?? ''
    const name = given['attr.name'] ?? id
    if (name === '__proto__') {
      wrong(placeOf(), 'attr.name', said`the name __proto__ is not allowed; expected another name`)
      return undefined
    }
    const { for: subject } = given
    const known = subject === 'node' || subject === 'edge' || subject === 'graph' ? subject : undefined
    const isDrawn = given['yfiles.type'] !== undefined
    const found: Key = { name, type: given['attr.type'] ?? 'string', subject: known, isDrawn }
    keys.set(id, found)
    return found
  }

  const { attributes } = about
  if (fault) problems.push(fault)
  else if (!head) {
    const plain = [...keys.values()].filter(({ isDrawn }) => !isDrawn)
    typeValues(
      file,
      nodes,
      plain.filter(({ subject }) => subject !== 'edge' && subject !== 'graph'),
      problems,
    )
    typeValues(
      file,
      edges,
      plain.filter(({ subject }) => subject !== 'node' && subject !== 'graph'),
      problems,
    )
    if (areKeys(edges)) {
      const [first] = edges
      if (first)
        sayOnce(
          first.place,
          said`ids of edges tell apart only edges of the same ends; each gets an id made of its ends`,
        )
      for (const edge of edges) edge.id = ''
    }
  }
  problems.push(...places.problems(), ...drawnPlaces.problems())
  const title = [attributes.title, attributes.name].find((found) => typeof found === 'string')
  return {
    file,
    loader: 'graphml',
    ...(head && { head }),
    ...(title !== undefined && { title }),
    ...(own && !fault && { own }),
    nodes: fault ? [] : nodes,
    edges: fault ? [] : edges,
    problems,
    locatedBy: 'line',
    jsonIsText: true,
    placeAttributes: PLACE_ATTRIBUTES,
  }
}

/** NetworkX numbers the edges between each pair of nodes from 0 on: its ids are told apart with their ends alone. */
function areKeys(edges: readonly Edge[]): boolean {
  const ids = new Set<string>()
  const isTwice = ({ id }: Edge) => id !== '' && ids.size === ids.add(id).size
  if (!edges.some(isTwice)) return false
  const named = edges.filter(({ id }) => id !== '')
  return new Set(named.map(({ id, from, to }) => JSON.stringify([id, from, to]))).size === named.length
}
