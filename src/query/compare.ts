import { wrongField } from '../errors.ts'
import { admitEdge, type EvidenceFilter } from '../model/evidence.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byId, sortedSet } from '../model/order.ts'
import { nodeKindOf, type Role, roleOf, type Schema } from '../model/schema.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { CompareAnswer, Note } from './answers.ts'
import { CLOSE_MATCH, DIFFERS_FROM, LISTED_UNDER } from './base-relations.ts'
import { groupChallenges, type Held } from './compare-challenges.ts'
import { groupMatches, pairKey } from './compare-groups.ts'
import { alikeByName } from './compare-names.ts'
import { noteOpenChallenges } from './compare-notes.ts'
import { pairSolutions, solutionsOf, withoutEchoes } from './compare-solutions.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { noteLimit } from './notes.ts'
import type { CompareRequest } from './requests.ts'
import type { TraceOptions } from './trace.ts'

/** More proposals than this nobody goes through at a sitting. */
const MOST_PROPOSALS = 50

type Side = 'a' | 'b'
type Group = CompareAnswer['challenges'][number]

/**
 * Two datasets side by side: the challenges that either holds, those that are the same node or closely match as one,
 * and what each dataset's own evidence says addresses them. Matches may stand in any loaded dataset. Throws InputError
 * for a dataset that is not loaded, or the same one twice.
 */
export async function compare(
  store: GraphStore,
  request: CompareRequest,
  options: TraceOptions,
): Promise<CompareAnswer> {
  await refuseDatasets(store, request, options)
  const schema = await store.schema(options)
  const filter = await evidenceFilter(store, request, options)
  const all = await store.subgraph({ kinds: kindsOfRole(schema, 'challenge'), filter: {} }, options)
  const holds = (side: Side) => (node: GraphNode) => node.datasets.includes(request[side])
  const held = { a: new Set(idsOf(all.nodes.filter(holds('a')))), b: new Set(idsOf(all.nodes.filter(holds('b')))) }
  const admitted = all.edges.flatMap((edge) => admitEdge(filter, edge) ?? [])
  const groups = groupChallenges(all.nodes, admitted, held)
  const ids = groups.flatMap((group) => group.ids)
  const ofSide = (dataset: string): EvidenceFilter => ({ ...filter, datasets: [dataset] })
  const named = {
    a: await solutionsOf(store, ids, ofSide(request.a), request.maxHops, options),
    b: await solutionsOf(store, ids, ofSide(request.b), request.maxHops, options),
  }
  const offered = await solutionsThere(store, schema, filter, options)
  const solutions = (side: Side, ids: readonly string[]) =>
    withoutEchoes(named[side].of(ids), (id) => offered.heldBy(request[side], id), offered.same)
  const listed = {
    a: await listedUnder(store, schema, ofSide(request.a), options),
    b: await listedUnder(store, schema, ofSide(request.b), options),
  }
  const challenges = groups.map((group) => {
    const works = (side: Side) => sortedSet(group.ids.flatMap((id) => listed[side].get(id) ?? []))
    return {
      ...group,
      ...pairSolutions(solutions('a', group.ids), solutions('b', group.ids), offered.same),
      listedA: works('a'),
      listedB: works('b'),
    }
  })
  const proposals = proposalsFor(all.nodes, all.edges, groups)
  return {
    a: request.a,
    b: request.b,
    challenges,
    proposals: proposals.slice(0, MOST_PROPOSALS),
    apart: admitted.filter((edge) => edge.kind === DIFFERS_FROM && joinsSides(edge, held)).sort(byId),
    notes: [
      ...noteEmpty(request, held),
      ...(await noteOpenChallenges(store, request, filter, challenges, options)),
      ...noteLimit(Math.min(proposals.length, MOST_PROPOSALS), proposals.length, 'proposals'),
    ],
  } as CompareAnswer
}

async function refuseDatasets(store: GraphStore, { a, b }: CompareRequest, options: ReadOptions): Promise<void> {
  const loaded = (await store.datasets(options)).map(({ id }) => id)
  const unknown = [...new Set([a, b])].filter((id) => !loaded.includes(id))
  if (unknown.length > 0) {
    const { unknownDatasets } = await import('./unknown-datasets.ts')
    throw unknownDatasets(unknown.includes(a) ? 'a' : 'b', unknown, loaded)
  }
  if (a === b) throw wrongField('b', `expected another dataset than ${a}; loaded are ${loaded.join(', ')}`)
}

/** All solutions: which stand for the same thing, and which dataset holds which. */
async function solutionsThere(store: GraphStore, schema: Schema, filter: EvidenceFilter, options: ReadOptions) {
  const { nodes, edges } = await store.subgraph({ kinds: kindsOfRole(schema, 'solution'), filter }, options)
  const datasets = new Map(nodes.map((node) => [node.id, node.datasets]))
  return {
    same: groupMatches(edges).of,
    heldBy: (dataset: string, id: string) => datasets.get(id)?.includes(dataset) ?? false,
  }
}

const idsOf = (nodes: readonly GraphNode[]) => nodes.map((node) => node.id)

function kindsOfRole(schema: Schema, role: Role): string[] {
  return Object.keys(schema.nodeKinds).filter((kind) => roleOf(schema, kind) === role)
}

/** Works by the challenge that they are listed under, as far as the filter lets evidence of it through. */
async function listedUnder(
  store: GraphStore,
  schema: Schema,
  filter: EvidenceFilter,
  options: ReadOptions,
): Promise<Map<string, string[]>> {
  const works = Object.keys(schema.nodeKinds).filter((kind) => nodeKindOf(schema, kind)?.source)
  const kinds = [...works, ...kindsOfRole(schema, 'challenge')]
  const { nodes, edges } = await store.subgraph({ kinds, filter }, options)
  const isWork = new Set(idsOf(nodes.filter((node) => works.includes(node.kind))))
  const listed = new Map<string, string[]>()
  for (const { kind, from, to } of edges) {
    if (kind === LISTED_UNDER && isWork.has(from)) listed.set(to, [...(listed.get(to) ?? []), from])
  }
  return listed
}

function joinsSides({ from, to }: GraphEdge, { a, b }: Held): boolean {
  return (a.has(from) && b.has(to)) || (b.has(from) && a.has(to))
}

/** Whatever joins or holds apart two challenges settles it, filtered or not: nobody should be asked twice. */
function proposalsFor(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  groups: readonly Pick<Group, 'ids' | 'inA' | 'inB'>[],
): CompareAnswer['proposals'] {
  const settled = new Set(
    edges
      .filter((edge) => edge.kind === CLOSE_MATCH || edge.kind === DIFFERS_FROM)
      .map((edge) => pairKey(edge.from, edge.to)),
  )
  const only = (mine: 'inA' | 'inB', theirs: 'inA' | 'inB') => {
    const ids = new Set(groups.filter((group) => group[theirs].length === 0).flatMap((group) => group[mine]))
    return nodes.filter((node) => ids.has(node.id))
  }
  const isOpen = (a: string, b: string) => !settled.has(pairKey(a, b))
  return alikeByName(only('inA', 'inB'), only('inB', 'inA'), isOpen).map((pair) => ({
    ...pair,
    shared: [...pair.shared],
  }))
}

/** A dataset without challenges leaves nothing to hold side by side. */
function noteEmpty({ a, b }: CompareRequest, held: Held): Note[] {
  const empty = [...(held.a.size === 0 ? [a] : []), ...(held.b.size === 0 ? [b] : [])]
  return empty.map((id) => ({ code: 'not-in-datasets', message: `${id} holds no challenge` }))
}
