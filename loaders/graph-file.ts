import type { Problem } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import type { GraphHead } from '../src/model/head.ts'
import type { Drawn } from './drawn-places.ts'
import type { Loose } from './loose.ts'
import type { OwnRecords } from './own-records.ts'

/** What the reader of a graph format makes of a file, before anybody asks what its attributes mean. */
export interface GraphFile {
  readonly file: string
  /** Name of the format. */
  readonly loader: string
  /** Where the file is ours. */
  readonly head?: PlacedHead
  readonly title?: string
  /** What has taken nodes and edges already while the file was read, which then are not among these. */
  readonly own?: OwnRecords
  readonly nodes: readonly FileNode[]
  readonly edges: readonly FileEdge[]
  readonly problems: readonly Problem[]
  /** How a person finds a record again: by its line, or by its number among its like. */
  readonly locatedBy: 'line' | 'number'
  /** Whether JSON values of columns are text. */
  readonly jsonIsText: boolean
  /** Keys that are no attributes, where a format keeps both in one object. */
  readonly notAttributes?: ReadonlySet<string>
  /** Attributes that say where a node stands, where formats keep that among them: of a node that stands somewhere, no fields. */
  readonly placeAttributes?: ReadonlySet<string>
}

export interface PlacedHead {
  readonly value: GraphHead
  readonly place: Place
}

export interface FileNode {
  /** Empty where the file gives none. */
  readonly id: string
  readonly label?: string | undefined
  readonly attributes: Loose
  readonly place: Place
  /** Where it stands in the picture that the file shows. */
  readonly drawn?: Drawn | undefined
  /** Where it is another than that of the graph. */
  readonly file?: string
}

export interface FileEdge extends FileNode {
  readonly from: string
  readonly to: string
  readonly directed: boolean
}
