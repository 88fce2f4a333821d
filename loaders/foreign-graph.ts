import type { Problem } from '../src/errors.ts'
import type { FilePlaces, Place, RawBatch, RawRecord } from '../src/model/batch.ts'
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
  const say = (place: Place, message: string, severity: Problem['severity'] = 'warning') =>
    problems.push({ ...problemIn(file, place, '', message), severity })
  if (graph.nodes.length === 0 && problems.length === 0) {
    say(FILE_START, 'there is no node in this file; expected a graph', 'error')
  }

  const nodes = graph.nodes.map((node, index) => ({ node, id: idOf(node.id, `node:${index + 1}`) }))
  const taken = new Set(nodes.map(({ id }) => id))
  const self = freeId(`file:${name.normalize('NFC')}`, taken)
  const citation = (item: FileNode, what: string, index: number) => ({
    source: self,
    locator: graph.locatedBy === 'line' ? `line ${item.place.line}` : `${what} ${index + 1}`,
  })
  const record = (value: unknown, place: Place): RawRecord => recordAt(file, value, place)

  const kinds = foreignNodeKinds(graph.nodes)
  const known = new Map<string, { readonly kind: string; readonly word: string }>()
  const nodeRecords = nodes.map(({ node, id }, index) => {
    const kind = kinds.kindOf(node)
    const { text: label, word } = labelOf(node, id)
    known.set(id, { kind, word })
    const fields = fieldsOf(node, kinds.attribute, graph)
    const sources = [citation(node, 'node', index)]
    return record({ id, kind, label, ...(fields && { fields }), sources }, node.place)
  })

  const edges = graph.edges.map((edge) => {
    const [from, to] = [idOf(edge.from, ''), idOf(edge.to, '')]
    return from === edge.from && to === edge.to ? edge : { ...edge, from, to }
  })
  const edgeKinds = foreignEdgeKinds(edges, (id) => known.get(id)?.kind, kinds.added)
  const loops = edges.filter(({ from, to }) => from === to)
  const undirected = edges.find((edge) => !edge.directed)
  if (loops[0])
    say(
      loops[0].place,
      `edges that join a node to itself are passed over, since no statement does that: ${loops.length}`,
    )
  if (undirected) {
    say(
      undirected.place,
      'the graph has undirected edges; each is read as one statement from its first end to its second',
    )
  }
  const statements: RawRecord[] = []
  for (const [index, edge] of edges.entries()) {
    const { id, from, to } = edge
    if (from === to) continue
    const word = edge.label?.trim() || edgeKinds.wordOf(edge) || 'is related to'
    const said = words(`${known.get(from)?.word ?? from} ${word} ${known.get(to)?.word ?? to}`)
    const summary = summaryOf(edge, edgeKinds.attribute, graph.notAttributes)
    const { source, locator } = citation(edge, 'edge', index)
    const piece = { source, locator, support: 'fact', assertedBy: 'loader' }
    const evidence = [summary ? { ...piece, summary: words(summary) } : piece]
    const value = { kind: edgeKinds.kindOf(edge), from, to, statement: said, evidence }
    statements.push(record(id === '' ? value : { id: idOf(id, ''), ...value }, edge.place))
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
    citation: 'Not stated in the file',
    licence: 'Not stated in the file',
    languages: [UNKNOWN_LANGUAGE],
    schema: { nodeKinds: kinds.added, edgeKinds: edgeKinds.added },
    files: [{ file: name, loader: graph.loader }],
  }
  return {
    manifest: record(manifest, FILE_START),
    nodes: [record(source, FILE_START), ...nodeRecords],
    statements,
    problems,
    ...drawnIn(placesOf(nodes)),
  }
}

function placesOf(nodes: readonly { readonly node: FileNode; readonly id: string }[]): FilePlaces['places'] {
  const places = new Map<string, Drawn>()
  for (const { node, id } of nodes) if (node.drawn) places.set(id, node.drawn)
  return places
}

function idOf(id: string, otherwise: string): string {
  if (id === '') return otherwise
  // Plain letters have one form alone, and to find that out takes less than to ask for it.
  return /[^\0-\x7f]/.test(id) ? id.normalize('NFC') : id
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
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

/** The text of a node, and the one word of it that sentences use. Attributes that give it are no fields as well. */
function labelOf(node: FileNode, id: string): { text: Text; word: string } {
  const given = node.label?.trim() || wordUnder(node, nameKey(node)) || id
  const text: Record<string, string> = words(given)
  for (const key in node.attributes) {
    const [, language] = IN_LANGUAGE.exec(key) ?? []
    const found = wordUnder(node, key)
    if (language !== undefined && found) text[language] = found
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
    if (key === '' || key === named || notAttributes?.has(key) || IN_LANGUAGE.test(key)) continue
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
  const lines: string[] = []
  for (const key in edge.attributes) {
    if (notAttributes?.has(key)) continue
    const value = fieldValue(edge.attributes[key])
    if (value === undefined || value === '' || (key === kindAttribute && typeof value === 'string')) continue
    lines.push(`${key}: ${Array.isArray(value) ? value.join('; ') : String(value)}`)
  }
  return lines.join('\n')
}
