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

/** What cannot be read any more: how many that were kept, and their bytes as far as these are known. */
export interface SetAside {
  readonly count: number
  readonly bytes: number
}

/** The files that this browser keeps for the page: they never leave it. Nothing throws. */
export interface KeptFiles {
  /** So many bytes are kept in all, with what was set aside. */
  readonly most: number
  /** The last first. What cannot be read is set aside. */
  list(): Promise<{ readonly entries: readonly KeptEntry[]; readonly aside: SetAside }>
  /** The files of a key; `set-aside` where they cannot be read any more. */
  files(key: string): Promise<readonly File[] | 'gone' | 'set-aside'>
  /** Keeps them; what was set aside and then what was opened longest ago make room, once it is sure that these are kept. */
  put(key: string, files: readonly File[], on: string): Promise<Keeping>
  forget(key: string): Promise<void>
  /** Forgets all that was set aside. */
  forgetAside(): Promise<void>
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
  const setAside = async (keys: readonly string[]): Promise<void> => {
    const away = keys.map((key) => [key, undefined] as const)
    await shelf
      .change((all) => new Map([...away, ...keys.map((key) => [ASIDE + key, all.get(key)] as const)]))
      // Where it cannot even be put elsewhere there is nothing to lose.
      .catch(() => shelf.change(() => new Map(away)))
  }
  return {
    most: MOST_BYTES,
    async list() {
      try {
        const unread = [...(await shelf.all())].filter(([key, value]) => !isAside(key) && !isStored(value))
        if (unread.length > 0) await setAside(unread.map(([key]) => key))
        const all = [...(await shelf.all())]
        const aside = all.filter(([key]) => isAside(key)).map(([, value]) => bytesOf(value))
        const entries = all.flatMap(([key, value]): KeptEntry[] => {
          if (isAside(key) || !isStored(value)) return []
          return [{ key, on: value.on, name: namesOf(value.files), bytes: bytesOf(value) }]
        })
        return {
          entries: entries.sort((a, b) => (a.on < b.on ? 1 : -1)),
          aside: { count: aside.length, bytes: sum(aside) },
        }
      } catch {
        return { entries: [], aside: { count: 0, bytes: 0 } }
      }
    },
    async files(key) {
      try {
        const value = (await shelf.all()).get(key)
        if (value === undefined) return 'gone'
        const isReadable = isStored(value) && (await Promise.all(value.files.map(canRead))).every(Boolean)
        if (isReadable) return value.files
        await setAside([key])
        return 'set-aside'
      } catch {
        return 'gone'
      }
    },
    async put(key, files, on) {
      const value: Stored = { on, files: [...files] }
      if (bytesOf(value) > MOST_BYTES) return 'large'
      try {
        await shelf.change((all) => {
          // Of these files anew nothing is lost any more.
          const changes = new Map<string, unknown>([[ASIDE + key, undefined]])
          let left = MOST_BYTES - bytesOf(value)
          for (const other of lastFirst(all)) {
            if (other === key || changes.has(other)) continue
            left -= bytesOf(all.get(other))
            if (left < 0) changes.set(other, undefined)
          }
          return changes.set(key, value)
        })
        return 'kept'
      } catch (error) {
        return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'denied'
      }
    },
    async forget(key) {
      // Where nothing can be taken away nothing was kept.
      await shelf.change(() => new Map([[key, undefined]])).catch(() => {})
    },
    async forgetAside() {
      await shelf
        .change((all) => new Map([...all.keys()].filter(isAside).map((key) => [key, undefined])))
        .catch(() => {})
    },
  }
}

/** The key of just these files. */
export const keyOf = (files: readonly File[]): string =>
  JSON.stringify(files.map(({ name, size, lastModified }) => [name, size, lastModified]))

const isAside = (key: string) => key.startsWith(ASIDE)
const namesOf = (files: readonly File[]) => files.map(({ name }) => name).join(', ')
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Of what cannot be read, too, as far as it can be told. */
function bytesOf(value: unknown): number {
  const files = isRecord(value) && Array.isArray(value.files) ? value.files : []
  return sum(files.map((file) => (file instanceof File ? file.size : 0)))
}

/** The keys by when their files were opened, what cannot be read at the end. */
function lastFirst(all: ReadonlyMap<string, unknown>): string[] {
  const on = (key: string) => {
    const value = all.get(key)
    return !isAside(key) && isStored(value) ? value.on : ''
  }
  return [...all.keys()].sort((a, b) => (on(a) < on(b) ? 1 : -1))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isStored(value: unknown): value is Stored {
  if (!isRecord(value)) return false
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
