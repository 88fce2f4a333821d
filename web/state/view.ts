export const SCREENS = ['map', 'gaps', 'list'] as const
export type Screen = (typeof SCREENS)[number]
export type Theme = 'light' | 'dark'

/** Where the picture is looked at from, in the picture's own units: centre 0.5, 0.5; a smaller ratio is nearer. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

export interface TraceView {
  readonly from: readonly string[]
  readonly to?: readonly string[]
}

/** Everything that a person has chosen to look at: what the address holds, and all it takes to come back to it. */
export interface View {
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
  /** Whether what is only inferred counts. */
  readonly inferred: boolean
  readonly selection: readonly string[]
  /** The selected statement; then no node is selected. */
  readonly edge?: string
  readonly trace?: TraceView
  /** Whether a trace is shown in the whole graph, and not drawn by itself. */
  readonly whole: boolean
  readonly camera?: Camera
}

export function firstView(lang: string): View {
  return { lang, screen: 'map', hidden: [], background: false, inferred: true, whole: false, selection: [] }
}
