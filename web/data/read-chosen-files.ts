import { readFiles } from '../../loaders/read-files.ts'
import type { RawBatch } from '../../src/model/batch.ts'
import type { SurveyFile } from './worker-messages.ts'

/** What files hold that somebody chose. Throws nothing that they could mend. */
export async function readChosenFiles(files: readonly SurveyFile[]): Promise<RawBatch[]> {
  return readFiles(
    await Promise.all(
      files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
    ),
  )
}
