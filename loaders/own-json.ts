import type { RawBatch } from '../src/model/batch.ts'
import { exportedBatches } from './exported-batches.ts'
import { failedBatch } from './failed-batch.ts'
import { ownOf } from './loose.ts'
import { type JsonText, recordIn } from './read-json.ts'
import { problemIn, withinRecord } from './records.ts'

/** Our own export, opened again: every field at its place. */
export function fromOwnJson(json: JsonText): RawBatch[] {
  const { file, root } = json
  const problems = json.problems.map((problem) => ({ ...problem, field: withinRecord(problem.field) }))
  const wrong = (field: string, message: string) => {
    problems.push(problemIn(file, json.placesNearRoot()[field] ?? json.placeOf(root), field, message))
  }
  if (ownOf(root, 'version') !== 1) {
    wrong('version', 'not a version that is known here; expected 1')
    return [failedBatch(file, ...problems)]
  }
  const [datasets, nodes, edges] = ['datasets', 'nodes', 'edges'].map((name) => {
    const list = ownOf(root, name)
    if (Array.isArray(list)) return list.map((item, at) => recordIn(json, item, `${name}[${at}]`))
    wrong(name, `expected a list of ${name}`)
    return undefined
  })
  if (datasets?.length === 0) wrong('datasets', 'empty; expected at least one dataset')
  if (!datasets || !nodes || !edges || datasets.length === 0) return [failedBatch(file, ...problems)]
  const schema = ownOf(root, 'schema')
  return exportedBatches({
    file,
    loader: 'json',
    datasets,
    schema: schema === undefined ? undefined : recordIn(json, schema, 'schema'),
    nodes,
    edges,
    problems,
  })
}
