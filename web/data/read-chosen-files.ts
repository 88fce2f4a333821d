import { readFiles } from '../../loaders/read-files.ts'
import type { RawBatch } from '../../src/model/batch.ts'
import type { SurveyFile } from './worker-messages.ts'

/**
 * What files hold that somebody chose, and of one alone the view that it was saved from. Throws nothing that they could
 * mend.
 */
export async function readChosenFiles(
  files: readonly SurveyFile[],
): Promise<{ raws: readonly RawBatch[]; view?: string }> {
  const read = await Promise.all(
    files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
  )
  const raws = await readFiles(read)
  const view = files.length === 1 ? raws.find((raw) => raw.view !== undefined)?.view : undefined
  return { raws, ...(view !== undefined && { view }) }
}
