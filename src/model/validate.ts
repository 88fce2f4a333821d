import type { Problem } from '../errors.ts'
import type { DatasetEdge, DatasetNode, GraphBatch, RawBatch, RawRecord } from './batch.ts'
import { checkEdge, checkNode, type Surroundings } from './check-laws.ts'
import { checkRecord, problemAt } from './check-record.ts'
import type { Evidence } from './graph.ts'
import { joinKinds } from './join-kinds.ts'
import { byCodePoint, byId } from './order.ts'
import {
  type ManifestRecord,
  manifestRecord,
  type NodeRecord,
  nodeRecord,
  type StatementRecord,
  statementRecord,
} from './record.ts'
import { revisionOf } from './revision.ts'
import { said } from './said.ts'

/**
 * The only door into the graph. Gives a batch for every dataset without errors, and every problem of all of them at
 * once, in the order of files and lines; behind it nothing checks again. Datasets see the nodes and kinds of those they
 * require, which must be among `raws`.
 */
export function validate(raws: readonly RawBatch[]): { batches: GraphBatch[]; problems: Problem[] } {
  const drafts = raws.map(draftOf)
  const byDataset = new Map(drafts.flatMap((draft) => (draft.manifest ? [[draft.manifest.id, draft] as const] : [])))
  const problems: Problem[] = []
  const batches: GraphBatch[] = []
  const seen = new Map<string, Draft>()
  for (const draft of drafts) {
    const { manifest } = draft
    if (!manifest) {
      for (const problem of draft.problems) problems.push(problem)
      continue
    }
    if (seen.has(manifest.id)) {
      draft.problems.push(problemAt(draft.raw.manifest, ['id'], said`dataset ${manifest.id} is given twice`))
    }
    seen.set(manifest.id, draft)
    const visible = withRequired(draft, byDataset)
    const around = surroundings(draft, visible, manifest)
    for (const { value, record } of draft.nodes) checkNode(value, record, around, draft.problems)
    for (const { value, record } of draft.edges) checkEdge(value, record, around, draft.problems)
    // Not by spreading: there may be more of them than a call takes arguments.
    for (const problem of draft.problems) problems.push(problem)
    if (!draft.problems.some((problem) => problem.severity === 'error')) batches.push(batchOf(draft, manifest))
  }
  return { batches, problems: problems.sort(byPlace) }
}

interface Held<T> {
  readonly value: T
  readonly record: RawRecord
}

/** A dataset on its way through the door: what has the right shape so far. */
interface Draft {
  readonly raw: RawBatch
  readonly manifest: ManifestRecord | undefined
  readonly nodes: Held<DatasetNode>[]
  readonly edges: Held<DatasetEdge>[]
  readonly problems: Problem[]
}

function draftOf(raw: RawBatch): Draft {
  const problems: Problem[] = [...raw.problems]
  // A manifest that could not be read has said so already.
  const unread = raw.manifest.value === undefined
  const manifest = unread ? undefined : checkRecord(manifestRecord, raw.manifest, problems)
  const nodes = shaped(raw.nodes, nodeRecord, nodeOf, problems)
  const taken = new Map<string, number>()
  const toEdge = (record: StatementRecord) => edgeOf(record, manifest?.id ?? '', taken)
  const edges = shaped(raw.statements, statementRecord, toEdge, problems)
  refuseDuplicates(nodes, problems)
  refuseDuplicates(edges, problems)
  return { raw, manifest, nodes, edges, problems }
}

function shaped<T extends typeof nodeRecord | typeof statementRecord, V>(
  records: readonly RawRecord[],
  shape: T,
  made: (record: ReturnType<T['parse']>) => V,
  problems: Problem[],
): Held<V>[] {
  const held: Held<V>[] = []
  for (const record of records) {
    const value = checkRecord(shape, record, problems)
    if (value) held.push({ value: made(value as ReturnType<T['parse']>), record })
  }
  return held
}

function nodeOf(record: NodeRecord): DatasetNode {
  return {
    id: record.id,
    kind: record.kind,
    label: record.label,
    ...(record.description && { description: record.description }),
    aliases: record.aliases ?? [],
    fields: record.fields ?? {},
    sources: record.sources,
    sameAs: [...(record.sameAs ?? [])].sort(byCodePoint),
  }
}

/** A statement without an id of its own is named by what it says; a second one saying the same gets `~2`, and so on. */
function edgeOf(record: StatementRecord, dataset: string, taken: Map<string, number>): DatasetEdge {
  const id = record.id ?? numbered(`${record.kind}:${record.from}--${record.to}`, taken)
  const evidence = record.evidence.map(
    (piece): Evidence => ({
      ...piece,
      id: numbered(`${id}@${dataset}/${piece.source}#${piece.locator}`, taken),
      dataset,
    }),
  )
  const { kind, from, to, statement } = record
  return { id, kind, from, to, statement, evidence: evidence.sort(byId) }
}

function numbered(name: string, taken: Map<string, number>): string {
  const times = (taken.get(name) ?? 0) + 1
  taken.set(name, times)
  return times === 1 ? name : `${name}~${times}`
}

function refuseDuplicates(held: readonly Held<{ id: string }>[], problems: Problem[]): void {
  const first = new Map<string, RawRecord>()
  for (const { value, record } of held) {
    const earlier = first.get(value.id)
    const place = earlier?.places['']
    if (earlier) {
      const where = `${earlier.file}:${place?.line ?? 1}`
      problems.push(problemAt(record, ['id'], said`id ${value.id} is taken by ${where}; expected an id of its own`))
    } else first.set(value.id, record)
  }
}

/** The draft and all that it requires, directly or not. */
function withRequired(draft: Draft, byDataset: ReadonlyMap<string, Draft>): Draft[] {
  const found = new Set([draft])
  for (const each of found) {
    for (const id of each.manifest?.requires ?? []) {
      const required = byDataset.get(id)
      if (required) found.add(required)
    }
  }
  return [...found]
}

/** What the draft may refer to; adds a problem for every kind that it describes otherwise than what it builds on. */
function surroundings(draft: Draft, visible: readonly Draft[], manifest: ManifestRecord): Surroundings {
  const additions = [...visible].reverse().map((each) => ({
    dataset: each.manifest?.id ?? '',
    nodeKinds: each.manifest?.schema?.nodeKinds ?? {},
    edgeKinds: each.manifest?.schema?.edgeKinds ?? {},
  }))
  const { schema, conflicts } = joinKinds(additions)
  for (const { dataset, of, name } of conflicts) {
    if (dataset !== manifest.id) continue
    const message = said`${name} is a kind of the base schema or of a required dataset already; expected another name`
    draft.problems.push(problemAt(draft.raw.manifest, ['schema', of, name], message))
  }
  const nodes = new Map<string, DatasetNode>()
  for (const { value } of visible.flatMap((each) => each.nodes)) if (!nodes.has(value.id)) nodes.set(value.id, value)
  return { schema, nodes, languages: manifest.languages }
}

function batchOf(draft: Draft, manifest: ManifestRecord): GraphBatch {
  const { schema, files: _files, requires = [], ...dataset } = manifest
  const batch = {
    dataset: { ...dataset, requires },
    nodeKinds: schema?.nodeKinds ?? {},
    edgeKinds: schema?.edgeKinds ?? {},
    nodes: draft.nodes.map((held) => held.value).sort(byId),
    edges: draft.edges.map((held) => held.value).sort(byId),
  }
  return { ...batch, revision: revisionOf(batch) }
}

function byPlace(a: Problem, b: Problem): number {
  return byCodePoint(a.file, b.file) || a.line - b.line || a.column - b.column || byCodePoint(a.field, b.field)
}
