import type { Point } from './box.ts'
import { circularLayout } from './circular.ts'
import { forceSteps } from './force.ts'
import { groupedLayout } from './grouped.ts'
import { layeredMap } from './layered-map.ts'
import type { GroupedNode, Link } from './neighbours.ts'
import { radialLayout } from './radial.ts'

export type Arrangement = 'force' | 'layered' | 'radial' | 'circular' | 'grouped'

/** All that a layout of the map rests on; the same gives the same positions. */
export interface LayoutJob {
  readonly arrangement: Arrangement
  readonly nodes: readonly (GroupedNode & { readonly size: number })[]
  readonly edges: readonly Link[]
  /** What the rings of a radial layout go round. */
  readonly centre?: string
}

/** Positions inside LAYOUT_BOX, in short steps where it takes long. */
export function* layOutSteps({
  arrangement,
  nodes,
  edges,
  centre,
}: LayoutJob): Generator<undefined, Map<string, Point>> {
  switch (arrangement) {
    case 'force':
      return yield* forceSteps(nodes, edges)
    case 'layered':
      return layeredMap(nodes, edges)
    case 'radial':
      return radialLayout(nodes, edges, centre === undefined ? {} : { centre })
    case 'circular':
      return circularLayout(nodes, edges)
    case 'grouped':
      return groupedLayout(nodes, edges)
  }
}

/** The same at once. */
export function layOut(job: LayoutJob): Map<string, Point> {
  const work = layOutSteps(job)
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}
