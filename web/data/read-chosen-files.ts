import { decodeUtf8 } from '../../loaders/decode-utf8.ts'
import { failedBatch } from '../../loaders/failed-batch.ts'
import { fromJson } from '../../loaders/from-json.ts'
import type { RawBatch } from '../../src/model/batch.ts'
import type { SurveyFile } from './worker-messages.ts'

/** What files hold that somebody chose. Throws nothing that they could mend. */
export async function readChosenFiles(files: readonly SurveyFile[]): Promise<RawBatch[]> {
  const batches = await Promise.all(files.map(readFile))
  return batches.flat()
}

async function readFile({ name, content }: SurveyFile): Promise<RawBatch[]> {
  const decoded = decodeUtf8(name, new Uint8Array(await content.arrayBuffer()))
  return 'problem' in decoded ? [failedBatch(name, decoded.problem)] : fromJson(name, decoded.text)
}
