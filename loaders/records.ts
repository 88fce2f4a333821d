import type { Problem, Sentence } from '../src/errors.ts'
import type { Place, RawBatch, RawRecord } from '../src/model/batch.ts'
import type { FileRecord } from '../src/model/record.ts'
import { inEnglish } from '../src/model/said.ts'

/** What one file gives: its records and what was wrong with its text. */
export interface Records {
  readonly nodes: readonly RawRecord[]
  readonly statements: readonly RawRecord[]
  readonly problems: readonly Problem[]
}

/** How the manifest says a file is to be read, and where it says so: `path` is that of the entry (`files[2]`). */
export interface Mapping {
  readonly entry: FileRecord
  readonly manifest: RawRecord
  readonly path: readonly PropertyKey[]
  /** The file that the entry names as its `mapping`. */
  readonly beside?: { readonly file: string; readonly text: string }
}

/** A format that datasets are written in: one file is part of a dataset, described by the manifest. */
export interface PartFormat {
  readonly name: string
  readonly extensions: readonly string[]
  readonly readPart: (file: string, text: string, mapping: Mapping) => Records
}

/** A format whose one file holds whole datasets, manifest and all. */
export interface WholeFormat {
  readonly name: string
  readonly extensions: readonly string[]
  readonly readWhole: (file: string, bytes: Uint8Array) => RawBatch[]
}

/** Larger files are refused: a text and its records would not fit in memory. In bytes. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024

/** An error at a place of a text that is no record yet. What a page can show is said, so that it can be translated. */
export function problemIn(file: string, place: Place, field: string, message: Sentence | string): Problem {
  const at = { file, line: place.line, column: place.column, field, severity: 'error' as const }
  return typeof message === 'string' ? { ...at, message } : { ...at, message: inEnglish(message), said: message }
}

export const FILE_START: Place = { line: 1, column: 1 }

/** A field's path from the root of a file (`nodes[3].label.en`) as its path within the record (`label.en`). */
export function withinRecord(field: string): string {
  return field.replace(/^(nodes|statements|edges|datasets)\[\d+\]\.?/u, '')
}
