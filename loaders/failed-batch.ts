import type { Problem } from '../src/errors.ts'
import type { RawBatch, RawRecord } from '../src/model/batch.ts'

/** A batch that holds nothing but problems. Its manifest's value is undefined, and validate says no more about it. */
export function failedBatch(file: string, ...problems: Problem[]): RawBatch {
  return { manifest: unreadManifest(file), nodes: [], statements: [], problems }
}

export function unreadManifest(file: string): RawRecord {
  return { file, value: undefined, places: Object.create(null) }
}
