import { nodeKindOf } from '../model/schema.ts'
import { readYears, yearOf } from '../model/years.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { Note } from './answers.ts'

/**
 * The note that the years asked for hide works without one, for an answer whose notes say that these years hide something
 * of it: nobody would think of it, since a source that says when it is from is expected. None where every work has a year.
 */
export async function noteUndated(
  store: GraphStore,
  year: string,
  notes: readonly Note[],
  options?: ReadOptions,
): Promise<Note[]> {
  const isByYear = notes.some(({ code, by }) => code === 'filtered' && (by?.includes('year') ?? true))
  if (!isByYear || readYears(year)?.undated) return []
  const schema = await store.schema(options)
  const kinds = Object.keys(schema.nodeKinds).filter((kind) => nodeKindOf(schema, kind)?.source === true)
  // Where nobody's evidence counts there are nodes alone.
  const { nodes } = await store.subgraph({ kinds, filter: { assertedBy: [] } }, options)
  if (nodes.every((node) => yearOf(node) !== undefined)) return []
  return [{ code: 'undated', message: `Works without a year are hidden; year ${year},undated counts them` }]
}
