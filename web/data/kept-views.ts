import { config, z } from 'zod'

const query = z.string().regex(/^\?/u)
const savedView = z.object({ id: z.string().min(1), name: z.string().min(1), query, on: z.iso.datetime() }).readonly()
const lastView = z.object({ query, on: z.iso.datetime(), revision: z.string() }).readonly()

/** A view under a name: `query` is its address without language and theme, `on` when it was saved. */
export type SavedView = z.infer<typeof savedView>
/** What was looked at last, of which revision of the data. */
export type LastView = z.infer<typeof lastView>

/** What was found; what could not be read was set aside under a key of its own. */
export interface Found<T> {
  readonly value: T
  readonly isSetAside: boolean
}

/** What came of keeping something: the browser may refuse, or have no room left. */
export type Kept = 'kept' | 'denied' | 'full'

/** What this browser keeps of each set of data, by its name. Nothing throws. */
export interface KeptViews {
  views(data: string): Found<readonly SavedView[]>
  putViews(data: string, views: readonly SavedView[]): Kept
  last(data: string): Found<LastView | undefined>
  putLast(data: string, last: LastView): Kept
}

const KEY = 'survey-graph'

/** `storage` may throw, as it does where the browser keeps nothing. */
export function createKeptViews(storage: () => Storage): KeptViews {
  // What checks records would try to write code, of which the page's policy complains.
  config({ jitless: true })
  const read = (key: string): string | undefined => {
    try {
      return storage().getItem(key) ?? undefined
    } catch {
      return undefined
    }
  }
  const write = (key: string, value: unknown): Kept => {
    try {
      storage().setItem(key, typeof value === 'string' ? value : JSON.stringify(value))
      return 'kept'
    } catch (error) {
      return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'denied'
    }
  }
  /** Out of the way, but not lost. */
  const setAside = (key: string, text: string, rest?: unknown): void => {
    write(`${key}:set-aside`, text)
    if (rest !== undefined) return void write(key, rest)
    try {
      storage().removeItem(key)
    } catch {
      // Then it is set aside again next time.
    }
  }
  const viewsKey = (data: string) => `${KEY}:views:${data}`
  const lastKey = (data: string) => `${KEY}:last:${data}`
  return {
    views(data) {
      const key = viewsKey(data)
      const text = read(key)
      if (text === undefined) return { value: [], isSetAside: false }
      const all = jsonOf(text)
      const value = Array.isArray(all) ? all.flatMap((each) => savedView.safeParse(each).data ?? []) : []
      const isSetAside = !Array.isArray(all) || value.length < all.length
      if (isSetAside) setAside(key, text, value)
      return { value, isSetAside }
    },
    putViews: (data, views) => write(viewsKey(data), views),
    last(data) {
      const key = lastKey(data)
      const text = read(key)
      if (text === undefined) return { value: undefined, isSetAside: false }
      const value = lastView.safeParse(jsonOf(text)).data
      if (!value) setAside(key, text)
      return { value, isSetAside: !value }
    },
    putLast: (data, last) => write(lastKey(data), last),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
