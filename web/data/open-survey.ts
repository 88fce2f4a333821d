import { failedBatch } from '../../loaders/failed-batch.ts'
import { ownOf, textOf } from '../../loaders/loose.ts'
import { fromOwnJson } from '../../loaders/own-json.ts'
import { readJson } from '../../loaders/read-json.ts'
import { DataError, type Problem, type Sentence, StoreError } from '../../src/errors.ts'
import { placesAsInFiles } from '../../src/layout/as-in-files.ts'
import type { RawBatch } from '../../src/model/batch.ts'
import type { Text } from '../../src/model/text.ts'
import { validate } from '../../src/model/validate.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import type { SurveyFile, SurveySource } from './worker-messages.ts'

/** What was opened, for a person who is to decide whether to look at it. */
export interface OpenedSurvey {
  readonly datasets: readonly OpenedDataset[]
  /** How many nodes of each kind, most first. */
  readonly kinds: readonly { readonly kind: string; readonly label?: Text; readonly count: number }[]
  readonly nodes: number
  readonly edges: number
  /** What is odd, but no error. */
  readonly problems: readonly Problem[]
  /** What the datasets say against each other. */
  readonly warnings: readonly Sentence[]
  /** How it was looked at when it was saved, as the query of an address. */
  readonly view?: string
  /** Works that came along with a part because it cites them, and that no statement of it joins. */
  readonly adrift: readonly string[]
  /** Where the files show the nodes, in the layout's box; absent where they show too few. */
  readonly places?: ReadonlyMap<string, { readonly x: number; readonly y: number }>
}

interface OpenedDataset {
  readonly id: string
  readonly title: Text
  readonly part?: Text
  readonly licence: string
  readonly nodes: number
  readonly edges: number
}

/** A store of its own for the survey. Throws DataError with every problem, StoreError where it cannot be fetched. */
export async function openSurvey(
  source: SurveySource,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<{ reader: GraphReader; opened: OpenedSurvey }> {
  const { raws, revisions, view } = await readSource(source, fetch)
  const { batches, problems } = validate(raws)
  if (problems.some(({ severity }) => severity === 'error')) throw new DataError(problems)
  const store = createEmbeddedStore()
  const { warnings } = await store.write(
    batches.map((batch) => ({ ...batch, revision: revisions.get(batch.dataset.id) ?? batch.revision })),
  )
  const [datasets, { nodes, edges }, schema] = await Promise.all([
    store.datasets(),
    store.subgraph({ filter: {} }),
    store.schema(),
  ])
  const places = placesAsInFiles(raws, () => nodes.map(({ id }) => id))
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const isPart = joined.size > 0 && datasets.some(({ part }) => part !== undefined)
  const counts = new Map<string, number>()
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const opened: OpenedSurvey = {
    datasets: datasets.map(({ id, title, part, licence, nodes, edges }) => ({
      id,
      title,
      ...(part && { part }),
      licence,
      nodes,
      edges,
    })),
    kinds: [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, count]) => ({ kind, count, ...labelOf(schema.nodeKinds[kind]?.plural) })),
    nodes: nodes.length,
    edges: edges.length,
    problems,
    warnings,
    adrift: isPart
      ? nodes.filter(({ id, kind }) => schema.nodeKinds[kind]?.source && !joined.has(id)).map(({ id }) => id)
      : [],
    ...(view !== undefined && { view }),
    ...(places && { places }),
  }
  return { reader: createReader(store), opened }
}

const labelOf = (label: Text | undefined) => (label ? { label } : {})

interface Read {
  readonly raws: readonly RawBatch[]
  /** Of the datasets that a published page was made of, by id. */
  readonly revisions: ReadonlyMap<string, string>
  readonly view?: string
}

async function readSource(source: SurveySource, fetch: typeof globalThis.fetch): Promise<Read> {
  if ('files' in source) return { ...(await readChosen(source.files)), revisions: new Map() }
  if ('text' in source) return readOwn(source.text)
  const { address } = source
  const lost = (cause?: unknown) => new StoreError(`The data of this page cannot be read from ${address}.`, cause)
  const response = await fetch(address).catch((error: unknown) => {
    throw lost(error)
  })
  if (!response.ok) throw lost()
  return readOwn(await response.text())
}

/**
 * What `survey-graph site` wrote, which is of one format only. Where datasets spoke against each other the file holds
 * what was shown, and yet the data is that of the revisions it was made of: a link of theirs means the same here.
 */
function readOwn(text: string): Read {
  const json = readJson('survey.json', text)
  const { file, root, problems } = json
  if (root === undefined) return { raws: [failedBatch(file, ...problems)], revisions: new Map() }
  const datasets = ownOf(root, 'datasets')
  const stated = (Array.isArray(datasets) ? datasets : []).flatMap((dataset: unknown) => {
    const [id, revision] = [textOf(dataset, 'id'), textOf(dataset, 'revision')]
    return id && revision ? [[id, revision] as const] : []
  })
  return { raws: fromOwnJson(json), revisions: new Map(stated) }
}

/** What reads foreign formats is loaded when somebody brings a file. */
async function readChosen(files: readonly SurveyFile[]): Promise<Pick<Read, 'raws' | 'view'>> {
  const { readChosenFiles } = await import('./read-chosen-files.ts')
  return readChosenFiles(files)
}
