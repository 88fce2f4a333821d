import type { Problem, Sentence } from '../src/errors.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'
import { type Drawn, drawnIn, placeReader } from './drawn-places.ts'
import { exportedBatches } from './exported-batches.ts'
import { failedBatch } from './failed-batch.ts'
import { isObject, ownOf, textOf } from './loose.ts'
import { type JsonText, recordIn } from './read-json.ts'
import { problemIn, withinRecord } from './records.ts'

/** Our own export, opened again: every field at its place. */
export function fromOwnJson(json: JsonText): RawBatch[] {
  const { file, root } = json
  const problems = json.problems.map((problem) => ({ ...problem, field: withinRecord(problem.field) }))
  const wrong = (field: string, message: Sentence) => {
    problems.push(problemIn(file, json.placesNearRoot()[field] ?? json.placeOf(root), field, message))
  }
  if (ownOf(root, 'version') !== 1) {
    wrong('version', said`not a version that is known here; expected 1`)
    return [failedBatch(file, ...problems)]
  }
  const [datasets, nodes, edges] = ['datasets', 'nodes', 'edges'].map((name) => {
    const list = ownOf(root, name)
    if (Array.isArray(list)) return list.map((item, at) => recordIn(json, item, `${name}[${at}]`))
    wrong(name, said`expected a list of ${name}`)
    return undefined
  })
  if (datasets?.length === 0) wrong('datasets', said`empty; expected at least one dataset`)
  if (!datasets || !nodes || !edges || datasets.length === 0) return [failedBatch(file, ...problems)]
  const schema = ownOf(root, 'schema')
  const drawn = placesIn(json)
  const [first, ...others] = exportedBatches({
    file,
    loader: 'json',
    datasets,
    schema: schema === undefined ? undefined : recordIn(json, schema, 'schema'),
    nodes,
    edges,
    problems: [...problems, ...drawn.problems],
  })
  return first ? [{ ...first, ...drawnIn(drawn.places, true), ...viewIn(root) }, ...others] : others
}

/** Longer addresses nobody made. In letters. */
const LONGEST_VIEW = 20_000

/** How it was looked at, which only files have that were saved from the page; what is no query of an address is left out. */
function viewIn(root: unknown): { view?: string } {
  const view = textOf(root, 'view')
  return view?.startsWith('?') && view.length <= LONGEST_VIEW ? { view } : {}
}

/** `positions`, by id as [x, y], which only files have that were made of a picture. */
function placesIn(json: JsonText): { places: ReadonlyMap<string, Drawn>; problems: Problem[] } {
  const given = ownOf(json.root, 'positions')
  const places = new Map<string, Drawn>()
  if (given === undefined) return { places, problems: [] }
  const reader = placeReader(json.file, { y: 'up', isText: false })
  const place = json.placeOf(given)
  for (const [id, at] of isObject(given) ? Object.entries(given) : [['', given] as const]) {
    const [x, y]: unknown[] = Array.isArray(at) ? at : []
    const drawn = reader.read(x ?? '', y ?? '', place)
    if (drawn) places.set(id, drawn)
  }
  return { places, problems: reader.problems() }
}
