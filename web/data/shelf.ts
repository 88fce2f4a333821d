/** Values by key that the browser keeps between visits. Each rejects where it keeps nothing, or has no room left. */
export interface Shelf {
  all(): Promise<ReadonlyMap<string, unknown>>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

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
    all: () =>
      run('readonly', (table) => {
        const [keys, values] = [table.getAllKeys(), table.getAll()]
        return () => new Map(keys.result.map((key, at) => [String(key), values.result[at]]))
      }),
    put: (key, value) => run('readwrite', (table) => nothing(table.put(value, key))),
    remove: (key) => run('readwrite', (table) => nothing(table.delete(key))),
  }
}

const nothing = (_: IDBRequest) => () => {}

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
