import type { Text } from './text.ts'

/**
 * How strong a piece of evidence is, weakest first; `fact` stands apart: it is what is bibliographic, definitional,
 * or simply what the source says exists, and is never the weak link of a path.
 */
export const SUPPORT_LEVELS = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed', 'fact'] as const
export type Support = (typeof SUPPORT_LEVELS)[number]

/** Levels that can be a floor for what counts: all but `fact`, which always does. The weakest lets everything count. */
export const FLOORS = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed'] as const satisfies Support[]
export type Floor = (typeof FLOORS)[number]

/** Who says so: the source itself, a generated text's own guess, a curator, or the loader that read a list. */
export const ASSERTERS = ['source', 'machine', 'curator', 'loader'] as const
export type AssertedBy = (typeof ASSERTERS)[number]

/** A typed field of a node: its own vocabulary is the schema's. Lists keep their order. */
export type FieldValue = string | number | boolean | readonly string[]

/** A place in a source: `source` is a node id, `locator` the place in it (`Q6/3`, `Table 2, row 14`, `metadata`). */
export interface Citation {
  readonly source: string
  readonly locator: string
}

export interface GraphNode {
  readonly id: string
  readonly kind: string
  readonly label: Text
  readonly description?: Text
  readonly aliases: readonly string[]
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Where the node is spoken of, in the order the dataset gives. */
  readonly sources: readonly Citation[]
  /** Ids of the datasets that hold it, by code point. */
  readonly datasets: readonly string[]
  /** Other ids that mean this very work, model or organisation; each still resolves. By code point. */
  readonly sameAs: readonly string[]
}

export interface Evidence extends Citation {
  readonly id: string
  readonly dataset: string
  /** What the source says at that place, in our own words. */
  readonly summary?: Text
  readonly support: Support
  readonly assertedBy: AssertedBy
  /** Only where someone held the line against its source. `on` is an ISO date. */
  readonly reviewed?: { readonly by: string; readonly on: string }
}

/** An edge is a statement: `from` and `to` are node ids; at least one piece of evidence. */
export interface GraphEdge {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly statement: Text
  /** The strongest of its evidence (`fact` above all). */
  readonly strength: Support
  /** By id, in code-point order. */
  readonly evidence: readonly Evidence[]
}

/** What crosses between rooms once it is checked: nodes and edges, each in id order. */
export interface Subgraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** What a dataset says of itself. */
export interface DatasetInfo {
  readonly id: string
  readonly title: Text
  readonly description?: Text
  /** Where it is not all of the dataset, what of it, in words that stand behind its title. */
  readonly part?: Text
  readonly citation: string
  readonly licence: string
  readonly languages: readonly string[]
  readonly disclaimer?: Text
  /** Where an error in it can be reported. */
  readonly report?: string
  /** ISO date of the reading of its sources. */
  readonly date?: string
  /** Ids of datasets whose nodes its statements may join. */
  readonly requires: readonly string[]
}
