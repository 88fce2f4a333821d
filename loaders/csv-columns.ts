import type { Problem } from '../src/errors.ts'
import { problemAt } from '../src/model/check-record.ts'
import { type CsvField, csvField, knownFields, type RowKind } from './csv-fields.ts'
import type { Cell } from './read-csv.ts'
import type { Mapping } from './records.ts'

/** A field that rows have: from which column, and what stands there where its cell is empty. */
export interface CsvColumn extends CsvField {
  readonly index?: number
  readonly fallback?: string
}

/**
 * The fields that a mapping gives to rows under this header. Without `columns`, columns are named by field paths. A
 * mapping that cannot be followed is a problem of the manifest, at the entry that is wrong.
 */
export function csvColumns(
  file: string,
  header: readonly Cell[],
  records: RowKind,
  { entry, manifest, path }: Mapping,
): { columns: CsvColumn[]; problems: Problem[] } {
  const problems: Problem[] = []
  const columns = new Map<string, CsvColumn>()
  const wrong = (part: string, field: string, message: string) =>
    problems.push(problemAt(manifest, [...path, part, field], message))
  const known = (part: string, name: string): CsvField | undefined => {
    const field = csvField(records, name)
    if (!field) wrong(part, name, `${records} have no field ${name}; expected ${knownFields[records]}`)
    return field
  }
  if (entry.columns) {
    for (const [name, column] of Object.entries(entry.columns)) {
      const field = known('columns', name)
      const found = header.flatMap((cell, index) => (cell.text === column.trim() ? [index] : []))
      const [index] = found
      if (index === undefined) wrong('columns', name, `${file} has no column ${column}; it has ${namesOf(header)}`)
      else if (found.length > 1) wrong('columns', name, `${file} has ${found.length} columns ${column}; expected one`)
      else if (field) columns.set(name, { ...field, index })
    }
  } else {
    header.forEach((cell, index) => {
      const field = csvField(records, cell.text)
      const at = { file, ...cell.place, field: cell.text }
      if (!field) {
        const message = `not read, since ${records} have no such field; expected ${knownFields[records]}`
        if (cell.text !== '') problems.push({ ...at, severity: 'warning', message })
      } else if (columns.has(cell.text)) {
        problems.push({ ...at, severity: 'error', message: 'a second column of this name; expected one' })
      } else columns.set(cell.text, { ...field, index })
    })
  }
  for (const [name, fallback] of Object.entries(entry.defaults ?? {})) {
    const field = columns.get(name) ?? known('defaults', name)
    if (field) columns.set(name, { ...field, fallback })
  }
  for (const name of Object.keys(entry.values ?? {})) known('values', name)
  return { columns: [...columns.values()], problems }
}

function namesOf(header: readonly Cell[]): string {
  return header.map((cell) => cell.text || '(no name)').join(', ')
}
