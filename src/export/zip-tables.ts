import type { ExportFormat, ExportInput, ExportTable } from './format.ts'
import { prepareZip, zipInPieces } from './zip-in-pieces.ts'

/** The files of a format that has several, as one archive, for places that have room for one. */
export async function zipTables(
  format: Pick<ExportFormat, 'tables' | 'extension'>,
  input: ExportInput,
): Promise<Iterable<Uint8Array>> {
  await prepareZip()
  return zipInPieces(
    tablesOf(format, input).map((table) => ({ path: fileOfTable(table, format), chunks: table.write(input) })),
  )
}

/** The tables that there are of this part. */
export function tablesOf({ tables = [] }: Pick<ExportFormat, 'tables'>, { answer }: ExportInput): ExportTable[] {
  return tables.filter(({ ofMatrix }) => !ofMatrix || answer?.matrix !== undefined)
}

/** The name of the table's file where nothing stands before it: `nodes.csv`. */
export function fileOfTable(table: ExportTable, { extension }: Pick<ExportFormat, 'extension'>): string {
  return `${table.name}.${table.extension ?? extension}`
}
