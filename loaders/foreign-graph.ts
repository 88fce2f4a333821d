import type { Problem, Sentence } from '../src/errors.ts'
import type { FilePlaces, Place, RawBatch, RawRecord } from '../src/model/batch.ts'
import { NOT_STATED } from '../src/model/not-stated.ts'
import { said } from '../src/model/said.ts'
import type { Text } from '../src/model/text.ts'
import { type Drawn, drawnIn } from './drawn-places.ts'
import { foreignEdgeKinds, foreignNodeKinds, UNKNOWN_LANGUAGE } from './foreign-kinds.ts'
import type { FileEdge, FileNode, GraphFile } from './graph-file.ts'
import { recordAt } from './lazy-places.ts'
import { ownOf } from './loose.ts'
import { FILE_START, problemIn } from './records.ts'

/**
 * A graph that says nothing of survey-graph, as one dataset of generic kinds: every node and statement cites the file
 * itself, which stands among the nodes, at the place of its record. Attributes of nodes become fields; those of edges,
 * which have none, what the file says at that place. Nothing here is a claim, and nothing is walked.
 */
export function foreignBatch(graph: GraphFile): RawBatch {
  const { file } = graph
  const name = file.split(/[/\\]/u).at(-1) ?? file
  const problems = [...graph.problems]
  const say = (place: Place, message: Sentence, severity: Problem['severity'] = 'warning') =>
    problems.push({ ...problemIn(file, place, '', message), severity })
  if (graph.nodes.length === 0 && problems.length === 0) {
    say(FILE_START, said`there is no node in this file; expected a graph`, 'error')
  }

  const ids = graph.nodes.map(({ id }, index) => idOf(id, `node:${index + 1}`))
  // To find two ends of each edge takes longer than all else, so each is looked up once.
  const indexes = new Map<string, number>()
  for (const [index, id] of ids.entries()) indexes.set(id, index)
  const self = freeId(`file:${name.normalize('NFC')}`, indexes)
  const locatorOf = ({ place }: FileNode, what: string, index: number) =>
    graph.locatedBy === 'line' ? `line ${place.line}` : `${what} ${index + 1}`

  const kinds = foreignNodeKinds(graph.nodes)
  const nodeWords: string[] = []
  const nodeRecords = graph.nodes.map((node, index) => {
    const id = ids[index] ?? ''
    const { text: label, word } = labelOf(node, id)
    nodeWords.push(word)
    const kind = kinds.kindOf(kinds.wordOf(node))
    const fields = fieldsOf(node, kinds.attribute, graph)
    const sources = [{ source: self, locator: locatorOf(node, 'node', index) }]
    return recordAt(file, fields ? { id, kind, label, fields, sources } : { id, kind, label, sources }, node.place)
  })

  const indexOf = (end: string) => indexes.get(end) ?? indexes.get(idOf(end, '')) ?? OUTSIDE
  const from = Int32Array.from(graph.edges, (edge) => indexOf(edge.from))
  const to = Int32Array.from(graph.edges, (edge) => indexOf(edge.to))
  const kindAt = (at: number | undefined) => {
    const node = graph.nodes[at ?? OUTSIDE]
    return node && kinds.kindOf(kinds.wordOf(node))
  }
  const edgeKinds = foreignEdgeKinds(graph.edges, (index) => [kindAt(from[index]), kindAt(to[index])], kinds.added)
  const statements: RawRecord[] = []
  const loops: FileEdge[] = []
  for (const [index, edge] of graph.edges.entries()) {
    // A node's own text rather than the edge's, which then need not be kept.
    const start = ids[from[index] ?? OUTSIDE] ?? idOf(edge.from, '')
    const end = ids[to[index] ?? OUTSIDE] ?? idOf(edge.to, '')
    if (start === end) {
      loops.push(edge)
      continue
    }
    const kindWord = edgeKinds.wordOf(edge)
    const word = edge.label?.trim() || kindWord || 'is related to'
    const sentence = `${nodeWords[from[index] ?? OUTSIDE] ?? start} ${word} ${nodeWords[to[index] ?? OUTSIDE] ?? end}`
    const summary = summaryOf(edge, edgeKinds.attribute, graph.notAttributes)
    const piece = evidenceOf(self, locatorOf(edge, 'edge', index), summary)
    const rest = {
      kind: edgeKinds.kindOf(kindWord),
      from: start,
      to: end,
      statement: words(sentence),
      evidence: [piece],
    }
    statements.push(recordAt(file, edge.id === '' ? rest : { id: idOf(edge.id, ''), ...rest }, edge.place))
  }
  if (loops[0])
    say(
      loops[0].place,
      said`edges that join a node to itself are passed over, since no statement does that: ${loops.length}`,
    )
  const undirected = graph.edges.find((edge) => !edge.directed)
  if (undirected) {
    say(
      undirected.place,
      said`the graph has undirected edges; each is read as one statement from its first end to its second`,
    )
  }

  const title = graph.title?.trim() || name
  const source = {
    id: self,
    kind: 'Document',
    label: words(name),
    sources: [{ source: self, locator: 'the whole file' }],
  }
  const manifest = {
    id: datasetId(name),
    title: words(title),
    description: {
      en: `Read from the file ${name}, which says of itself no more than stands here. Kinds are named as the file names them.`,
      ja: `ファイル ${name} から読み込みました。種類の名前はファイルのままです。`,
    },
    citation: NOT_STATED,
    licence: NOT_STATED,
    languages: [UNKNOWN_LANGUAGE],
    schema: { nodeKinds: kinds.added, edgeKinds: edgeKinds.added },
    files: [{ file: name, loader: graph.loader }],
  }
  return {
    manifest: recordAt(file, manifest, FILE_START),
    nodes: [recordAt(file, source, FILE_START), ...nodeRecords],
    statements,
    problems,
    ...drawnIn(placesOf(graph.nodes, ids)),
  }
}

function placesOf(nodes: readonly FileNode[], ids: readonly string[]): FilePlaces['places'] {
  const places = new Map<string, Drawn>()
  for (const [index, { drawn }] of nodes.entries()) if (drawn) places.set(ids[index] ?? '', drawn)
  return places
}

/** Stands for an end that is no node of the file. */
const OUTSIDE = -1

function evidenceOf(source: string, locator: string, summary: string) {
  const [support, assertedBy] = ['fact', 'loader']
  return summary === ''
    ? { source, locator, support, assertedBy }
    : { source, locator, support, assertedBy, summary: words(summary) }
}

function idOf(id: string, otherwise: string): string {
  if (id === '') return otherwise
  // Plain letters have one form alone, and to find that out takes less than to ask for it.
  return /[^\0-\x7f]/.test(id) ? id.normalize('NFC') : id
}

function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let id = wanted.replace(/\p{Cc}/gu, ' ')
  for (let number = 2; taken.has(id); number++) id = `${wanted}~${number}`
  return id
}

function datasetId(name: string): string {
  const stem = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.[^.]*$/u, '')
  return (
    stem
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 80) || 'graph'
  )
}

function words(text: string): Text {
  return { [UNKNOWN_LANGUAGE]: text }
}

const NAMES = ['label', 'name', 'title']
const IN_LANGUAGE = /^label_([a-z]{2,3})$/u

function languageOf(key: string): string | undefined {
  // All but a few keys are told apart by how they begin.
  return key.startsWith('label_') ? IN_LANGUAGE.exec(key)?.[1] : undefined
}

/** The text of a node, and the one word of it that sentences use. Attributes that give it are no fields as well. */
function labelOf(node: FileNode, id: string): { text: Text; word: string } {
  const given = node.label?.trim() || wordUnder(node, nameKey(node)) || id
  const text: Record<string, string> = words(given)
  for (const key in node.attributes) {
    const language = languageOf(key)
    if (language === undefined) continue
    const found = wordUnder(node, key)
    if (found) text[language] = found
  }
  return { text, word: given }
}

function nameKey(node: FileNode): string | undefined {
  return node.label?.trim() ? undefined : NAMES.find((key) => wordUnder(node, key))
}

function wordUnder(node: FileNode, key: string | undefined): string {
  const found = key === undefined ? undefined : ownOf(node.attributes, key)
  return typeof found === 'string' ? found.trim() : ''
}

/** Attributes that are neither the label nor the kind; undefined where none are left. */
function fieldsOf(
  node: FileNode,
  kindAttribute: string | undefined,
  { notAttributes, placeAttributes }: Pick<GraphFile, 'notAttributes' | 'placeAttributes'>,
): Record<string, unknown> | undefined {
  const named = nameKey(node)
  let fields: Record<string, unknown> | undefined
  for (const key in node.attributes) {
    if (key === '' || key === named || notAttributes?.has(key) || languageOf(key)) continue
    if (node.drawn && placeAttributes?.has(key)) continue
    const value = fieldValue(node.attributes[key])
    const isSaid = key === kindAttribute && typeof value === 'string'
    const isLabel = key === 'label' && typeof value === 'string' && value.trim() === node.label?.trim()
    if (value === undefined || isSaid || isLabel) continue
    fields ??= {}
    fields[key] = value
  }
  return fields
}

/** Nothing for null; JSON text for what a field cannot hold. */
function fieldValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value !== 'object') return value
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return isTexts ? value : JSON.stringify(value)
}

/** Attributes of an edge, a line each. */
function summaryOf(
  edge: FileEdge,
  kindAttribute: string | undefined,
  notAttributes: ReadonlySet<string> | undefined,
): string {
  let lines = ''
  for (const key in edge.attributes) {
    if (notAttributes?.has(key)) continue
    const value = fieldValue(edge.attributes[key])
    if (value === undefined || value === '' || (key === kindAttribute && typeof value === 'string')) continue
    const line = `${key}: ${Array.isArray(value) ? value.join('; ') : String(value)}`
    lines = lines === '' ? line : `${lines}\n${line}`
  }
  return lines
}
