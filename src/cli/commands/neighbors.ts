import { reportNeighbors } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface NeighborsOptions extends QuestionOptions {
  readonly edgeKind?: string[]
  readonly nodeKind?: string[]
  readonly direction?: 'out' | 'in'
  readonly limit?: string
}

export async function neighbors(id: string, options: NeighborsOptions, effects: Effects): Promise<void> {
  const { edgeKind, nodeKind, direction, limit } = options
  const request = { id, edgeKind, nodeKind, direction, limit, ...filtersOf(options) }
  const kinds = { nodes: { nodeKind }, edges: { edgeKind } }
  await answer(options, effects, { request, kinds, ask: reportNeighbors })
}
