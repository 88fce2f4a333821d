import type { Problem } from '../errors.ts'
import type { DatasetInfo, Evidence, GraphEdge, GraphNode } from './graph.ts'
import type { EdgeKind, NodeKind } from './schema.ts'

/** Where a value stands: `line` and `column` count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * One record as a loader read it, its values still loose. `places` holds where each field stands, by field path
 * (`evidence[0].locator`); the empty path is the record itself.
 */
export interface RawRecord {
  readonly file: string
  readonly value: unknown
  readonly places: Readonly<Record<string, Place>>
}

/** Where nodes stand in a file, by id, y upwards. */
export interface FilePlaces {
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** Whether they are in the layout's box already, as somebody looked at them, and not in units of the file's own. */
  readonly inBox: boolean
}

/** What loaders make of one dataset's files: nothing is checked yet but that the text could be read. */
export interface RawBatch {
  readonly manifest: RawRecord
  readonly nodes: readonly RawRecord[]
  readonly statements: readonly RawRecord[]
  /** What was wrong with the text itself. */
  readonly problems: readonly Problem[]
  /** Of the whole file, and no fact of it: this does not go through the door, and no revision knows of it. */
  readonly drawn?: FilePlaces
  /** How the whole file was looked at when it was saved, as the query of an address; no fact of it either. */
  readonly view?: string
}

/** A node as one dataset has it. */
export type DatasetNode = Omit<GraphNode, 'datasets'>

/** A statement as one dataset has it; its evidence is this dataset's alone. */
export type DatasetEdge = Omit<GraphEdge, 'strength' | 'evidence'> & { readonly evidence: readonly Evidence[] }

/** One dataset, checked: the only thing a store is ever given. Nodes and edges are in id order. */
export interface GraphBatch {
  readonly dataset: DatasetInfo
  /** SHA-256 of the canonical JSON of the rest, in hexadecimal. */
  readonly revision: string
  readonly nodeKinds: Readonly<Record<string, NodeKind>>
  readonly edgeKinds: Readonly<Record<string, EdgeKind>>
  readonly nodes: readonly DatasetNode[]
  readonly edges: readonly DatasetEdge[]
}
