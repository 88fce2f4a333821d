import { wrongField } from '../errors.ts'
import type { EvidenceFilter } from '../model/evidence.ts'
import { nodeKindOf } from '../model/schema.ts'
import { isWithin, readYears, yearOf } from '../model/years.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import { findNodes } from './find-nodes.ts'

/** The fields of a request that say which evidence counts. */
export interface Filtered {
  readonly support?: EvidenceFilter['support']
  readonly assertedBy?: EvidenceFilter['assertedBy']
  readonly dataset?: readonly string[] | undefined
  readonly source?: readonly string[] | undefined
  readonly year?: string | undefined
}

/**
 * The evidence filter that a request's fields spell; the works of the years are looked up, so that every engine admits
 * the same. Throws NotFoundError or InputError for a source that is not there or no work: it would look like a finding.
 */
export async function evidenceFilter(
  store: GraphStore,
  { support, assertedBy, dataset, source, year }: Filtered,
  options: ReadOptions,
): Promise<EvidenceFilter> {
  return {
    ...(support && { support }),
    ...(assertedBy && { assertedBy }),
    ...(dataset && { datasets: dataset }),
    ...(source && { sources: await worksNamed(store, source, options) }),
    ...(year !== undefined && { years: { said: year, works: await worksOfYears(store, year, options) } }),
  }
}

/** The filter as a request spells it. */
export function filterFields({ support, assertedBy, datasets, sources, years }: EvidenceFilter) {
  return {
    ...(support && support !== 'fact' && { support }),
    ...(assertedBy && { assertedBy: [...assertedBy] }),
    ...(datasets && { dataset: [...datasets] }),
    ...(sources && { source: [...sources] }),
    ...(years && { year: years.said }),
  }
}

async function worksNamed(store: GraphStore, ids: readonly string[], options: ReadOptions): Promise<string[]> {
  const nodes = await findNodes(store, ids, options)
  const schema = await store.schema(options)
  const other = nodes.find((node) => nodeKindOf(schema, node.kind)?.source !== true)
  if (other) throw wrongField('source', `${other.id} is a ${other.kind}; expected the id of a work`)
  return nodes.map((node) => node.id)
}

async function worksOfYears(store: GraphStore, text: string, options: ReadOptions): Promise<ReadonlySet<string>> {
  const { nodeKinds } = await store.schema(options)
  const kinds = Object.keys(nodeKinds).filter((kind) => nodeKinds[kind]?.source === true)
  // Where nobody's evidence counts there are nodes alone.
  const { nodes } = await store.subgraph({ kinds, filter: { assertedBy: [] } }, options)
  const years = readYears(text) ?? {}
  return new Set(nodes.filter((node) => isWithin(years, yearOf(node))).map((node) => node.id))
}
