import { readFiles } from '../../loaders/read-files.ts'
import { readPackView } from '../../loaders/read-pack-view.ts'
import type { RawBatch } from '../../src/model/batch.ts'
import type { SurveyFile } from './worker-messages.ts'

/**
 * What files hold that somebody chose, and the view that an evidence pack was made of. Throws nothing that they could
 * mend.
 */
export async function readChosenFiles(
  files: readonly SurveyFile[],
): Promise<{ raws: readonly RawBatch[]; view?: string }> {
  const read = await Promise.all(
    files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
  )
  const [first, ...more] = read
  const view = first && more.length === 0 ? readPackView(first.bytes) : undefined
  return { raws: await readFiles(read), ...(view !== undefined && { view }) }
}
