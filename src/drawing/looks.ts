import { type NodeKind, nodeKindOf, ROLES, type Schema } from '../model/schema.ts'

/** How a picture is coloured; `safe` keeps kinds apart for people who see colours differently, and in print. */
export const LOOKS = ['light', 'dark', 'safe'] as const
export type Look = (typeof LOOKS)[number]

/** Colours of what has no kind, `#rrggbb`. */
export interface Inks {
  /** What the picture stands on; also the halo behind text. */
  readonly ground: string
  readonly ink: string
  readonly quietInk: string
  readonly hair: string
  /** An edge that is a claim, and one that merely says what is there. */
  readonly edge: string
  readonly factEdge: string
  /** An edge at what is selected, and the ring round that. */
  readonly litEdge: string
  readonly accent: string
  /** Round every node, where its colour may be near to the ground. */
  readonly outline?: string
}

export const INKS: Readonly<Record<Look, Inks>> = {
  light: {
    ground: '#fbfaf8',
    ink: '#1d2125',
    quietInk: '#5a626b',
    hair: '#e4e2dd',
    edge: '#a9a59d',
    factEdge: '#d3cfc8',
    litEdge: '#4b535c',
    accent: '#2457a6',
  },
  dark: {
    ground: '#14171b',
    ink: '#e9ebee',
    quietInk: '#a5adb7',
    hair: '#2f353d',
    edge: '#6a727c',
    factEdge: '#39414a',
    litEdge: '#c3cad2',
    accent: '#8ab4f8',
  },
  safe: {
    ground: '#ffffff',
    ink: '#111111',
    quietInk: '#4d4d4d',
    hair: '#dddddd',
    edge: '#8c8c8c',
    factEdge: '#c4c4c4',
    litEdge: '#333333',
    accent: '#111111',
    outline: '#111111',
  },
}

/**
 * Okabe and Ito's colours, which people with any of the common kinds of colour blindness tell apart ("Color Universal
 * Design", 2008), with the strongest first.
 */
const SAFE = ['#d55e00', '#0072b2', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#f0e442', '#000000']
const SAFE_REST = '#999999'

/** A colour for each of these kinds; what is in the way comes first, then what addresses it, then the rest as given. */
export function colorsOf(kinds: readonly string[], schema: Schema, look: Look): Map<string, string> {
  const known = kinds.map((kind) => [kind, nodeKindOf(schema, kind)] as const)
  if (look !== 'safe') return new Map(known.map(([kind, each]) => [kind, each?.color[look] ?? INKS[look].quietInk]))
  const rank = (kind: NodeKind | undefined): number => ROLES.indexOf(kind?.role ?? 'context')
  const sorted = known.sort(([, a], [, b]) => rank(a) - rank(b))
  return new Map(sorted.map(([kind], index) => [kind, SAFE[index] ?? SAFE_REST]))
}
