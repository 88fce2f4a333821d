import type { ExportFormat, ExportInput } from './format.ts'
import { prepareZip, zipInPieces } from './zip-in-pieces.ts'

/** The files of a format that has several, as one archive, for places that have room for one. */
export async function zipTables(
  { tables = [], extension }: Pick<ExportFormat, 'tables' | 'extension'>,
  input: ExportInput,
): Promise<Iterable<Uint8Array>> {
  await prepareZip()
  return zipInPieces(
    tables.map((table) => ({ path: `${table.name}.${table.extension ?? extension}`, chunks: table.write(input) })),
  )
}
