import type { RawBatch } from '../src/model/batch.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { failedBatch } from './failed-batch.ts'
import { fromCsvBundle, PACKAGE_FILE } from './from-csv-bundle.ts'
import { fromJson } from './from-json.ts'
import { readZip, type ZipEntry } from './read-zip.ts'
import { FILE_START, problemIn } from './records.ts'

/** The data of an evidence pack; what stands beside it is for people. */
const PACK_FILE = 'survey-graph.json'

/** An archive that survey-graph wrote: an evidence pack, or its tables. Either may lie in a folder of the archive. */
export function fromZip(file: string, bytes: Uint8Array): RawBatch[] {
  const fault = (message: string, inside = file) => ({ problem: problemIn(inside, FILE_START, '', message) })
  const entries = readZip(bytes)
  if (typeof entries === 'string') return [failedBatch(file, fault(entries).problem)]
  const opened = (entry: ZipEntry) => {
    const inside = `${file}/${entry.path}`
    const read = entry.read()
    return typeof read === 'string' ? fault(`the file ${read}`, inside) : { file: inside, bytes: read }
  }
  const data = named(entries, PACK_FILE) ?? named(entries, PACKAGE_FILE)
  if (!data) {
    const found = entries.slice(0, 5).map(({ path }) => path)
    const what = found.length > 0 ? `here are ${found.join(', ')}${entries.length > 5 ? ' …' : ''}` : 'it is empty'
    const message = `no archive of survey-graph: ${what}; expected ${PACK_FILE} or ${PACKAGE_FILE} in it`
    return [failedBatch(file, fault(message).problem)]
  }
  const read = opened(data)
  if ('problem' in read) return [failedBatch(file, read.problem)]
  if (data.path.endsWith(PACKAGE_FILE)) {
    const folder = data.path.slice(0, -PACKAGE_FILE.length)
    return fromCsvBundle(read.file, read.bytes, (path) => {
      const entry = entries.find((each) => each.path === folder + path)
      return entry
        ? opened(entry)
        : fault(
            'there is no such file in the archive; expected one, since the package names it',
            `${file}/${folder}${path}`,
          )
    })
  }
  const decoded = decodeUtf8(read.file, read.bytes)
  return 'problem' in decoded ? [failedBatch(file, decoded.problem)] : fromJson(read.file, decoded.text)
}

/** The file of this name at the top of the archive, else in the one folder that it has. */
function named(entries: readonly ZipEntry[], name: string): ZipEntry | undefined {
  return (
    entries.find(({ path }) => path === name) ??
    entries.find(({ path }) => /^[^/]+\/[^/]+$/u.test(path) && path.endsWith(`/${name}`))
  )
}
