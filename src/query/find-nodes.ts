import { NotFoundError } from '../errors.ts'
import { byAnyId } from '../model/by-any-id.ts'
import type { GraphNode } from '../model/graph.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

/** Of so many missing ids the closest are looked up: each is a search, and beyond a handful nobody reads them. */
const LOOKED_UP = 10

/**
 * The nodes that the ids mean, in the order of the ids; a node named twice stands once. Throws NotFoundError naming
 * every id that means none, each with the closest and what these are called.
 */
export async function findNodes(
  store: GraphStore,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<GraphNode[]> {
  const found = await store.nodes(ids, options)
  const byName = byAnyId(found)
  const missing = [...new Set(ids)].filter((id) => !byName.has(id))
  if (missing.length > 0) {
    // Fetched only now, as all that is said of what is mistyped: the first screen does without.
    const { closestTo } = await import('./closest-ids.ts')
    throw new NotFoundError(
      await Promise.all(
        missing.map(async (id, index) => {
          const near = index < LOOKED_UP ? await closestTo(store, id, options) : []
          return { id, closest: near.map((each) => each.id), labels: near.map((each) => each.label) }
        }),
      ),
    )
  }
  return [...new Set(ids.flatMap((id) => byName.get(id) ?? []))]
}
