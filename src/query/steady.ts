import { StoreError } from '../errors.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

const TRIES = 5

/**
 * An answer made of several reads, all of one state of the store: when a load came in between, they are made again.
 * Throws StoreError when loads keep coming.
 */
export async function steady<T>(
  store: GraphStore,
  options: ReadOptions | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await revisions(store, options)
    const outcome = await ask().then(
      (answer) => ({ answer }),
      // A node that went away between two reads is no fault of the request; what is wrong in earnest is so again.
      (error: unknown) => ({ error }),
    )
    if ('error' in outcome && options?.signal?.aborted) throw outcome.error
    if ((await revisions(store, options)) !== before) continue
    if ('error' in outcome) throw outcome.error
    return outcome.answer
  }
  throw new StoreError('the data kept changing while it was read; ask again in a moment')
}

async function revisions(store: GraphStore, options?: ReadOptions): Promise<string> {
  const datasets = await store.datasets(options)
  return datasets.map(({ id, revision }) => `${id} ${revision}`).join('\n')
}
