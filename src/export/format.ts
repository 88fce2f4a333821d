import type { Look } from '../drawing/looks.ts'
import type { SizeBy } from '../drawing/node-sizes.ts'
import type { GraphNode, Subgraph } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import type { Text } from '../model/text.ts'
import type { Answer, PartRequest } from './answer.ts'

/** What a writer is given: a part of the graph, and what is needed to say what it is. */
export interface ExportInput extends Subgraph {
  readonly schema: Schema
  /** The datasets that the part was taken from, as the summary tells them. */
  readonly datasets: readonly ExportDataset[]
  /** Those of them that are named as its origin, where fewer were asked for; others tell some of the same nodes. */
  readonly credits?: readonly ExportDataset[]
  /** Language of the one label that a format has room for; the others stand beside it where they can. */
  readonly lang: string
  /** Where nodes stand, y upwards, in a box about 1 high. Nodes without one are written without a position. */
  readonly positions?: ReadonlyMap<string, Position>
  /** How a picture is coloured; light by default. */
  readonly look?: Look
  /** What the size of a node tells in a picture; its importance by default. */
  readonly sizeBy?: SizeBy
  /** Ids of nodes that stand out in a map, with what is joined to them; none by default. */
  readonly selected?: readonly string[]
  /** What stands on one ground in a map; nothing by default. */
  readonly groups?: GroupedBy
  /** How a trace or the matrix is drawn: as what it is, or as a map like every other part; as what it is by default. */
  readonly picture?: PictureOf
  /** What a picture or a report is called; by default the titles of the datasets. */
  readonly title?: string
  /** Nodes that the part cites and does not hold; for formats that keep them beside it. */
  readonly cited?: readonly GraphNode[]
  /** What was asked for, where the part is no more than its works: it names the file. */
  readonly named?: readonly GraphNode[]
  /** Works that the part cites, with who wrote them and where they appeared; for formats that carry a bibliography beside it. */
  readonly works?: Subgraph
  /** The question that the part answers and its answer in words, for formats that tell it. */
  readonly answer?: Answer
  /** What made the part, for formats that keep it: the request as it was asked, and when, as an ISO time. */
  readonly made?: { readonly request: PartRequest; readonly on: string; readonly view?: string }
}

/** What nodes may have in common that stand on one ground. */
export const GROUPINGS = ['communities', 'kind', 'dataset'] as const
export type GroupedBy = (typeof GROUPINGS)[number]

/** What a picture shows: of a trace its routes, of the matrix itself, or the map; what a part is not is drawn as a map. */
export const PICTURES = ['routes', 'matrix', 'map'] as const
export type PictureOf = (typeof PICTURES)[number]

export interface ExportDataset {
  readonly id: string
  readonly title: Text
  /** Where it is not all of the dataset, what of it. */
  readonly part?: Text
  readonly citation: string
  readonly licence: string
  readonly revision: string
  /** ISO date of the reading of its sources. */
  readonly date?: string
  /** What it is not, in its own words. */
  readonly disclaimer?: Text
  /** Ids of datasets whose nodes its statements may join. */
  readonly requires: readonly string[]
}

export interface Position {
  readonly x: number
  readonly y: number
}

/** A file format that a part of the graph can be written in. Text comes in chunks, so a large one never stands whole. */
export interface ExportFormat {
  readonly name: string
  /** What a person calls it. */
  readonly title: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  /** Whether positions find a place in it: laid out where none are given, or only those that are given. */
  readonly positions: boolean | 'given'
  /**
   * Where survey-graph opens it again: how it holds the works that the part cites and does not hold, without which it
   * would be no graph of ours. As nodes like all others, or apart in its head, so that they stand in nobody's picture.
   */
  readonly opensAgain?: 'whole' | 'beside'
  /** Whether it holds works alone, so that a part needs the works that it cites, their authors and venues. */
  readonly bibliography?: boolean
  /** Whether it holds a bibliography beside the part. */
  readonly withWorks?: boolean
  /** Whether it tells or draws the answer where the part is one, or only where that is the matrix. */
  readonly tellsAnswer?: boolean | 'matrix'
  /** Brings in what writing needs, where that is too large to be there from the start. Called before `write`. */
  prepare?(): Promise<void>
  write(input: ExportInput): Chunks
  /** Several files in place of one, where the format has them; each stands beside the others under `name.extension`. */
  readonly tables?: readonly ExportTable[]
}

/** A file in pieces, made as they are taken: text, to be written as UTF-8, or bytes. */
export type Chunks = Iterable<string | Uint8Array>

/** A format whose file is text, made at once. */
export interface TextFormat extends ExportFormat {
  write(input: ExportInput): Iterable<string>
}

export interface ExportTable {
  readonly name: string
  /** Without the dot, where it is not the format's. */
  readonly extension?: string
  /** Whether there is such a table only where the part is the matrix. */
  readonly ofMatrix?: boolean
  /** `stem` is what stands before the names of all these files, dot included; where one names the others. */
  write(input: ExportInput, stem?: string): Iterable<string>
}
