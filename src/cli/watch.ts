import { watch as watchFiles } from 'chokidar'
import { openEmbedded } from '../compose.ts'
import { inEnglish } from '../model/said.ts'
import { createReader } from '../query/create-reader.ts'
import type { Effects } from './effects.ts'
import { sayFault } from './fault.ts'
import type { Switch } from './switch-reader.ts'

/** Editors write a file in several goes; this long after the last one it is read. */
const SETTLE_MS = 200

/**
 * Reads the data again whenever a file of it changes, and switches over once it is sound; until then the earlier data
 * stays, and every problem is printed. Resolves once it is watching.
 */
export async function watch(
  paths: readonly string[],
  current: Switch,
  effects: Effects,
): Promise<{ close(): Promise<void> }> {
  let due: NodeJS.Timeout | undefined
  let reading = Promise.resolve()
  const read = async (): Promise<void> => {
    try {
      const { store, warnings, places } = await openEmbedded(paths)
      current.to({ reader: createReader(store), ...(places && { places }), close: () => store.close() })
      for (const warning of warnings) effects.err(`Warning: ${inEnglish(warning)}\n`)
      effects.err('Read again.\n')
    } catch (error) {
      effects.err(`${sayFault(error, effects.env)}The earlier data stays until this is mended.\n`)
    }
  }
  const files = watchFiles([...paths], { ignoreInitial: true })
  files.on('all', () => {
    clearTimeout(due)
    due = setTimeout(() => {
      reading = reading.then(read)
    }, SETTLE_MS)
  })
  files.on('error', (error) => effects.err(sayFault(error, effects.env)))
  await new Promise<void>((resolve) => {
    files.once('ready', () => resolve())
  })
  return {
    async close() {
      clearTimeout(due)
      await files.close()
      await reading
    },
  }
}
