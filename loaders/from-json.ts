import type { Sentence } from '../src/errors.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'
import { failedBatch } from './failed-batch.ts'
import { fromCx2 } from './from-cx2.ts'
import { fromCytoscape } from './from-cytoscape.ts'
import { fromGraphology } from './from-graphology.ts'
import { fromNodeLink } from './from-node-link.ts'
import { graphBatches } from './graph-batches.ts'
import { isObject, ownOf } from './loose.ts'
import { fromOwnJson } from './own-json.ts'
import { type JsonText, readJson } from './read-json.ts'
import { FILE_START, problemIn, withinRecord } from './records.ts'

/** A format of JSON: all files of it are named alike, so it is told by what it holds. */
interface JsonFormat {
  readonly title: Sentence | string
  /** What tells it, for who looks for it in vain. */
  readonly sign: string
  is(root: unknown): boolean
  read(json: JsonText): RawBatch[]
}

/** In the order in which they are asked: what is plainest first. */
const JSON_FORMATS: readonly JsonFormat[] = [
  {
    title: said`an export of survey-graph`,
    sign: '{"format": "survey-graph", "version": 1, …}',
    is: (root) => ownOf(root, 'format') === 'survey-graph',
    read: fromOwnJson,
  },
  {
    title: 'CX2',
    sign: '[{"CXVersion": "2.0", …}, …]',
    is: (root) => Array.isArray(root) && ownOf(root[0], 'CXVersion') !== undefined,
    read: (json) => graphBatches(fromCx2(json)),
  },
  {
    title: 'Cytoscape.js',
    sign: '{"elements": …}',
    is: (root) => isObject(ownOf(root, 'elements')) || Array.isArray(ownOf(root, 'elements')),
    read: (json) => graphBatches(fromCytoscape(json)),
  },
  {
    title: 'graphology',
    sign: '{"nodes": [{"key": …}, …], "edges": …}',
    is: (root) => isObject(ownOf(root, 'options')) || Object.hasOwn(firstNode(root), 'key'),
    read: (json) => graphBatches(fromGraphology(json)),
  },
  {
    title: 'node-link',
    sign: '{"nodes": …, "edges" or "links": …}',
    is: (root) =>
      ['edges', 'links'].some((key) => ownOf(root, key) !== undefined) && ownOf(root, 'nodes') !== undefined,
    read: (json) => graphBatches(fromNodeLink(json)),
  },
]

/** A JSON file that holds a graph, in whichever of the formats it is. */
export function fromJson(file: string, text: string): RawBatch[] {
  if (text.trim() === '')
    return [failedBatch(file, problemIn(file, FILE_START, '', said`the file is empty; expected ${expected()}`))]
  const json = readJson(file, text)
  const problems = json.problems.map((problem) => ({ ...problem, field: withinRecord(problem.field) }))
  if (json.root === undefined) return [failedBatch(file, ...problems)]
  const format = JSON_FORMATS.find(({ is }) => is(json.root))
  if (format) return format.read(json)
  const at = json.placesNearRoot().format
  const fault = problemIn(
    file,
    at ?? json.placeOf(json.root),
    at ? 'format' : '',
    said`no graph that is known here; expected ${expected()}`,
  )
  return [failedBatch(file, ...problems, fault)]
}

function firstNode(root: unknown): object {
  const nodes = ownOf(root, 'nodes')
  const first: unknown = Array.isArray(nodes) ? nodes[0] : undefined
  return isObject(first) ? first : {}
}

function expected(): Sentence {
  return JSON_FORMATS.map(({ title, sign }) => said`${title}: ${sign}`).reduce((some, one) => said`${some}; or ${one}`)
}
