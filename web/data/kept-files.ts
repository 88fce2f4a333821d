import { browserShelf, type Shelf } from './shelf.ts'

/** Files that were opened together and are kept. */
export interface KeptEntry {
  readonly key: string
  readonly name: string
  readonly bytes: number
  /** When they were opened, as ISO 8601. */
  readonly on: string
}

/** What came of keeping: they are larger than all that is kept may be, or the browser refuses, or has no room left. */
export type Keeping = 'kept' | 'large' | 'denied' | 'full'

/** The files that this browser keeps for the page: they never leave it. Nothing throws. */
export interface KeptFiles {
  /** So many bytes are kept in all. */
  readonly most: number
  /** The last first. What could not be read was set aside. */
  list(): Promise<{ readonly entries: readonly KeptEntry[]; readonly isSetAside: boolean }>
  /** The files of a key; `set-aside` where they cannot be read any more. */
  files(key: string): Promise<readonly File[] | 'gone' | 'set-aside'>
  /** The key of just these files, if they are kept; else a new one. */
  keyOf(files: readonly File[]): Promise<string>
  /** Keeps them; those that were opened longest ago make room. */
  put(key: string, files: readonly File[], on: string): Promise<Keeping>
  forget(key: string): Promise<void>
}

/** Far more than a survey has, and no more than a browser gives without asking. */
export const MOST_BYTES = 50_000_000

/** Before the keys of what could not be read: out of the way, but not lost. */
const ASIDE = 'set-aside:'

interface Stored {
  readonly on: string
  readonly files: readonly File[]
}

export function createKeptFiles(shelf: Shelf = browserShelf('survey-graph-files')): KeptFiles {
  const setAside = async (key: string, value: unknown): Promise<void> => {
    // Where it cannot even be put elsewhere there is nothing to lose.
    await shelf.put(ASIDE + key, value).catch(() => {})
    await shelf.remove(key)
  }
  const read = async () => {
    const good: [string, Stored][] = []
    const bad: [string, unknown][] = []
    for (const [key, value] of await shelf.all()) {
      if (key.startsWith(ASIDE)) continue
      if (isStored(value)) good.push([key, value])
      else bad.push([key, value])
    }
    return { good: good.sort(([, a], [, b]) => (a.on < b.on ? 1 : -1)), bad }
  }
  return {
    most: MOST_BYTES,
    async list() {
      try {
        const { good, bad } = await read()
        // Here alone, where it is said, too.
        for (const [key, value] of bad) await setAside(key, value)
        const entries = good.map(([key, { on, files }]) => ({ key, on, name: namesOf(files), bytes: bytesOf(files) }))
        return { entries, isSetAside: bad.length > 0 }
      } catch {
        return { entries: [], isSetAside: false }
      }
    },
    async files(key) {
      try {
        const value = (await shelf.all()).get(key)
        if (value === undefined) return 'gone'
        const isReadable = isStored(value) && (await Promise.all(value.files.map(canRead))).every(Boolean)
        if (isReadable) return value.files
        await setAside(key, value)
        return 'set-aside'
      } catch {
        return 'gone'
      }
    },
    async keyOf(files) {
      const mark = markOf(files)
      const { good } = await read().catch(() => ({ good: [] }))
      return good.find(([, stored]) => markOf(stored.files) === mark)?.[0] ?? newKey()
    },
    async put(key, files, on) {
      const bytes = bytesOf(files)
      if (bytes > MOST_BYTES) return 'large'
      try {
        let left = MOST_BYTES - bytes
        for (const [other, stored] of (await read()).good) {
          if (other === key) continue
          left -= bytesOf(stored.files)
          if (left < 0) await shelf.remove(other)
        }
        await shelf.put(key, { on, files: [...files] } satisfies Stored)
        return 'kept'
      } catch (error) {
        return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'denied'
      }
    },
    async forget(key) {
      // Where nothing can be taken away nothing was kept.
      await shelf.remove(key).catch(() => {})
    },
  }
}

const namesOf = (files: readonly File[]) => files.map(({ name }) => name).join(', ')
const bytesOf = (files: readonly File[]) => files.reduce((sum, { size }) => sum + size, 0)
const markOf = (files: readonly File[]) =>
  JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]))
const newKey = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null || !('on' in value) || !('files' in value)) return false
  const { on, files } = value
  return (
    typeof on === 'string' && Array.isArray(files) && files.length > 0 && files.every((file) => file instanceof File)
  )
}

/** A browser may keep that there is a file, and lose what is in it. */
function canRead(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}
