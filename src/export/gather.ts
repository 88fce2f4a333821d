import { InputError, NotFoundError, StoreError } from '../errors.ts'
import type { GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'
import { byId } from '../model/order.ts'
import { nodeKindOf, type Schema } from '../model/schema.ts'
import type { Note } from '../query/answers.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import { type Language, languageFor } from '../report/words.ts'
import { type Answer, answerOf, type PartRequest } from './answer.ts'
import { citedBy, nodesOf } from './cited-by.ts'
import { AUTHORED_BY, PUBLISHED_IN, SUMMARIZES } from './csl-items.ts'
import type { ExportDataset, ExportFormat } from './format.ts'
import { askedDatasets } from './make-input.ts'

export interface GatherOptions extends AskOptions {
  /** Language of an answer in words; English by default. */
  readonly lang?: string
}

type Wants = Pick<ExportFormat, 'opensAgain' | 'bibliography' | 'withWorks' | 'tellsAnswer'>

export interface Gathered {
  readonly part: Subgraph
  /** See ExportInput; only where the format wants them. */
  readonly works?: Subgraph
  readonly cited?: readonly GraphNode[]
  readonly answer?: Answer
  readonly named?: readonly GraphNode[]
  /** How many nodes are there only because others cite them. */
  readonly sources: number
  readonly notes: readonly Note[]
  readonly schema: Schema
  readonly datasets: readonly ExportDataset[]
}

const TRIES = 5

/** As many nodes as a request may ask for: a file is not to be cut. */
const MOST_NODES = 1_000_000

/** Authors and venues of a work that are asked for. */
const MOST_CREDITS = 500

/**
 * Everything that a file of this part says, all of one state of the data: where datasets were loaded while it was
 * asked, it is asked again. Throws NotFoundError naming every id of the request that is not there, InputError where there is nothing
 * in the part, and StoreError when the data keeps changing.
 */
export async function gather(
  reader: GraphReader,
  format: Wants & Pick<ExportFormat, 'prepare'>,
  request: PartRequest,
  { lang, ...options }: GatherOptions = {},
): Promise<Gathered> {
  await format.prepare?.()
  for (let tries = 0; tries < TRIES; tries++) {
    const { datasets } = await reader.summary(options)
    const outcome = await ask(reader, format, request, languageFor(lang), options).then(
      (answer) => ({ answer }),
      // What went away between two questions is no fault of the request; what is wrong in earnest is so again.
      (error: unknown) => ({ error }),
    )
    options.signal?.throwIfAborted()
    const after = await reader.summary(options)
    if (revisionsOf(after.datasets) !== revisionsOf(datasets)) continue
    if ('error' in outcome) throw outcome.error
    return { ...outcome.answer, datasets }
  }
  throw new StoreError('the data kept changing while it was read; ask again in a moment')
}

async function ask(
  reader: GraphReader,
  { opensAgain, bibliography, withWorks, tellsAnswer }: Wants,
  request: PartRequest,
  lang: Language,
  options?: AskOptions,
): Promise<Omit<Gathered, 'datasets'>> {
  await refuseMissing(reader, [request.ids ?? []].flat(), options)
  const { notes, nodes, edges } = await reader.subgraph({ limit: MOST_NODES, ...request }, options)
  const schema = await reader.schema(options)
  const given = { nodes, edges }
  const works =
    bibliography || withWorks ? await creditedWorks(reader, given, schema, askedDatasets(request), options) : undefined
  if (bibliography && works) {
    refuseEmpty(works, notes)
    return { part: works, notes, schema, named: nodes, sources: 0 }
  }
  refuseEmpty(given, notes)
  const cited = opensAgain ? await citedBy(reader, given, options) : []
  const part = opensAgain === 'whole' ? { nodes: [...nodes, ...cited].sort(byId), edges } : given
  const isTold = tellsAnswer === true || (tellsAnswer === 'matrix' && request.scope === 'matrix')
  const answer = isTold ? await answerOf(reader, request, lang, options) : undefined
  return {
    part,
    notes,
    schema,
    sources: cited.length,
    ...(opensAgain === 'beside' && cited.length > 0 && { cited }),
    ...(withWorks && works && { works }),
    ...(answer && { answer }),
  }
}

function refuseEmpty(part: Subgraph, notes: readonly Note[]): void {
  if (part.nodes.length > 0) return
  const why = notes.map(({ message }) => message).join('; ')
  throw new InputError(`There is nothing in this part, so nothing is written${why && `: ${why}`}`)
}

/**
 * Who wrote the works of the part, and those that it cites, and where they appeared; with what a digest among them sums
 * up, since that is the work to cite. A part of works alone cites none.
 */
async function creditedWorks(
  reader: GraphReader,
  part: Subgraph,
  schema: Schema,
  asked: ReadonlySet<string>,
  options?: AskOptions,
): Promise<Subgraph> {
  const isWork = (node: GraphNode): boolean => nodeKindOf(schema, node.kind)?.source === true
  const works = new Map(part.nodes.filter(isWork).map((node) => [node.id, node]))
  if (works.size < part.nodes.length) {
    const borneOut = new Set(part.edges.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
    const spokenOf = part.nodes.flatMap((node) => node.sources.map(({ source }) => source))
    const missing = [...new Set([...borneOut, ...spokenOf])].filter((id) => !works.has(id))
    for (const node of (await nodesOf(reader, missing, options)).filter(isWork)) {
      // A node does not say which dataset has it spoken of where: a work that only others know is theirs.
      const isAsked = asked.size === 0 || node.datasets.some((id) => asked.has(id))
      if (isAsked || [node.id, ...node.sameAs].some((id) => borneOut.has(id))) works.set(node.id, node)
    }
  }
  const nodes = new Map(works)
  const edges: GraphEdge[] = []
  // A map grows while it is walked: what is summed up is credited in its turn.
  for (const id of works.keys()) {
    const credits = {
      id,
      edgeKind: [AUTHORED_BY, PUBLISHED_IN, SUMMARIZES],
      direction: 'out' as const,
      limit: MOST_CREDITS,
    }
    for (const { edge, node } of (await reader.neighbors(credits, options)).items) {
      nodes.set(node.id, node)
      edges.push(edge)
      if (edge.kind === SUMMARIZES) works.set(node.id, node)
    }
  }
  return { nodes: [...nodes.values()].sort(byId), edges: edges.sort(byId) }
}

/** A link may outlive its nodes, but who asks for a file by ids shall not get one without them. */
async function refuseMissing(reader: GraphReader, ids: readonly string[], options?: AskOptions): Promise<void> {
  const found = await nodesOf(reader, ids, options)
  const there = new Set(found.flatMap((node) => [node.id, ...node.sameAs]))
  const missing: NotFoundError['details']['missing'][number][] = []
  for (const id of new Set(ids)) {
    if (there.has(id)) continue
    try {
      await reader.show({ id, limit: 1 }, options)
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error
      missing.push(...error.details.missing)
    }
  }
  if (missing.length > 0) throw new NotFoundError(missing)
}

function revisionsOf(datasets: readonly ExportDataset[]): string {
  return datasets.map(({ id, revision }) => `${id} ${revision}`).join('\n')
}
