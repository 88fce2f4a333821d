import type { Problem } from '../src/errors.ts'
import { baseSchema } from '../src/model/base-schema.ts'
import type { RawBatch, RawRecord } from '../src/model/batch.ts'
import { canonicalJson } from '../src/model/canonical.ts'
import { problemAt } from '../src/model/check-record.ts'
import { anyOf, said } from '../src/model/said.ts'
import { type ExportedDataset, edgeRecord, manifestOf, nodeRecords } from './exported-records.ts'
import { recordWith } from './lazy-places.ts'
import { isObject, ownOf, textOf, textsOf } from './loose.ts'

/** What a file of ours holds, whatever its format: datasets, the schema, nodes and edges as `Subgraph` has them. */
export interface Exported {
  readonly file: string
  /** Name of the format. */
  readonly loader: string
  readonly datasets: readonly RawRecord[]
  readonly schema: RawRecord | undefined
  readonly nodes: readonly RawRecord[]
  readonly edges: readonly RawRecord[]
  /** What was wrong with the text itself. */
  readonly problems: readonly Problem[]
}

/** The batches of a file whose nodes and edges are all at hand. */
export function exportedBatches({ nodes, edges, problems, ...about }: Exported): RawBatch[] {
  const batches = exportReader(about)
  for (const node of nodes) batches.node(node)
  for (const edge of edges) batches.edge(edge)
  return batches.made(problems)
}

/** Takes the nodes and edges of a file of ours one at a time: what an edge is made of need not stay in memory. */
export interface ExportReader {
  node(node: RawRecord): void
  edge(edge: RawRecord): void
  /** `problems` are those of the text itself. */
  made(problems: readonly Problem[]): RawBatch[]
}

/**
 * One batch for each dataset of the file, in their order. A node goes to every dataset that holds it, a piece of
 * evidence to the one it is from. Kinds that the base schema lacks go to all, since a part of a graph does not tell
 * whose they were. Evidence that had cited a work by another of its ids cites it by the one that stands for it.
 */
export function exportReader({
  file,
  loader,
  datasets,
  schema,
}: Omit<Exported, 'nodes' | 'edges' | 'problems'>): ExportReader {
  const nodes: RawRecord[] = []
  const statements = datasets.map((record) => ({ id: idOf(record), records: [] as RawRecord[] }))
  const strange: Problem[] = []
  const ids = new Set(datasets.map(idOf).filter((id) => id !== ''))
  return {
    node(node) {
      refuseStrange(node, ['datasets'], textsOf(node.value, 'datasets'), ids, strange)
      nodes.push(node)
    },
    edge(edge) {
      refuseStrangeEvidence(edge, ids, strange)
      for (const { id, records } of statements) {
        const record = edgeRecord(edge, id)
        if (record) records.push(record)
      }
    },
    made(problems) {
      const all = datasets.map((record) => exportedDataset(record, datasets, nodes))
      const kinds = addedKinds(schema)
      const entry = { file: file.split(/[/\\]/u).at(-1) ?? file, loader }
      return all.map((dataset, index) => ({
        manifest: manifestOf(dataset, all, kinds, entry),
        nodes: nodes.flatMap((node) => nodeRecords(node, dataset)),
        statements: statements[index]?.records ?? [],
        problems: index === 0 ? [...problems, ...strange] : [],
      }))
    },
  }
}

/** A dataset of the file, with the nodes that it may cite: those that it or a dataset it requires holds. */
function exportedDataset(
  record: RawRecord,
  datasets: readonly RawRecord[],
  nodes: readonly RawRecord[],
): ExportedDataset {
  const id = idOf(record)
  const ids = new Set([id])
  // A set grows while it is walked, and so this goes on to what is required in turn.
  for (const each of ids) {
    const dataset = datasets.find((other) => idOf(other) === each)
    for (const required of textsOf(dataset?.value, 'requires')) ids.add(required)
  }
  const visible = new Set<string>()
  for (const node of nodes) if (textsOf(node.value, 'datasets').some((each) => ids.has(each))) visible.add(idOf(node))
  return { id, record, visible }
}

/** Every record must be held by a dataset of the file, or it would vanish without a word. */
function refuseStrange(
  record: RawRecord,
  path: readonly PropertyKey[],
  holders: readonly string[],
  ids: ReadonlySet<string>,
  problems: Problem[],
): void {
  if (holders.length > 0 && holders.every((id) => ids.has(id))) return
  const others = holders.filter((id) => !ids.has(id))
  const what = others.length > 0 ? said`dataset ${others.join(', ')} is not in this file` : said`no dataset holds this`
  problems.push(problemAt(record, path, said`${what}; expected ${anyOf([...ids])}`))
}

function refuseStrangeEvidence(edge: RawRecord, ids: ReadonlySet<string>, problems: Problem[]): void {
  const evidence = ownOf(edge.value, 'evidence')
  if (!Array.isArray(evidence) || evidence.length === 0) {
    refuseStrange(edge, ['evidence'], [], ids, problems)
    return
  }
  for (let at = 0; at < evidence.length; at++) {
    const holder = textOf(evidence[at], 'dataset')
    if (holder !== undefined && ids.has(holder)) continue
    refuseStrange(edge, ['evidence', at, 'dataset'], holder === undefined ? [] : [holder], ids, problems)
  }
}

/** The schema of the file without what the base schema says too. */
function addedKinds(schema: RawRecord | undefined): RawRecord | undefined {
  if (!schema || !isObject(schema.value)) return schema
  const added: Record<string, unknown> = {}
  for (const name of ['nodeKinds', 'edgeKinds'] as const) {
    const kinds = ownOf(schema.value, name)
    if (!isObject(kinds)) continue
    const base: Readonly<Record<string, unknown>> = baseSchema[name]
    const own = Object.entries(kinds).filter(
      ([kind, own]) => !Object.hasOwn(base, kind) || canonicalJson(own) !== canonicalJson(base[kind]),
    )
    if (own.length > 0) added[name] = Object.fromEntries(own)
  }
  if (Object.keys(added).length === 0) return undefined
  return recordWith(schema.file, added, () => schema.places)
}

function idOf(record: RawRecord): string {
  return textOf(record.value, 'id') ?? ''
}
