import type { RawBatch } from '../src/model/batch.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { failedBatch } from './failed-batch.ts'
import { fromGexf } from './from-gexf.ts'
import { fromGraphml } from './from-graphml.ts'
import { fromJson } from './from-json.ts'
import { fromZip } from './from-zip.ts'
import { graphBatches } from './graph-batches.ts'
import type { WholeFormat } from './records.ts'

/** Every format of which one file holds whole datasets. A new one is a file beside this and a line here. */
export const WHOLE_FORMATS: readonly WholeFormat[] = [
  { name: 'json', extensions: ['.json', '.cyjs', '.cx2'], readWhole: readJsonFile },
  { name: 'gexf', extensions: ['.gexf'], readWhole: (file, bytes) => graphBatches(fromGexf(file, bytes)) },
  { name: 'graphml', extensions: ['.graphml'], readWhole: (file, bytes) => graphBatches(fromGraphml(file, bytes)) },
  { name: 'zip', extensions: ['.zip'], readWhole: fromZip },
]

function readJsonFile(file: string, bytes: Uint8Array): RawBatch[] {
  const decoded = decodeUtf8(file, bytes)
  return 'problem' in decoded ? [failedBatch(file, decoded.problem)] : fromJson(file, decoded.text)
}
