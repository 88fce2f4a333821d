import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { datasetFolders, loadPaths } from '../loaders/load-paths.ts'
import { DataError, InputError, type Problem, type Sentence, StoreError } from './errors.ts'
import { placesAsInFiles } from './layout/as-in-files.ts'
import type { Point } from './layout/box.ts'
import type { GraphBatch, RawBatch } from './model/batch.ts'
import { validate } from './model/validate.ts'
import type { GraphStore } from './store/types.ts'

/** The one place that picks an engine, reads its settings, and brings files into it. */

export const STORES = ['embedded', 'neo4j'] as const
export type StoreName = (typeof STORES)[number]

export type Environment = Readonly<Record<string, string | undefined>>

export interface Opening {
  readonly store?: StoreName
  /** Dataset folders or files; none means the usual ones. */
  readonly data?: readonly string[]
  readonly env: Environment
}

export interface Opened {
  readonly store: GraphStore
  /** Where its data was read from; empty for a database. */
  readonly paths: readonly string[]
  readonly warnings: readonly Sentence[]
  /** Where its files show the nodes, in the layout's box; absent where they show too few, and of a database. */
  readonly places?: ReadonlyMap<string, Point>
}

/** Opens a store that can answer. Throws DataError with every problem, InputError, or StoreError. The caller closes it. */
export async function openStore({ store = 'embedded', data = [], env }: Opening): Promise<Opened> {
  if (store === 'neo4j') {
    if (data.length > 0) {
      throw new InputError(
        `--store neo4j answers from what is in the database; bring data in first: survey-graph load ${data.join(' ')} --store neo4j`,
      )
    }
    const opened = await openNeo4j(env)
    return { store: opened, paths: [], warnings: [] }
  }
  const paths = await dataPaths(data)
  return { paths, ...(await openEmbedded(paths)) }
}

/** A store in this process with what the paths hold. Throws DataError with every problem, and then holds nothing. */
export async function openEmbedded(paths: readonly string[]): Promise<Omit<Opened, 'paths'>> {
  const { batches, problems, places } = await readDatasets(paths)
  refuseErrors(problems)
  const { createEmbeddedStore } = await import('./store/embedded.ts')
  const store = createEmbeddedStore()
  const { warnings } = await store.write(batches)
  return { store, warnings, ...(places && { places }) }
}

/** The database that the environment names, once it has answered. Throws StoreError naming the address and setting. */
export async function openNeo4j(env: Environment): Promise<GraphStore> {
  const { createNeo4jStore } = await import('./store/neo4j.ts')
  const store = createNeo4jStore({
    uri: env.NEO4J_URI ?? 'bolt://127.0.0.1:7687',
    username: env.NEO4J_USERNAME ?? 'neo4j',
    password: env.NEO4J_PASSWORD ?? '',
    version: packageVersion(),
    ...(env.NEO4J_DATABASE && { database: env.NEO4J_DATABASE }),
  })
  try {
    await store.verify()
    return store
  } catch (error) {
    await store.close()
    // Not before: a server that asks for no password takes an empty one.
    if (!(error instanceof StoreError) || env.NEO4J_PASSWORD) throw error
    throw new StoreError(`${error.message} NEO4J_PASSWORD is not set.`, error)
  }
}

interface ReadIn {
  readonly batches: readonly GraphBatch[]
  readonly problems: readonly Problem[]
  /** As the loaders gave them, which know where each record stands. */
  readonly raws: readonly RawBatch[]
  readonly places?: ReadonlyMap<string, Point>
}

/** Reads and checks; problems are given, not thrown. */
export async function readDatasets(paths: readonly string[]): Promise<ReadIn> {
  const raws = await loadPaths(paths)
  const checked = validate(raws)
  const places = placesAsInFiles(raws, () => checked.batches.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
  return { ...checked, raws, ...(places && { places }) }
}

export function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some((problem) => problem.severity === 'error')) throw new DataError(problems)
}

/** The given paths; else every dataset folder of ./graph-data, else those that come with the package. */
export async function dataPaths(given: readonly string[] = []): Promise<readonly string[]> {
  if (given.length > 0) return given
  for (const root of ['graph-data', join(packageRoot(), 'graph-data')]) {
    const folders = await datasetFolders(root)
    if (folders.length > 0) return folders
  }
  throw new InputError('There is no dataset: name one, or make a folder graph-data with datasets in it')
}

/** Where the built explorer lies: as files that load each other, or as one chunk to be put into a page. */
export function webFolder({ single = false } = {}): string {
  return join(packageRoot(), 'dist', single ? 'web-single' : 'web')
}

export function packageVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  const { version } = parsed as { version?: unknown }
  return typeof version === 'string' ? version : '0'
}

/** The folder of package.json: above this file, whether it runs from source or built. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
