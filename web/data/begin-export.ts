import { InputError } from '../../src/errors.ts'
import type { Position } from '../../src/export/format.ts'
import { formatNamed, formatNames } from '../../src/export/formats.ts'
import { gather } from '../../src/export/gather.ts'
import { inBlocks } from '../../src/export/in-blocks.ts'
import { fileNameOf, makeInput } from '../../src/export/make-input.ts'
import type { GraphReader } from '../../src/query/reader.ts'

interface ExportRequest {
  readonly format: string
  readonly lang: string
  readonly positions?: Readonly<Record<string, Position>>
  readonly ids?: string[]
}

/** A part of the graph as a file, which is written as its blocks are taken. Throws as the server's export does. */
export async function beginExport(
  reader: GraphReader,
  asked: unknown,
  signal: AbortSignal,
): Promise<{ name: string; mediaType: string; blocks: AsyncGenerator<Uint8Array<ArrayBuffer>, void> }> {
  const { format: name, lang, positions, ...request } = asked as ExportRequest
  const format = formatNamed(name)
  if (!format) throw new InputError(`format: unknown ${name}; expected one of ${formatNames.join(', ')}`)
  const { part, schema, datasets } = await gather(reader, format, request, { signal })
  const input = makeInput(format, part, {
    schema,
    datasets,
    lang,
    ...(positions && { positions: new Map(Object.entries(positions)) }),
  })
  return { name: fileNameOf(input, format), mediaType: format.mediaType, blocks: inBlocks(format.write(input)) }
}
