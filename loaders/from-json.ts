import type { Problem } from '../src/errors.ts'
import { baseSchema } from '../src/model/base-schema.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { canonicalJson } from '../src/model/canonical.ts'
import { type ExportedDataset, edgeRecord, manifestOf, nodeRecords, stringsOf } from './exported-records.ts'
import { failedBatch } from './failed-batch.ts'
import { isList, isMap, type Located, recordOf } from './located.ts'
import { readJson } from './read-json.ts'
import { FILE_START, problemIn, withinRecord } from './records.ts'

const EXPECTED = 'expected {"format": "survey-graph", "version": 1, …}'

/**
 * Our own export, opened again: one batch for each dataset in it, in their order. A node goes to every dataset that
 * holds it, a piece of evidence to the one it is from. Kinds that the base schema lacks go to all, since a part of a
 * graph does not tell whose they were. Evidence that had cited a work by another of its ids cites it by the one that
 * stands for it.
 */
export function fromJson(file: string, text: string): RawBatch[] {
  if (text.trim() === '') return [failedBatch(file, problemIn(file, FILE_START, '', `the file is empty; ${EXPECTED}`))]
  const { root, problems: found } = readJson(file, text)
  const problems = found.map((problem) => ({ ...problem, field: withinRecord(problem.field) }))
  const parts = root && partsOf(file, root, problems)
  if (!parts) return [failedBatch(file, ...problems)]
  const datasets = parts.datasets.map((dataset) => exportedDataset(dataset, parts))
  checkHolders(file, parts, datasets, problems)
  const kinds = addedKinds(file, parts.schema)
  return datasets.map((dataset, index) => ({
    manifest: recordOf(file, manifestOf(file, dataset, datasets, kinds)),
    nodes: parts.nodes.flatMap((node) => nodeRecords(node, dataset)).map((node) => recordOf(file, node)),
    statements: parts.edges.flatMap((edge) => edgeRecord(edge, dataset)).map((edge) => recordOf(file, edge)),
    problems: index === 0 ? problems : [],
  }))
}

interface Parts {
  readonly datasets: readonly Located[]
  readonly nodes: readonly Located[]
  readonly edges: readonly Located[]
  readonly schema: Located | undefined
}

/** The parts of an export; undefined, with the problems added, where the text is none. */
function partsOf(file: string, root: Located, problems: Problem[]): Parts | undefined {
  const wrong = (located: Located | undefined, field: string, message: string): undefined => {
    problems.push(problemIn(file, located?.place ?? root.place, field, message))
    return undefined
  }
  const map = isMap(root.value) ? root.value : new Map<string, Located>()
  const format = map.get('format')
  if (format?.value !== 'survey-graph') {
    return wrong(format, 'format', `not an export of survey-graph; ${EXPECTED}`)
  }
  const version = map.get('version')
  if (version?.value !== 1) return wrong(version, 'version', 'not a version that is known here; expected 1')
  const [datasets, nodes, edges] = ['datasets', 'nodes', 'edges'].map((name) => {
    const list = map.get(name)
    return list && isList(list.value) ? list.value : wrong(list, name, `expected a list of ${name}`)
  })
  if (!datasets || !nodes || !edges) return undefined
  if (datasets.length === 0) return wrong(map.get('datasets'), 'datasets', 'empty; expected at least one dataset')
  return { datasets, nodes, edges, schema: map.get('schema') }
}

/** A dataset of the file, with the nodes that it may cite: those that it or a dataset it requires holds. */
function exportedDataset(located: Located, parts: Parts): ExportedDataset {
  const ids = new Set([idOf(located)])
  for (const id of ids) {
    const dataset = parts.datasets.find((other) => idOf(other) === id)
    for (const required of stringsOf(dataset, 'requires')) ids.add(required)
  }
  const visible = parts.nodes.filter((node) => stringsOf(node, 'datasets').some((id) => ids.has(id)))
  return { id: idOf(located), located, visible: new Set(visible.map(idOf)) }
}

/** Every record must be held by a dataset of the file, or it would vanish without a word. */
function checkHolders(file: string, parts: Parts, datasets: readonly ExportedDataset[], problems: Problem[]): void {
  const ids = new Set(datasets.map(({ id }) => id).filter((id) => id !== ''))
  const check = (located: Located, field: string, holders: readonly string[]) => {
    const strangers = holders.filter((id) => !ids.has(id))
    if (holders.length > 0 && strangers.length === 0) return
    const what = strangers.length > 0 ? `dataset ${strangers.join(', ')} is not in this file` : 'no dataset holds this'
    problems.push(problemIn(file, located.place, field, `${what}; expected ${[...ids].join(' or ')}`))
  }
  for (const node of parts.nodes) check(node, 'datasets', stringsOf(node, 'datasets'))
  for (const edge of parts.edges) {
    const list = isMap(edge.value) ? edge.value.get('evidence')?.value : undefined
    const evidence = list !== undefined && isList(list) ? list : []
    if (evidence.length === 0) check(edge, 'evidence', [])
    evidence.forEach((piece, index) => {
      const dataset = isMap(piece.value) ? piece.value.get('dataset')?.value : undefined
      check(piece, `evidence[${index}].dataset`, typeof dataset === 'string' ? [dataset] : [])
    })
  }
}

/** The `schema` of the file without what the base schema says too. */
function addedKinds(file: string, schema: Located | undefined): Located | undefined {
  if (!schema || !isMap(schema.value)) return schema
  const added = new Map<string, Located>()
  for (const name of ['nodeKinds', 'edgeKinds'] as const) {
    const kinds = schema.value.get(name)
    if (!kinds || !isMap(kinds.value)) continue
    const base: Readonly<Record<string, unknown>> = baseSchema[name]
    const own = [...kinds.value].filter(
      ([kind, located]) =>
        !Object.hasOwn(base, kind) || canonicalJson(recordOf(file, located).value) !== canonicalJson(base[kind]),
    )
    if (own.length > 0) added.set(name, { place: kinds.place, value: new Map(own) })
  }
  return added.size > 0 ? { place: schema.place, value: added } : undefined
}

function idOf(located: Located): string {
  const id = isMap(located.value) ? located.value.get('id')?.value : undefined
  return typeof id === 'string' ? id : ''
}
