import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { HEAD_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import { placeReader } from './drawn-places.ts'
import type { FileEdge, GraphFile, PlacedHead } from './graph-file.ts'
import { type OwnRecords, ownRecords } from './own-records.ts'
import { readHead } from './read-head.ts'
import { readXml } from './read-xml.ts'
import { problemIn } from './records.ts'
import { type Declared, typeValues, type XmlItem } from './xml-values.ts'

type Subject = 'node' | 'edge'
type Edge = XmlItem & Pick<FileEdge, 'from' | 'to' | 'directed'>

/**
 * GEXF 1.1 to 1.3, as Gephi, NetworkX and survey-graph write it: y grows upwards, as Gephi draws it. How things look is
 * passed over; nodes within nodes stand side by side, a mutual edge becomes two, and of values that change in time the
 * last stays.
 */
export function fromGexf(file: string, bytes: Uint8Array): GraphFile {
  const problems: Problem[] = []
  const nodes: XmlItem[] = []
  const edges: Edge[] = []
  const declared: Record<Subject, Map<string, Declared>> = { node: new Map(), edge: new Map() }
  const names: Record<Subject, Set<string>> = { node: new Set(), edge: new Set() }
  const told = new Set<string>()
  const places = placeReader(file, { y: 'up', isText: true })
  const open: XmlItem[] = []
  let head: PlacedHead | undefined
  let own: OwnRecords | undefined
  let subject: Subject = 'node'
  let current: Declared | undefined
  let text: string | undefined
  let edgeType = 'undirected'
  let edge: Edge | undefined
  /** Mutual edges that are still open. */
  const back = new Set<Edge>()

  const wrong = (place: Place, field: string, message: Sentence) =>
    problems.push(problemIn(file, place, field, message))
  const sayOnce = (place: Place, message: Sentence) => {
    if (!told.has(message.form)) problems.push({ ...problemIn(file, place, '', message), severity: 'warning' })
    told.add(message.form)
  }
  const needed = (given: Readonly<Record<string, string>>, key: string, place: Place): string => {
    const value = given[key]
    if (!value) wrong(place, key, said`missing; expected an id`)
    return value ?? ''
  }
  const edgeOf = (given: Readonly<Record<string, string>>, place: Place): Edge => {
    const type = given.type ?? edgeType
    const found: Edge = {
      id: given.id ?? '',
      label: given.label,
      from: needed(given, 'source', place),
      to: needed(given, 'target', place),
      directed: type !== 'undirected',
      attributes: {},
      place,
    }
    if (given.kind !== undefined) found.attributes.kind = given.kind
    if (given.weight !== undefined) found.attributes.weight = given.weight
    if (type === 'mutual') {
      sayOnce(place, said`the graph has mutual edges; each is read as two, one in each direction`)
      back.add(found)
    }
    return found
  }

  const fault = readXml(file, bytes, 'gexf', {
    instruction(target, body, place) {
      if (target !== HEAD_NAME || head) return
      head = readHead(file, body, place, problems)
      if (head) own = ownRecords({ file, loader: 'gexf', jsonIsText: true }, head)
    },
    open(name, given, placeOf) {
      switch (name) {
        case 'attvalue': {
          const owner = open.at(-1)
          if (!owner) return
          const id = given.for ?? given.id ?? ''
          const column = declared[owner === edge ? 'edge' : 'node'].get(id)
          if (column) owner.attributes[column.name] = given.value ?? ''
          else wrong(placeOf(), 'for', said`no attribute ${id} is declared; expected one that is`)
          return
        }
        case 'node': {
          const place = placeOf()
          if (open.length > 0 || given.pid !== undefined) {
            sayOnce(place, said`nodes within nodes are read side by side; which stood in which is left out`)
          }
          open.push({ id: needed(given, 'id', place), label: given.label, attributes: {}, place })
          return
        }
        case 'edge':
          edge = edgeOf(given, placeOf())
          open.push(edge)
          return
        case 'graph':
          edgeType = given.defaultedgetype ?? edgeType
          if (given.mode === 'dynamic') {
            sayOnce(
              placeOf(),
              said`the graph changes in time; its times are left out, and of several values the last is kept`,
            )
          }
          return
        case 'attributes':
          subject = given.class === 'edge' ? 'edge' : 'node'
          return
        case 'attribute':
          current = declare(given, subject, placeOf)
          return
        case 'default':
          text = ''
          return
      }
      // Programs call the namespace of the drawing as they like.
      if (!name.endsWith(':position')) return
      const owner = open.at(-1)
      if (owner && owner !== edge) owner.drawn = places.read(given.x ?? '', given.y ?? '', placeOf())
    },
    text(more) {
      if (text !== undefined) text += more
    },
    close(name) {
      if (name === 'node') {
        const item = open.pop()
        if (item && own) own.node(item)
        else if (item) nodes.push(item)
      } else if (name === 'edge') {
        open.pop()
        if (edge) keep(edge)
        edge = undefined
      } else if (name === 'attribute') current = undefined
      else if (name === 'default') {
        if (current && text !== undefined) current.default = text
        text = undefined
      }
    },
  })

  function keep(read: Edge): void {
    if (own) own.edge(read)
    else edges.push(read)
    if (!back.delete(read)) return
    // Typed apart from the other, so its attributes are its own.
    const other = { id: read.id && `${read.id}~back`, from: read.to, to: read.from }
    edges.push({ ...read, ...other, attributes: { ...read.attributes } })
  }

  function declare(given: Readonly<Record<string, string>>, of: Subject, placeOf: () => Place): Declared | undefined {
    const id = given.id ?? ''
    const title = given.title ?? id
    const name = names[of].has(title) ? id : title
    if (name === '__proto__') {
      wrong(placeOf(), 'title', said`the name __proto__ is not allowed; expected another name`)
      return undefined
    }
    const column: Declared = { name, type: given.type ?? 'string' }
    names[of].add(name)
    declared[of].set(id, column)
    return column
  }

  if (fault) problems.push(fault)
  else if (!head) {
    typeValues(file, nodes, declared.node.values(), problems)
    typeValues(file, edges, declared.edge.values(), problems)
  }
  problems.push(...places.problems())
  const held = fault ? { nodes: [], edges: [] } : { nodes, edges, ...(own && { own }) }
  return { file, loader: 'gexf', ...(head && { head }), ...held, problems, locatedBy: 'line', jsonIsText: true }
}
