import type { Sentence } from '../src/errors.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { failedBatch } from './failed-batch.ts'
import { fromCsvBundle, isPackageFile, PACKAGE_FILE } from './from-csv-bundle.ts'
import { fromJson } from './from-json.ts'
import { readZip, type ZipEntry } from './read-zip.ts'
import { FILE_START, problemIn } from './records.ts'

/** The data of an evidence pack; what stands beside it is for people. */
const PACK_FILE = 'survey-graph.json'

function isPackFile(path: string): boolean {
  return path.split('/').at(-1) === PACK_FILE
}

/** An archive that survey-graph wrote: an evidence pack, or its tables. Either may lie in a folder of the archive. */
export function fromZip(file: string, bytes: Uint8Array): RawBatch[] {
  const fault = (message: Sentence, inside = file) => ({ problem: problemIn(inside, FILE_START, '', message) })
  const entries = readZip(bytes)
  if ('form' in entries) return [failedBatch(file, fault(entries).problem)]
  const opened = (entry: ZipEntry) => {
    const inside = `${file}/${entry.path}`
    const read = entry.read()
    return 'form' in read ? fault(said`the file ${read}`, inside) : { file: inside, bytes: read }
  }
  const data = found(entries, isPackFile) ?? found(entries, isPackageFile)
  if (!data) {
    const names = entries.slice(0, 5).map(({ path }) => path)
    const what =
      names.length > 0 ? said`here are ${names.join(', ')}${entries.length > 5 ? ' …' : ''}` : said`it is empty`
    const message = said`no archive of survey-graph: ${what}; expected ${PACK_FILE} or ${PACKAGE_FILE} in it`
    return [failedBatch(file, fault(message).problem)]
  }
  const read = opened(data)
  if ('problem' in read) return [failedBatch(file, read.problem)]
  if (isPackageFile(data.path)) {
    const folder = data.path.slice(0, data.path.lastIndexOf('/') + 1)
    return fromCsvBundle(read.file, read.bytes, (path) => {
      const entry = entries.find((each) => each.path === folder + path)
      return entry
        ? opened(entry)
        : fault(
            said`there is no such file in the archive; expected one, since the package names it`,
            `${file}/${folder}${path}`,
          )
    })
  }
  const decoded = decodeUtf8(read.file, read.bytes)
  return 'problem' in decoded ? [failedBatch(file, decoded.problem)] : fromJson(read.file, decoded.text)
}

/** Such a file at the top of the archive, else in a folder of it. */
function found(entries: readonly ZipEntry[], is: (path: string) => boolean): ZipEntry | undefined {
  const depth = ({ path }: ZipEntry) => path.split('/').length
  const all = entries.filter((entry) => depth(entry) <= 2 && is(entry.path))
  return all.find((entry) => depth(entry) === 1) ?? all[0]
}
