import { InputError } from '../../errors.ts'
import { reportNeighbors } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { refuseUnknownKinds } from '../known-kinds.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface NeighborsOptions extends QuestionOptions {
  readonly edgeKind?: string[]
  readonly nodeKind?: string[]
  readonly direction?: string
  readonly limit?: string
}

export async function neighbors(id: string, options: NeighborsOptions, effects: Effects): Promise<void> {
  const { edgeKind, nodeKind, direction, limit } = options
  if (direction !== undefined && direction !== 'out' && direction !== 'in') {
    throw new InputError(`--direction: ${direction} is neither out nor in`)
  }
  await answer(options, effects, async ({ reader, options: ask }) => {
    await refuseUnknownKinds(reader, { nodes: { '--node-kind': nodeKind }, edges: { '--edge-kind': edgeKind } }, ask)
    return reportNeighbors(reader, { id, edgeKind, nodeKind, direction, limit, ...filtersOf(options) }, ask)
  })
}
