import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'
import { finderOf } from './ranking.ts'

/** What the reader points at. Ids that are not in the picture are passed over. */
export interface Highlight {
  readonly selected: ReadonlySet<string>
  readonly hovered?: string
  readonly path?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }
}

/** How present a thing is: `lit` is what is meant, `plain` as drawn without a highlight, `dim` further off, still legible. */
export type Presence = 'lit' | 'plain' | 'dim'

export interface NodeDisplay {
  readonly presence: Presence
  readonly ring: 'selected' | 'hovered' | 'none'
  /** `always`: though it covers something; `first`: before all that are only prominent; `never`: no label. */
  readonly label: 'always' | 'first' | 'fitting' | 'never'
  readonly bold: boolean
}

export interface EdgeDisplay {
  readonly presence: Presence
  readonly arrow: boolean
  readonly label: 'first' | 'never'
}

/** A highlight brought to a picture: which nodes and edges it lights. */
export interface Lit {
  readonly selected: ReadonlySet<string>
  readonly hovered: string | undefined
  /** Selected, hovered, or on the path. */
  readonly nodes: ReadonlySet<string>
  /** Joined to a lit node by a lit edge. */
  readonly near: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  /** Whether anything is lit, so that the rest steps back. */
  readonly any: boolean
  readonly onPath: boolean
}

/** Which nodes and edges a highlight lights. With a path, only the path and what is hovered; the selection keeps its ring. */
export function lightUp(view: ViewGraph, highlight: Highlight): Lit {
  const find = finderOf(view)
  const isThere = (id: string) => find.node(id) !== undefined
  const selected = new Set([...highlight.selected].filter(isThere))
  const hovered = highlight.hovered !== undefined && isThere(highlight.hovered) ? highlight.hovered : undefined
  const onPath = highlight.path !== undefined && highlight.path.nodes.size > 0
  const nodes = new Set(onPath ? [...(highlight.path?.nodes ?? [])].filter(isThere) : selected)
  const edges = new Set<string>()
  const near = new Set<string>()
  const centres = new Set(onPath ? [] : selected)
  if (hovered !== undefined) {
    nodes.add(hovered)
    centres.add(hovered)
  }
  if (highlight.path) for (const { id } of view.edges) if (highlight.path.edges.has(id)) edges.add(id)
  for (const centre of centres) {
    for (const edge of find.touching(centre)) {
      edges.add(edge.id)
      near.add(edge.from)
      near.add(edge.to)
    }
  }
  return { selected, hovered, nodes, near, edges, any: nodes.size > 0 || edges.size > 0, onPath }
}

/** From so many lit nodes on, only those names are written that find a place. */
const MANY_LIT = 12

export function nodeDisplay(node: Pick<ViewNode, 'id'>, lit: Lit): NodeDisplay {
  const isSelected = lit.selected.has(node.id)
  const isHovered = lit.hovered === node.id
  const isLit = lit.nodes.has(node.id)
  const ring = isSelected ? 'selected' : isHovered ? 'hovered' : 'none'
  if (isLit || isSelected) {
    // Of many that are lit, all names would lie upon each other.
    const isOneOfMany = lit.nodes.size > MANY_LIT && !isHovered
    const label = isOneOfMany ? 'first' : 'always'
    return { presence: 'lit', ring, label, bold: isHovered || (isSelected && !isOneOfMany) }
  }
  if (lit.near.has(node.id)) return { presence: 'plain', ring, label: 'first', bold: false }
  if (!lit.any) return { presence: 'plain', ring, label: 'fitting', bold: false }
  return { presence: 'dim', ring, label: lit.onPath ? 'never' : 'fitting', bold: false }
}

export function edgeDisplay(edge: Pick<ViewEdge, 'id'>, lit: Lit): EdgeDisplay {
  if (lit.edges.has(edge.id)) return { presence: 'lit', arrow: true, label: 'first' }
  return { presence: lit.any ? 'dim' : 'plain', arrow: false, label: 'never' }
}

/** Ids of the nodes and edges that one highlight draws otherwise than the other, beside what it makes of all the rest. */
export function changedBetween(before: Lit, after: Lit): { readonly nodes: Set<string>; readonly edges: Set<string> } {
  const hovered = (lit: Lit) => new Set(lit.hovered === undefined ? [] : [lit.hovered])
  return {
    nodes: new Set([
      ...inOneOf(before.nodes, after.nodes),
      ...inOneOf(before.near, after.near),
      ...inOneOf(before.selected, after.selected),
      ...inOneOf(hovered(before), hovered(after)),
      // What is near is drawn as what is far while nothing is lit.
      ...(before.any === after.any ? [] : [...before.near, ...after.near]),
    ]),
    edges: new Set(inOneOf(before.edges, after.edges)),
  }
}

function inOneOf(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...[...a].filter((id) => !b.has(id)), ...[...b].filter((id) => !a.has(id))]
}
