import type { Problem } from '../src/errors.ts'
import { baseSchema } from '../src/model/base-schema.ts'
import type { RawBatch, RawRecord } from '../src/model/batch.ts'
import { canonicalJson } from '../src/model/canonical.ts'
import { problemAt } from '../src/model/check-record.ts'
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

/**
 * One batch for each dataset of the file, in their order. A node goes to every dataset that holds it, a piece of
 * evidence to the one it is from. Kinds that the base schema lacks go to all, since a part of a graph does not tell
 * whose they were. Evidence that had cited a work by another of its ids cites it by the one that stands for it.
 */
export function exportedBatches(exported: Exported): RawBatch[] {
  const { file, loader, nodes, edges } = exported
  const datasets = exported.datasets.map((record) => exportedDataset(record, exported))
  const problems = [...exported.problems, ...strangers(exported, datasets)]
  const kinds = addedKinds(exported.schema)
  const entry = { file: file.split(/[/\\]/u).at(-1) ?? file, loader }
  return datasets.map((dataset, index) => ({
    manifest: manifestOf(dataset, datasets, kinds, entry),
    nodes: nodes.flatMap((node) => nodeRecords(node, dataset)),
    statements: edges.flatMap((edge) => edgeRecord(edge, dataset) ?? []),
    problems: index === 0 ? problems : [],
  }))
}

/** A dataset of the file, with the nodes that it may cite: those that it or a dataset it requires holds. */
function exportedDataset(record: RawRecord, { datasets, nodes }: Exported): ExportedDataset {
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
function strangers({ nodes, edges }: Exported, datasets: readonly ExportedDataset[]): Problem[] {
  const ids = new Set(datasets.map(({ id }) => id).filter((id) => id !== ''))
  const problems: Problem[] = []
  const check = (record: RawRecord, path: readonly PropertyKey[], holders: readonly string[]) => {
    if (holders.length > 0 && holders.every((id) => ids.has(id))) return
    const others = holders.filter((id) => !ids.has(id))
    const what = others.length > 0 ? `dataset ${others.join(', ')} is not in this file` : 'no dataset holds this'
    problems.push(problemAt(record, path, `${what}; expected ${[...ids].join(' or ')}`))
  }
  for (const node of nodes) check(node, ['datasets'], textsOf(node.value, 'datasets'))
  for (const edge of edges) {
    const evidence = ownOf(edge.value, 'evidence')
    if (!Array.isArray(evidence) || evidence.length === 0) check(edge, ['evidence'], [])
    else {
      for (let at = 0; at < evidence.length; at++) {
        const holder = textOf(evidence[at], 'dataset')
        if (holder === undefined || !ids.has(holder)) {
          check(edge, ['evidence', at, 'dataset'], holder === undefined ? [] : [holder])
        }
      }
    }
  }
  return problems
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
      ([kind, said]) => !Object.hasOwn(base, kind) || canonicalJson(said) !== canonicalJson(base[kind]),
    )
    if (own.length > 0) added[name] = Object.fromEntries(own)
  }
  if (Object.keys(added).length === 0) return undefined
  return recordWith(schema.file, added, () => schema.places)
}

function idOf(record: RawRecord): string {
  return textOf(record.value, 'id') ?? ''
}
