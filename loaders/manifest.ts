import type { Problem } from '../src/errors.ts'
import type { RawBatch, RawRecord } from '../src/model/batch.ts'
import { isMap, recordOf } from './located.ts'
import { readYaml } from './read-yaml.ts'
import { FILE_START, problemIn } from './records.ts'

export const MANIFEST_FILE = 'dataset.yaml'

/** A batch that holds nothing but problems. Its manifest's value is undefined, and validate says no more about it. */
export function failedBatch(file: string, ...problems: Problem[]): RawBatch {
  return { manifest: unreadManifest(file), nodes: [], statements: [], problems }
}

/** The text of a `dataset.yaml` as a record; an unread one where its syntax is broken or it is no map. */
export function readManifest(file: string, text: string): { manifest: RawRecord; problems: Problem[] } {
  const { root, problems } = readYaml(file, text)
  if (root && isMap(root.value)) return { manifest: recordOf(file, root), problems }
  if (problems.length === 0) {
    const what = root ? 'this is no map' : 'the file is empty'
    const place = root?.place ?? FILE_START
    problems.push(problemIn(file, place, '', `${what}; expected a manifest with id, title, citation, licence, files …`))
  }
  return { manifest: unreadManifest(file), problems }
}

function unreadManifest(file: string): RawRecord {
  return { file, value: undefined, places: Object.create(null) }
}
