import type { AssertedBy, Floor } from '../../src/model/graph.ts'
import type { Years } from '../../src/model/years.ts'
import type { MatrixView } from '../../src/report/matrix-view.ts'
import type { FieldFilter } from './field-filter.ts'
import type { PictureLook } from './picture-look.ts'
import type { Pins } from './pins.ts'
import type { Shown } from './shown.ts'
import type { TableView } from './table-view.ts'

export const SCREENS = ['map', 'gaps', 'compare', 'list', 'table'] as const
export type Screen = (typeof SCREENS)[number]
/** How the map can be laid out, whatever the data; the first is the usual. */
export const LAYOUTS = ['force', 'layered', 'radial', 'circular', 'by-kind', 'by-dataset'] as const
export type Layout = (typeof LAYOUTS)[number]
/** How the data's own file shows it: the usual where there is such a picture, and never named in an address. */
export const AS_IN_FILE = 'as-in-file'
export type MapLayout = Layout | typeof AS_IN_FILE
export type Theme = 'light' | 'dark'

/** Where the picture is looked at from, in the picture's own units: centre 0.5, 0.5; a smaller ratio is nearer. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

/** Which evidence counts. */
export interface Filter {
  readonly support: Floor
  /** Absent: whoever says it. In the order of ASSERTERS. */
  readonly assertedBy?: readonly AssertedBy[]
  /** Ids of the works that evidence may be from, by code point. Absent: any. */
  readonly sources?: readonly string[]
  /** Of the works that evidence may be from; works of other years are not shown either. Absent: any. */
  readonly years?: Years
}

export const OPEN: Filter = { support: 'inferred' }

/** Longest route that is looked for, in steps: the usual, and what may be asked for. */
export const USUAL_HOPS = 3
export const MOST_HOPS = 6

/** One end may be still to be chosen: then `from` is empty, or `to` absent, which means every end there is. */
export interface TraceView {
  readonly from: readonly string[]
  readonly to?: readonly string[]
}

export type Ends = readonly [string, string]

/** Everything that a person has chosen to look at: what the address holds, and all it takes to come back to it. */
export interface View extends PictureLook {
  readonly lang: string
  /** Absent: as the system has it. */
  readonly theme?: Theme
  readonly screen: Screen
  /** Ids of the datasets that are on; absent: the first survey alone. */
  readonly datasets?: readonly string[]
  /** Node kinds that were switched off in the legend, by code point. */
  readonly hidden: readonly string[]
  /** Whether people, funding and venues are shown. */
  readonly background: boolean
  readonly filter: Filter
  /** Edge kinds that are not shown, by code point. */
  readonly hiddenRelations: readonly string[]
  /** What nodes must have in their fields to be shown, by the code point of the field. */
  readonly fields: readonly FieldFilter[]
  readonly maxHops: number
  readonly selection: readonly string[]
  /** The selected statement; then no node is selected. */
  readonly edge?: string
  readonly trace?: TraceView
  /** The route of the trace that is looked at alone: its nodes, from the start on. */
  readonly route?: readonly string[]
  /** The step of the drawn routes whose evidence stands open: its two ends, the one nearer to the challenge first. */
  readonly step?: Ends
  /** The two datasets held side by side, by id; absent: the first two. */
  readonly compared?: readonly [string, string]
  /** How the matrix is laid out; absent: as at the start. */
  readonly matrix?: MatrixView
  /** Which tab of the table is open, and how each is shown; absent: as at the start. */
  readonly table?: TableView
  /** Whether the reading list of what is chosen stands open. */
  readonly reading: boolean
  /** Whether a trace is shown in the whole graph, and not drawn by itself. */
  readonly whole: boolean
  /** Absent: the usual of the data, see wanted-layout.ts. */
  readonly layout?: Layout
  /** The node that the rings of a radial layout go round; absent: the best connected one. */
  readonly centre?: string
  /** What is shown alone has places, and they follow it; see wanted-layout.ts. */
  readonly arranged?: true
  /** Which nodes the map shows of what the legend lets through; absent: all. */
  readonly shown?: Shown
  /** Where nodes were put by hand. */
  readonly pins?: Pins
  readonly camera?: Camera
}

export function firstView(lang: string): View {
  return {
    lang,
    screen: 'map',
    hidden: [],
    background: false,
    filter: OPEN,
    hiddenRelations: [],
    fields: [],
    maxHops: USUAL_HOPS,
    reading: false,
    whole: false,
    selection: [],
  }
}
