import { canonicalText } from '../model/canonical-text.ts'
import { byCodePoint } from '../model/order.ts'
import type { ExportInput, TextFormat } from './format.ts'

/**
 * Our own format, which holds everything and opens here again: one canonical JSON value, keys by code point, indented
 * by two. Written node by node. Where nodes stand and how they were looked at is told where somebody did so.
 */
export const json: TextFormat = {
  name: 'json',
  title: 'JSON (opens here again)',
  mediaType: 'application/json',
  extension: 'json',
  positions: 'given',
  opensAgain: 'whole',
  write,
}

function* write({ nodes, edges, schema, datasets, positions, made }: ExportInput): Iterable<string> {
  const placed = nodes.flatMap(({ id }) => {
    const at = positions?.get(id)
    return at ? [[id, [at.x, at.y]] as const] : []
  })
  const parts: Record<string, unknown> = {
    format: 'survey-graph',
    version: 1,
    datasets,
    schema,
    nodes,
    edges,
    ...(placed.length > 0 && { positions: Object.fromEntries(placed) }),
    ...(made?.view !== undefined && { view: made.view }),
  }
  let before = '{'
  for (const key of Object.keys(parts).sort(byCodePoint)) {
    yield `${before}\n  ${JSON.stringify(key)}: `
    const part = parts[key]
    if (Array.isArray(part)) yield* list(part)
    else yield canonicalText(part, '\n  ')
    before = ','
  }
  yield '\n}\n'
}

function* list(items: readonly unknown[]): Iterable<string> {
  if (items.length === 0) return yield '[]'
  let before = '[\n    '
  for (const item of items) {
    yield before + canonicalText(item, '\n    ')
    before = ',\n    '
  }
  yield '\n  ]'
}
