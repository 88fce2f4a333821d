import type { Problem } from '../src/errors.ts'
import type { Place, RawRecord } from '../src/model/batch.ts'
import { problemAt } from '../src/model/check-record.ts'
import { type CsvColumn, csvColumns } from './csv-columns.ts'
import { cellValue } from './csv-fields.ts'
import { joinRows } from './join-rows.ts'
import { type Cell, readCsv } from './read-csv.ts'
import { FILE_START, type Mapping, type Records } from './records.ts'

/**
 * A spreadsheet of nodes or of statements, read by the mapping of its manifest entry. Every field stands where its cell
 * begins; items of a cell all stand there too. What a default gives stands at its row. Where the mapping cannot be
 * followed there are no records, only problems.
 */
export function fromCsv(file: string, text: string, mapping: Mapping): Records {
  const { entry, manifest, path } = mapping
  const nothing = (...problems: Problem[]): Records => ({ nodes: [], statements: [], problems })
  const records = entry.records
  if (!records) return nothing(problemAt(manifest, [...path, 'records'], 'missing; expected nodes or statements'))
  const { header, rows, problems } = readCsv(file, text)
  if (header.length === 0) return nothing(...problems)
  const mapped = csvColumns(file, header, records, mapping)
  if (mapped.problems.some(({ severity }) => severity === 'error')) return nothing(...problems, ...mapped.problems)
  const read = rows.map((row) => readRow(file, row, mapped.columns, mapping))
  const joined = records === 'nodes' ? { records: read, problems: [] } : joinRows(read)
  return {
    nodes: records === 'nodes' ? joined.records : [],
    statements: records === 'statements' ? joined.records : [],
    problems: [...problems, ...mapped.problems, ...joined.problems],
  }
}

/** A row as a record; the evidence of a statement is still one map, under `evidence`. */
function readRow(file: string, row: readonly Cell[], columns: readonly CsvColumn[], { entry }: Mapping): RawRecord {
  const value: Record<string, unknown> = Object.create(null)
  const places: Record<string, Place> = Object.create(null)
  const start = row[0]?.place ?? FILE_START
  places[''] = start
  for (const { path, keys, shape, index, fallback } of columns) {
    const cell = index === undefined ? undefined : row[index]
    const text = cell?.text || fallback
    if (!text) continue
    const table = entry.values?.[path] ?? {}
    const meaning = (item: string) => (Object.hasOwn(table, item) ? (table[item] ?? item) : item)
    put(value, keys, cellValue(shape, text, entry.separator ?? ';', cell?.text ? meaning : (item) => item))
    if (cell?.text) places[path] = cell.place
  }
  return { file, value, places }
}

function put(record: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const [key, ...rest] = keys
  if (key === undefined) return
  if (rest.length === 0) record[key] = value
  else {
    record[key] ??= Object.create(null)
    put(record[key] as Record<string, unknown>, rest, value)
  }
}
