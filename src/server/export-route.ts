import { z } from '@hono/zod-openapi'
import { LOOKS } from '../drawing/looks.ts'
import { SIZES } from '../drawing/node-sizes.ts'
import { beginExport } from '../export/begin-export.ts'
import { GROUPINGS, PICTURES } from '../export/format.ts'
import { formatNames } from '../export/formats.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import { subgraphRequest } from '../query/requests.ts'
import { checkRequest } from './check-request.ts'
import { DOWNLOAD_POLICY } from './headers.ts'

const coordinate = z.number().min(-1e6).max(1e6)

/** A part of the graph, asked for as a subgraph is, and how to write it. */
export const exportRequest = subgraphRequest.extend({
  format: z.enum(formatNames),
  lang: z.string().max(35).default('en').meta({ description: 'language of the label where a format has room for one' }),
  positions: z
    .record(z.string(), z.object({ x: coordinate, y: coordinate }))
    .optional()
    .meta({ description: 'where nodes stand, by id, y upwards, in a box about 1 high; by default laid out anew' }),
  look: z.enum(LOOKS).optional().meta({ description: 'colours of a picture; light by default' }),
  picture: z.enum(PICTURES).optional().meta({
    description:
      'of a trace its routes from left to right, of the matrix itself, or a map; a map is drawn only where it is asked for, or there is nothing else',
  }),
  groups: z
    .enum(GROUPINGS)
    .optional()
    .meta({ description: 'what stands on one ground in a picture; nothing by default' }),
  sizeBy: z
    .enum(SIZES)
    .optional()
    .meta({ description: 'what the size of a node tells in a picture; importance by default' }),
  selected: z
    .array(z.string())
    .optional()
    .meta({ description: 'ids of nodes that stand out in a picture, with what is joined to them' }),
  view: z
    .string()
    .max(20_000)
    .optional()
    .meta({ description: 'how it is looked at, as the query of an address; json and an evidence pack keep it' }),
  title: z.string().trim().min(1).max(300).optional().meta({ description: 'what a picture or a report is called' }),
})

/**
 * The file, as an attachment; an id that is not there is a NotFoundError, an empty part an InputError. Notes on the part
 * (that it was cut, say) stand in the header `survey-graph-notes`.
 */
export async function answerExport(reader: GraphReader, body: unknown, options: AskOptions): Promise<Response> {
  const asked = { ...checkRequest(exportRequest, body), on: new Date().toISOString() }
  const { name, mediaType, notes, blocks } = await beginExport(reader, asked, options)
  return new Response(streamOf(blocks), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': DOWNLOAD_POLICY,
      ...(notes.length > 0 && { 'survey-graph-notes': notes.map((note) => note.code).join(', ') }),
    },
  })
}

/** Written as fast as it is read, and no further when the reader goes away. */
function streamOf(blocks: Generator<Uint8Array<ArrayBuffer>, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull(controller) {
      const next = blocks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel() {
      blocks.return()
    },
  })
}
