import type { MatrixFrame } from '../../src/export/matrix-svg.ts'
import type { MatrixSheet } from '../../src/report/matrix-sheet.ts'

/** The matrix as a file. What writes it is loaded when it is first wanted. */
export async function matrixFile(format: 'csv' | 'svg', sheet: MatrixSheet, frame: MatrixFrame): Promise<Blob> {
  if (format === 'csv') {
    const { matrixCsv } = await import('../../src/export/matrix-csv.ts')
    return new Blob([matrixCsv(sheet)], { type: 'text/csv;charset=utf-8' })
  }
  const { matrixSvg } = await import('../../src/export/matrix-svg.ts')
  return new Blob([...matrixSvg(sheet, frame)], { type: 'image/svg+xml' })
}
