import { isList, isMap, type Located } from './located.ts'

/** A dataset in an export, and the ids of the nodes that it may cite. */
export interface ExportedDataset {
  readonly id: string
  readonly located: Located
  readonly visible: ReadonlySet<string>
}

const manifestFields = [
  'id',
  'title',
  'description',
  'citation',
  'licence',
  'languages',
  'disclaimer',
  'report',
  'date',
  'requires',
]
const nodeFields = ['id', 'kind', 'label', 'description', 'aliases', 'fields', 'sources']
const edgeFields = ['id', 'kind', 'from', 'to', 'statement', 'evidence']
const evidenceFields = ['source', 'locator', 'summary', 'support', 'assertedBy', 'reviewed']

/** The manifest that the dataset had; it requires only what the file holds, since nothing else is joined in it. */
export function manifestOf(
  file: string,
  dataset: ExportedDataset,
  all: readonly ExportedDataset[],
  kinds: Located | undefined,
): Located {
  const { place } = dataset.located
  const manifest = pick(dataset.located, manifestFields)
  if (!isMap(manifest.value)) return manifest
  const requires = stringsAt(manifest.value.get('requires'), (id) => all.some((other) => other.id === id))
  const entry = new Map<string, Located>([
    ['file', { place, value: file.split(/[/\\]/u).at(-1) ?? file }],
    ['loader', { place, value: 'json' }],
  ])
  const map = new Map(manifest.value)
  if (requires) map.set('requires', requires)
  if (kinds) map.set('schema', kinds)
  map.set('files', { place, value: [{ place, value: entry }] })
  return withoutEmpty({ place, value: map })
}

/**
 * The records of a node that the dataset holds: one of its own, and one for each id that `sameAs` had joined to it, so
 * that those ids resolve again. What another dataset cites stays with that one.
 */
export function nodeRecords(node: Located, dataset: ExportedDataset): Located[] {
  if (!stringsOf(node, 'datasets').includes(dataset.id)) return []
  const record = pick(node, nodeFields)
  if (!isMap(record.value) || !isMap(node.value)) return [record]
  const map = new Map(record.value)
  const sources = map.get('sources')
  if (sources && isList(sources.value)) {
    const own = sources.value.filter((citation) => {
      const source = isMap(citation.value) ? citation.value.get('source')?.value : undefined
      return typeof source !== 'string' || dataset.visible.has(source)
    })
    // With none left the record is wrong as it stands, and validate says why.
    if (own.length > 0) map.set('sources', { place: sources.place, value: own })
  }
  const own: Located = withoutEmpty({ place: node.place, value: map })
  const joined = node.value.get('sameAs')
  const id = map.get('id')
  if (!id || !joined || !isList(joined.value)) return [own]
  const others = joined.value.map((other): Located => {
    const value = new Map(isMap(own.value) ? own.value : [])
    value.set('id', other).set('sameAs', { place: other.place, value: [id] })
    return { place: other.place, value }
  })
  return [own, ...others]
}

/** The record of an edge with the dataset's evidence; none where it has none. */
export function edgeRecord(edge: Located, dataset: ExportedDataset): Located[] {
  const record = pick(edge, edgeFields)
  const evidence = isMap(record.value) ? record.value.get('evidence') : undefined
  if (!isMap(record.value) || !evidence || !isList(evidence.value)) return []
  const own = evidence.value.filter((piece) => isMap(piece.value) && piece.value.get('dataset')?.value === dataset.id)
  if (own.length === 0) return []
  const pieces: Located = { place: evidence.place, value: own.map((piece) => pick(piece, evidenceFields)) }
  return [{ place: edge.place, value: new Map(record.value).set('evidence', pieces) }]
}

/** The texts of a list under a key; what is no text is passed over. */
export function stringsOf(located: Located | undefined, key: string): string[] {
  const list = located && isMap(located.value) ? located.value.get(key)?.value : undefined
  return list && isList(list) ? list.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) : []
}

function stringsAt(list: Located | undefined, keep: (text: string) => boolean): Located | undefined {
  if (!list || !isList(list.value)) return undefined
  return { place: list.place, value: list.value.filter(({ value }) => typeof value !== 'string' || keep(value)) }
}

/** The map with these keys alone; anything else as it is. */
function pick(located: Located, keys: readonly string[]): Located {
  if (!isMap(located.value)) return located
  return { place: located.place, value: new Map([...located.value].filter(([key]) => keys.includes(key))) }
}

/** Without empty lists and maps, which records do not write. */
function withoutEmpty(located: Located): Located {
  if (!isMap(located.value)) return located
  const full = [...located.value].filter(
    ([, { value }]) => !(isList(value) && value.length === 0) && !(isMap(value) && value.size === 0),
  )
  return { place: located.place, value: new Map(full) }
}
