import type { Schema } from '../../src/model/schema.ts'
import type { MatrixAnswer, ReadingAnswer, SearchAnswer, SummaryAnswer } from '../../src/query/answers.ts'
import type { MatrixView } from '../../src/report/matrix-view.ts'
import type { Filters } from './filters.ts'
import type { PictureLook } from './picture-look.ts'
import type { AskedDossier, Comparison, Graph, Notice, Paths, Places, Point, State } from './state.ts'
import type { TableView } from './table-view.ts'
import type { Trouble } from './trouble.ts'
import type { Camera, Ends, Filter, MapLayout, Screen, Theme, TraceView, View } from './view.ts'

/** All that can happen to the explorer: what a person does, and what comes back from the reader. */
export type Event =
  | { readonly type: 'language'; readonly lang: string }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'system-theme'; readonly dark: boolean }
  | { readonly type: 'screen'; readonly screen: Screen }
  | { readonly type: 'datasets'; readonly ids: readonly string[] }
  | { readonly type: 'hide'; readonly kinds: readonly string[] }
  | { readonly type: 'background'; readonly on: boolean }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'hops'; readonly maxHops: number }
  /** One or several filters at once. */
  | { readonly type: 'filters'; readonly change: Filters }
  | { readonly type: 'whole'; readonly on: boolean }
  | { readonly type: 'select'; readonly id?: string; readonly additive?: boolean }
  | { readonly type: 'select-edge'; readonly id: string }
  | { readonly type: 'trace'; readonly trace?: TraceView }
  /** One end of the trace; the other stays if a route may join the two. */
  | { readonly type: 'trace-end'; readonly end: 'from' | 'to'; readonly id: string }
  | { readonly type: 'route'; readonly nodes?: readonly string[] }
  /** Opens what a step of the drawn routes rests on, or closes it. */
  | { readonly type: 'step'; readonly ends?: Ends }
  | { readonly type: 'compare'; readonly pair: readonly [string, string] }
  | { readonly type: 'arrange'; readonly matrix?: MatrixView }
  | { readonly type: 'tabulate'; readonly table?: TableView }
  /** A challenge and a solution on the map: the routes between them drawn, or the two selected with what is between. */
  | {
      readonly type: 'join'
      readonly ends: readonly [string, string]
      readonly as: 'routes' | 'selection'
      readonly between?: readonly string[]
    }
  | { readonly type: 'reading'; readonly on: boolean }
  /**
   * A radial one goes round what is selected, if anything is. `arranged`: of what is shown alone, which else would stand far
   * apart in the places of the whole.
   */
  | { readonly type: 'layout'; readonly layout: MapLayout; readonly arranged?: true }
  | { readonly type: 'look'; readonly change: PictureLook }
  | { readonly type: 'camera'; readonly camera: Camera }
  /** A node was put somewhere by hand, and stays there. */
  | { readonly type: 'move'; readonly id: string; readonly point: Point }
  /** They stay where they are now. */
  | { readonly type: 'pin'; readonly places: readonly (readonly [id: string, at: Point])[] }
  /** They go back to where the layout has them. */
  | { readonly type: 'unpin'; readonly ids: readonly string[] }
  | { readonly type: 'select-many'; readonly ids: readonly string[]; readonly additive: boolean }
  | { readonly type: 'hide-nodes'; readonly ids: readonly string[] }
  /** All others go. */
  | { readonly type: 'keep-nodes'; readonly ids: readonly string[] }
  /** The map is what lies within so many steps of these. */
  | { readonly type: 'focus'; readonly ids: readonly string[]; readonly depth: number }
  | { readonly type: 'expand'; readonly id: string; readonly kinds: readonly string[] }
  | { readonly type: 'collapse'; readonly id: string }
  /** Whatever the legend, a focus or a hand has hidden. */
  | { readonly type: 'show-all' }
  /** Takes back so many steps, or does them again where it is above 0. */
  | { readonly type: 'travel'; readonly by: number }
  | { readonly type: 'picture-refused'; readonly reason?: string }
  /** The view of an address: of one that was come back to, or of one that was opened. */
  | {
      readonly type: 'restore' | 'open'
      readonly view: View
      readonly notices: readonly Notice[]
      readonly linked?: string
    }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'notice-put-away'; readonly index: number }
  | { readonly type: 'asking'; readonly what: string }
  | {
      readonly type: 'opened'
      readonly summary: SummaryAnswer
      readonly schema: Schema
      readonly filePlaces?: State['filePlaces']
    }
  | { readonly type: 'graph'; readonly graph: Graph; readonly places?: Places }
  | { readonly type: 'laid-out'; readonly places: Places }
  | { readonly type: 'matrix'; readonly matrix: MatrixAnswer }
  | { readonly type: 'trace-found'; readonly paths: Paths }
  | { readonly type: 'dossier-found'; readonly dossier: AskedDossier }
  | { readonly type: 'compared'; readonly comparison: Comparison }
  | { readonly type: 'reading-found'; readonly reading: ReadingAnswer }
  | { readonly type: 'found'; readonly answer: SearchAnswer }
  | { readonly type: 'failed'; readonly what: string; readonly trouble: Trouble }
  /** Nobody wants to know any more. */
  | { readonly type: 'dropped'; readonly what: string }
