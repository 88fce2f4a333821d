import type { Text } from './text.ts'

/** What part a node plays in the question: what is in the way, what addresses it, or everything around. */
export type Role = 'challenge' | 'solution' | 'context'
export const ROLES = ['challenge', 'solution', 'context'] as const

export const SHAPES = ['circle', 'square', 'diamond', 'hexagon', 'triangle', 'page', 'ring', 'person'] as const
export type Shape = (typeof SHAPES)[number]

/** How a trace may pass an edge on its way from a challenge towards a solution. */
export const WALKS = ['along', 'against', 'both', 'none'] as const
export type Walk = (typeof WALKS)[number]

export interface NodeKind {
  readonly role: Role
  readonly label: Text
  /** Plural, for headings and legends. */
  readonly plural: Text
  /** CSS colours for light and dark, each at least 3 : 1 on its ground. */
  readonly color: { readonly light: string; readonly dark: string }
  readonly shape: Shape
  /** Off in the first picture: people, funding, venues. */
  readonly background?: boolean
  /** May be the source of evidence. */
  readonly source?: boolean
}

/** A pair of allowed ends; each is a kind, or `role:challenge` for every kind of that role, or `*`. */
export interface Ends {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export interface EdgeKind {
  /** Reads as "FROM label TO". */
  readonly label: Text
  /** Reads as "TO inverse FROM". */
  readonly inverse: Text
  readonly ends: readonly Ends[]
  /** A claim cannot be a mere fact. */
  readonly claim: boolean
  readonly walk: Walk
}

/** The vocabulary of a graph. Data: a dataset may add kinds, and nothing in the program knows a field's words. */
export interface Schema {
  readonly nodeKinds: Readonly<Record<string, NodeKind>>
  readonly edgeKinds: Readonly<Record<string, EdgeKind>>
}

/** What the schema says of a node kind; undefined for one it does not know (`constructor`, too, is just a name). */
export function nodeKindOf(schema: Schema, kind: string): NodeKind | undefined {
  return Object.hasOwn(schema.nodeKinds, kind) ? schema.nodeKinds[kind] : undefined
}

/** What the schema says of an edge kind; undefined for one it does not know. */
export function edgeKindOf(schema: Schema, kind: string): EdgeKind | undefined {
  return Object.hasOwn(schema.edgeKinds, kind) ? schema.edgeKinds[kind] : undefined
}

export function roleOf(schema: Schema, kind: string): Role {
  return nodeKindOf(schema, kind)?.role ?? 'context'
}

/** Whether nodes of this kind are off in the first picture. */
export function isBackground(schema: Schema, kind: string): boolean {
  return nodeKindOf(schema, kind)?.background === true
}

/** Whether an edge of this kind may join nodes of these kinds. */
export function mayJoin(schema: Schema, edgeKind: string, from: string, to: string): boolean {
  const ends = edgeKindOf(schema, edgeKind)?.ends ?? []
  return ends.some((pair) => admits(schema, pair.from, from) && admits(schema, pair.to, to))
}

function admits(schema: Schema, allowed: readonly string[], kind: string): boolean {
  return allowed.some((entry) => entry === '*' || entry === kind || entry === `role:${roleOf(schema, kind)}`)
}
