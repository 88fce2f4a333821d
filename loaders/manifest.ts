import type { Problem } from '../src/errors.ts'
import type { RawRecord } from '../src/model/batch.ts'
import { unreadManifest } from './failed-batch.ts'
import { isMap, recordOf } from './located.ts'
import { readYaml } from './read-yaml.ts'
import { FILE_START, problemIn } from './records.ts'

export const MANIFEST_FILE = 'dataset.yaml'

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
