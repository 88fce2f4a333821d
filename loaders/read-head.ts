import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { COLUMN_TYPES } from '../src/model/cells.ts'
import { type GraphHead, HEAD_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import type { PlacedHead } from './graph-file.ts'
import { isObject, ownOf } from './loose.ts'
import { readJson } from './read-json.ts'
import { problemIn } from './records.ts'

/**
 * The head of a file, given as JSON text or as the value that a JSON file holds; undefined, with the problem added,
 * where it is none. What datasets and kinds say is left for validate.
 */
export function readHead(file: string, given: unknown, place: Place, problems: Problem[]): PlacedHead | undefined {
  const json = typeof given === 'string' ? readJson(file, given) : { root: given, problems: [] }
  for (const { field, said: message } of json.problems)
    if (message) problems.push(problemIn(file, place, inHead(field), message))
  if (json.root === undefined) return undefined
  const fault = faultOf(json.root)
  if (!fault) return { value: json.root as GraphHead, place }
  problems.push(problemIn(file, place, inHead(fault.field), fault.message))
  return undefined
}

function inHead(field: string): string {
  return field === '' ? HEAD_NAME : `${HEAD_NAME}.${field}`
}

function faultOf(root: unknown): { field: string; message: Sentence } | undefined {
  if (ownOf(root, 'format') !== 'survey-graph') return { field: 'format', message: said`expected survey-graph` }
  if (ownOf(root, 'version') !== 1) {
    return { field: 'version', message: said`not a version that is known here; expected 1` }
  }
  const datasets = ownOf(root, 'datasets')
  if (!Array.isArray(datasets) || datasets.length === 0 || !datasets.every(isObject)) {
    return { field: 'datasets', message: said`expected a list of datasets, at least one` }
  }
  if (!isObject(ownOf(root, 'schema'))) return { field: 'schema', message: said`expected a schema` }
  const cited = ownOf(root, 'cited') ?? []
  if (!Array.isArray(cited) || !cited.every(isObject))
    return { field: 'cited', message: said`expected a list of nodes` }
  for (const subject of ['nodes', 'edges']) {
    const columns = ownOf(ownOf(root, 'columns'), subject)
    const field = `columns.${subject}`
    if (!isObject(columns)) return { field, message: said`expected the columns of ${subject} by name` }
    const unknown = Object.keys(columns).find((name) => !COLUMN_TYPES.some((type) => type === columns[name]))
    if (unknown !== undefined) {
      return { field: `${field}.${unknown}`, message: said`unknown type; expected ${COLUMN_TYPES.join(', ')}` }
    }
  }
  return undefined
}
