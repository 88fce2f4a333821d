import type { Place, RawRecord } from '../src/model/batch.ts'
import { recordLike, recordWith } from './lazy-places.ts'
import { isObject, type Loose, ownOf, textOf, textsOf } from './loose.ts'

/** A dataset in an export, and the ids of the nodes that it may cite. */
export interface ExportedDataset {
  readonly id: string
  readonly record: RawRecord
  readonly visible: ReadonlySet<string>
}

const MANIFEST = [
  'id',
  'title',
  'description',
  'part',
  'citation',
  'licence',
  'languages',
  'disclaimer',
  'report',
  'date',
  'requires',
]
const NODE = ['id', 'kind', 'label', 'description', 'aliases', 'fields', 'sources']
const EDGE = ['id', 'kind', 'from', 'to', 'statement', 'evidence']
const PIECE = ['source', 'locator', 'summary', 'support', 'assertedBy', 'reviewed']

/**
 * The manifest that the dataset had, as far as the file tells; it requires only what the file holds, since nothing else
 * is joined in it. `entry` says what file it was read from.
 */
export function manifestOf(
  { record }: ExportedDataset,
  all: readonly ExportedDataset[],
  kinds: RawRecord | undefined,
  entry: { readonly file: string; readonly loader: string },
): RawRecord {
  if (!isObject(record.value)) return record
  const requires = ownOf(record.value, 'requires')
  const held = (id: unknown) => typeof id !== 'string' || all.some((other) => other.id === id)
  const value = {
    ...picked(record.value, MANIFEST),
    ...(Array.isArray(requires) && { requires: requires.filter(held) }),
    ...(kinds && { schema: kinds.value }),
    files: [entry],
  }
  return recordWith(record.file, withoutEmpty(value), () => ({ ...record.places, ...within('schema', kinds?.places) }))
}

/**
 * The records of a node that the dataset holds: one of its own, and one for each id that `sameAs` had joined to it, so
 * that those ids resolve again. What another dataset cites stays with that one.
 */
export function nodeRecords(node: RawRecord, dataset: ExportedDataset): RawRecord[] {
  const { value } = node
  if (!isObject(value) || !textsOf(value, 'datasets').includes(dataset.id)) return []
  const sources = ownOf(value, 'sources')
  const isOwn = (citation: unknown) => {
    const source = textOf(citation, 'source')
    return source === undefined || dataset.visible.has(source)
  }
  const kept = Array.isArray(sources) ? indicesOf(sources, isOwn) : []
  const record: Record<string, unknown> = picked(value, NODE)
  // With none left the record is wrong as it stands, and validate says why.
  const isCut = Array.isArray(sources) && kept.length > 0 && kept.length < sources.length
  if (isCut) record.sources = kept.map((index) => sources[index])
  withoutEmpty(record)
  const places = () => (isCut ? renumbered(node.places, 'sources', kept) : node.places)
  const own = isCut ? recordWith(node.file, record, places) : recordLike(node, record)
  const joined = ownOf(value, 'sameAs')
  if (record.id === undefined || !Array.isArray(joined)) return [own]
  const others = joined.map((other: unknown, index) =>
    recordWith(node.file, { ...record, id: other, sameAs: [record.id] }, () => {
      const at = node.places[`sameAs[${index}]`] ?? node.places['']
      return at ? { ...places(), '': at, id: at } : places()
    }),
  )
  return [own, ...others]
}

/** The record of an edge with the evidence of the dataset of this id; none where it has none. */
export function edgeRecord(edge: RawRecord, dataset: string): RawRecord | undefined {
  const evidence = ownOf(edge.value, 'evidence')
  if (!isObject(edge.value) || !Array.isArray(evidence)) return undefined
  const kept: number[] = []
  const own: Loose[] = []
  for (let index = 0; index < evidence.length; index++) {
    const piece: unknown = evidence[index]
    if (!isObject(piece) || piece.dataset !== dataset) continue
    kept.push(index)
    own.push(picked(piece, PIECE))
  }
  if (kept.length === 0) return undefined
  const record = picked(edge.value, EDGE)
  record.evidence = own
  const isCut = kept.length < evidence.length
  if (!isCut) return recordLike(edge, record)
  return recordWith(edge.file, record, () => renumbered(edge.places, 'evidence', kept))
}

function indicesOf(list: readonly unknown[], keep: (item: unknown) => boolean): number[] {
  return list.flatMap((item, index) => (keep(item) ? [index] : []))
}

function picked(value: Loose, keys: readonly string[]): Record<string, unknown> {
  const chosen: Record<string, unknown> = {}
  // None of the keys is one that objects inherit.
  for (const key of keys) {
    const found = value[key]
    if (found !== undefined) chosen[key] = found
  }
  return chosen
}

/** Takes out empty lists and maps, which records do not write. */
function withoutEmpty(record: Record<string, unknown>): Record<string, unknown> {
  for (const key in record) {
    const value = record[key]
    const isEmpty = Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0
    if (isEmpty) delete record[key]
  }
  return record
}

/** Places of a record of which only these items of a list were kept. */
function renumbered(
  places: Readonly<Record<string, Place>>,
  list: string,
  kept: readonly number[],
): Record<string, Place> {
  const item = new RegExp(`^${list}\\[(\\d+)\\]`, 'u')
  const moved: Record<string, Place> = Object.create(null)
  for (const [path, place] of Object.entries(places)) {
    const index = item.exec(path)?.[1]
    const now = index === undefined ? 0 : kept.indexOf(Number(index))
    if (now >= 0) moved[path.replace(item, `${list}[${now}]`)] = place
  }
  return moved
}

function within(key: string, places: Readonly<Record<string, Place>> | undefined): Record<string, Place> {
  const inner = Object.entries(places ?? {})
  return Object.fromEntries(inner.map(([path, place]) => [path === '' ? key : `${key}.${path}`, place]))
}
