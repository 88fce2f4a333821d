import { ownOf, textOf } from './loose.ts'
import { readZip } from './read-zip.ts'

/** What an evidence pack says of how it was made. */
const REQUEST_FILE = 'request.json'

/** Longer addresses nobody made. In letters. */
const MOST_LETTERS = 20_000

/** How an evidence pack was looked at when it was made, as the query of an address; undefined where it does not say. */
export function readPackView(bytes: Uint8Array): string | undefined {
  const entries = readZip(bytes)
  const found = 'form' in entries ? undefined : entries.find(({ path }) => path === REQUEST_FILE)
  const read = found?.read()
  if (read === undefined || 'form' in read) return undefined
  try {
    const told: unknown = JSON.parse(new TextDecoder().decode(read))
    const view = ownOf(told, 'format') === 'survey-graph-pack' ? textOf(told, 'view') : undefined
    return view?.startsWith('?') && view.length <= MOST_LETTERS ? view : undefined
  } catch {
    return undefined
  }
}
