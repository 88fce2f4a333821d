/** Values by key that the browser keeps between visits. Each rejects where it keeps nothing, or has no room left. */
export interface Shelf {
  all(): Promise<ReadonlyMap<string, unknown>>
  /** Changes what is kept as `decide` says of all there is: all of it or, where it rejects, nothing. */
  change(decide: (all: ReadonlyMap<string, unknown>) => Changes): Promise<void>
}

/** New values by key; undefined takes one away. */
export type Changes = ReadonlyMap<string, unknown>

/** That of IndexedDB, which takes files as they are. */
export function browserShelf(name: string): Shelf {
  const TABLE = 'values'
  const run = async <T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => () => T): Promise<T> => {
    // Where the browser keeps nothing even its name may throw.
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE)
    const database = await settled<IDBDatabase>(opening, 'success', 'error', () => opening.result)
    try {
      const change = database.transaction(TABLE, mode)
      const result = work(change.objectStore(TABLE))
      // What has no room left is known at its end alone.
      return await settled(change, 'complete', 'abort', result)
    } finally {
      database.close()
    }
  }
  return {
    all: () => run('readonly', (table) => read(table)),
    async change(decide) {
      let refused: unknown
      const write = (table: IDBObjectStore) => (all: ReadonlyMap<string, unknown>) => {
        try {
          for (const [key, value] of decide(all)) {
            if (value === undefined) table.delete(key)
            else table.put(value, key)
          }
        } catch (error) {
          refused = error
          table.transaction.abort()
        }
      }
      await run('readwrite', (table) => read(table, write(table))).catch((error) => {
        throw refused ?? error
      })
    },
  }
}

/** All that is in the table, once it is read; `then` is told of it while more can be done in the same transaction. */
function read(
  table: IDBObjectStore,
  then?: (all: ReadonlyMap<string, unknown>) => void,
): () => ReadonlyMap<string, unknown> {
  const [keys, values] = [table.getAllKeys(), table.getAll()]
  const all = () => new Map(keys.result.map((key, at) => [String(key), values.result[at]]))
  // Requests are answered in the order in which they were made.
  if (then) values.onsuccess = () => then(all())
  return all
}

function settled<T>(
  of: EventTarget & { readonly error: DOMException | null },
  done: string,
  failed: string,
  result: () => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    of.addEventListener(done, () => resolve(result()))
    of.addEventListener(failed, () => reject(of.error))
  })
}
