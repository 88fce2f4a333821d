import type { Look } from '../drawing/looks.ts'
import type { SizeBy } from '../drawing/node-sizes.ts'
import { InputError } from '../errors.ts'
import { didYouMean } from '../model/near.ts'
import type { Note } from '../query/answers.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import type { PartRequest } from './answer.ts'
import { fileNameOf } from './file-name.ts'
import type { ExportFormat, GroupedBy, PictureOf, Position } from './format.ts'
import { formatNamed, formatNames } from './formats.ts'
import { gather } from './gather.ts'
import { inBlocks } from './in-blocks.ts'
import { makeInput } from './make-input.ts'
import { zipTables } from './zip-tables.ts'

/** How a part is to be written. */
export interface Writing {
  readonly format: string
  readonly lang: string
  readonly positions?: Readonly<Record<string, Position>> | undefined
  readonly look?: Look | undefined
  readonly picture?: PictureOf | undefined
  readonly groups?: GroupedBy | undefined
  readonly sizeBy?: SizeBy | undefined
  readonly selected?: readonly string[] | undefined
  readonly title?: string | undefined
  /** How it was looked at, as the query of an address of the explorer; told likewise. */
  readonly view?: string | undefined
  /** When it is made, as an ISO time; told in formats that keep what made them. */
  readonly on: string
}

/** A file on its way. */
export interface Begun {
  readonly name: string
  readonly mediaType: string
  /** On the part: that it was cut, say. */
  readonly notes: readonly Note[]
  /** Written as they are taken. */
  readonly blocks: Generator<Uint8Array<ArrayBuffer>, void>
}

/**
 * A part of the graph as one file; tables come in one archive. Throws InputError for an unknown format or an empty part,
 * NotFoundError for ids that are not there.
 */
export async function beginExport(
  reader: GraphReader,
  asked: Writing & PartRequest,
  options?: AskOptions,
): Promise<Begun> {
  const { format: name, lang, positions, look, picture, groups, sizeBy, selected, title, view, on, ...request } = asked
  const format = formatNamed(name)
  if (!format) {
    const meant = didYouMean(name, formatNames)
    throw new InputError(`format: unknown ${name}; expected one of ${formatNames.join(', ')}${meant && `. ${meant}`}`)
  }
  const gathered = await gather(reader, format, request, { ...options, lang })
  const input = makeInput(format, gathered.part, {
    ...gathered,
    lang,
    made: { request, on, ...(view !== undefined && { view }) },
    ...(positions && { positions: new Map(Object.entries(positions)) }),
    ...(look && { look }),
    ...(picture && { picture }),
    ...(groups && { groups }),
    ...(sizeBy && { sizeBy }),
    ...(selected && { selected }),
    ...(title && { title }),
  })
  const file = fileNameOf(input, format)
  return {
    name: format.tables ? `${file}.zip` : file,
    mediaType: mediaTypeOf(format),
    notes: gathered.notes,
    blocks: inBlocks(format.tables ? await zipTables(format, input) : format.write(input)),
  }
}

/** The media type of the format as one file. */
export function mediaTypeOf({ tables, mediaType }: ExportFormat): string {
  return tables ? 'application/zip' : mediaType
}
