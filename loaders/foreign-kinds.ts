import { baseSchema } from '../src/model/base-schema.ts'
import { type EdgeKind, mayJoin, type NodeKind, type Schema, SHAPES } from '../src/model/schema.ts'
import type { Text } from '../src/model/text.ts'
import type { FileEdge, FileNode } from './graph-file.ts'
import { ownOf } from './loose.ts'

/** More different words than this are no kinds of things. */
const MOST_KINDS = 24

/** Language of words of which nobody says what language they are in. */
export const UNKNOWN_LANGUAGE = 'und'

/** Attributes that say what a thing is, the plainest first. */
const NODE_WORDS = ['kind', 'type', 'category']
const EDGE_WORDS = ['kind', 'type', 'relation', 'interaction', 'label']

/** What the nodes or the edges of a foreign file are: the attribute that tells it, its words, and the kind of each. */
export interface ForeignKinds<K> {
  /** Undefined where no attribute tells kinds. */
  readonly attribute: string | undefined
  /** What a person reads for it. */
  wordOf(item: FileNode): string | undefined
  kindOf(word: string | undefined): string
  /** Kinds that the base schema lacks. */
  readonly added: Readonly<Record<string, K>>
}

/** A kind of the base schema stays itself under exactly its name; every other word is a kind of context of its own. */
export function foreignNodeKinds(nodes: readonly FileNode[]): ForeignKinds<NodeKind> {
  const { attribute, words } = wordsOf(nodes, NODE_WORDS)
  const names = namesFor(words, 'Node', camelName, (word) => Object.hasOwn(baseSchema.nodeKinds, word))
  const added = [...names].filter(([, name]) => !Object.hasOwn(baseSchema.nodeKinds, name))
  return {
    ...told(attribute, names, 'Node'),
    added: Object.fromEntries(added.map(([word, name], index) => [name, genericNode(word, index)])),
  }
}

/**
 * A kind of the base schema stays itself only where all its edges may join what they join, and never where it is a
 * claim: nobody has weighed what a foreign file says.
 */
export function foreignEdgeKinds(
  edges: readonly FileEdge[],
  kindsOfEnds: (index: number) => readonly [string | undefined, string | undefined],
  nodeKinds: Readonly<Record<string, NodeKind>>,
): ForeignKinds<EdgeKind> {
  const { attribute, words } = wordsOf(edges, EDGE_WORDS)
  const schema: Schema = { nodeKinds: { ...baseSchema.nodeKinds, ...nodeKinds }, edgeKinds: baseSchema.edgeKinds }
  const misfits = new Set<string>()
  for (const [index, edge] of edges.entries()) {
    const word = attribute === undefined ? undefined : wordIn(edge, attribute)
    if (word === undefined || misfits.has(word)) continue
    const [from, to] = kindsOfEnds(index)
    if (from !== undefined && to !== undefined && !mayJoin(schema, word, from, to)) misfits.add(word)
  }
  const isBase = (word: string) =>
    Object.hasOwn(baseSchema.edgeKinds, word) && baseSchema.edgeKinds[word]?.claim === false && !misfits.has(word)
  const names = namesFor(words, 'RELATED_TO', upperName, isBase)
  const added = [...names].filter(([, name]) => !Object.hasOwn(baseSchema.edgeKinds, name))
  return {
    ...told(attribute, names, 'RELATED_TO'),
    added: Object.fromEntries(added.map(([word, name]) => [name, genericEdge(word)])),
  }
}

function told(attribute: string | undefined, names: ReadonlyMap<string | undefined, string>, generic: string) {
  const wordOf = (item: FileNode) => (attribute === undefined ? undefined : wordIn(item, attribute))
  return { attribute, wordOf, kindOf: (word: string | undefined) => names.get(word) ?? generic }
}

/** The first attribute that tells at most so many different words, and these; undefined among them for items without. */
function wordsOf(
  items: readonly FileNode[],
  attributes: readonly string[],
): { attribute: string | undefined; words: Set<string | undefined> } {
  for (const attribute of attributes) {
    const words = new Set<string | undefined>()
    for (const item of items) {
      words.add(wordIn(item, attribute))
      if (words.size > MOST_KINDS) break
    }
    if (words.size <= MOST_KINDS && [...words].some((word) => word !== undefined)) return { attribute, words }
  }
  return { attribute: undefined, words: new Set([undefined]) }
}

function wordIn(item: FileNode, attribute: string): string | undefined {
  const found =
    attribute === 'label' ? (item.label ?? ownOf(item.attributes, 'label')) : ownOf(item.attributes, attribute)
  return typeof found === 'string' ? found.trim() || undefined : undefined
}

/** A name for each word that no other has: `stays` for what is known under it. */
function namesFor(
  words: ReadonlySet<string | undefined>,
  generic: string,
  nameOf: (word: string) => string,
  stays: (word: string) => boolean,
): Map<string | undefined, string> {
  const taken = new Set([...Object.keys(baseSchema.nodeKinds), ...Object.keys(baseSchema.edgeKinds)])
  const names = new Map<string | undefined, string>()
  for (const word of words) {
    if (word !== undefined && stays(word)) {
      names.set(word, word)
      continue
    }
    const wanted = (word === undefined ? '' : nameOf(word)) || generic
    let name = wanted
    for (let number = 2; taken.has(name); number++) name = `${wanted}${generic === 'Node' ? '' : '_'}${number}`
    taken.add(name)
    names.set(word, name)
  }
  return names
}

/** `drug class` as `DrugClass`; empty where no plain letter is left to begin with. */
function camelName(word: string): string {
  const parts = word.normalize('NFKD').match(/[A-Za-z0-9]+/gu) ?? []
  const name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')
  return name
    .replace(/^\d+/u, '')
    .replace(/^[a-z]/u, (letter) => letter.toUpperCase())
    .slice(0, 60)
}

/** `interacts with` as `INTERACTS_WITH`. */
function upperName(word: string): string {
  const parts = word.normalize('NFKD').match(/[A-Za-z0-9]+/gu) ?? []
  return parts
    .join('_')
    .toUpperCase()
    .replace(/^[\d_]+/u, '')
    .slice(0, 60)
}

/** Told apart by people who see few colours, too; each at least 3 : 1 on white and on near-black. */
const COLORS: readonly { readonly light: string; readonly dark: string }[] = [
  { light: '#0072b2', dark: '#56b4e9' },
  { light: '#c05200', dark: '#f08c4a' },
  { light: '#00805e', dark: '#3cc99b' },
  { light: '#a8558a', dark: '#e39bc4' },
  { light: '#946a00', dark: '#e6b93c' },
  { light: '#5a6270', dark: '#aab4c2' },
]

const NODE_SHAPES = SHAPES.filter((shape) => shape !== 'page' && shape !== 'person')

function genericNode(word: string | undefined, index: number): NodeKind {
  const color = COLORS[index % COLORS.length] ?? { light: '#5a6270', dark: '#aab4c2' }
  // The shape moves on with every round of colours too, so that no two of the kinds look alike.
  const shape = NODE_SHAPES[(index + Math.floor(index / COLORS.length)) % NODE_SHAPES.length] ?? 'circle'
  const label: Text = word === undefined ? { en: 'Node', ja: 'ノード' } : { [UNKNOWN_LANGUAGE]: word }
  const plural: Text = word === undefined ? { en: 'Nodes', ja: 'ノード' } : label
  return { role: 'context', label, plural, color, shape }
}

function genericEdge(word: string | undefined): EdgeKind {
  const label: Text = word === undefined ? { en: 'is related to', ja: 'と関連するのは' } : { [UNKNOWN_LANGUAGE]: word }
  return { label, inverse: label, ends: [{ from: ['*'], to: ['*'] }], claim: false, walk: 'none' }
}
