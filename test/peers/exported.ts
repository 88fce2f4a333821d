import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportInput } from '../../src/export/format.ts'
import { formats } from '../../src/export/formats.ts'
import { inBlocks } from '../../src/export/in-blocks.ts'

/** A new folder with the part in every format, as `x.extension`, or `x.table.extension` where there are tables. */
export async function exportAll(input: ExportInput): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-graph-peers-'))
  for (const format of formats) {
    await format.prepare?.()
    const files = format.tables
      ? format.tables.map(({ name, write }) => ({ name: `x.${name}.${format.extension}`, write }))
      : [{ name: `x.${format.extension}`, write: format.write }]
    for (const { name, write } of files) {
      const blocks: Uint8Array[] = []
      for (const block of inBlocks(write(input))) blocks.push(block)
      await writeFile(join(folder, name), Buffer.concat(blocks))
    }
  }
  return folder
}
