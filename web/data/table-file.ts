import type { Row } from '../../src/export/csv-line.ts'

/** Lines of a table as a CSV file. What writes it is loaded when it is first wanted. */
export async function tableFile(lines: Iterable<Row>): Promise<Blob> {
  const { BYTE_ORDER_MARK, csvLines } = await import('../../src/export/csv-line.ts')
  return new Blob([BYTE_ORDER_MARK, ...csvLines(lines)], { type: 'text/csv;charset=utf-8' })
}
