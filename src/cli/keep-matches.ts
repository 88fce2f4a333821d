import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { MATCHES, type MatchDecision, writeMatch, writeMatchManifest } from '../../loaders/write-match.ts'
import { openEmbedded } from '../compose.ts'
import { DataError, InputError } from '../errors.ts'
import { createReader } from '../query/create-reader.ts'
import type { KeepMatch, MatchRequest } from '../query/match-request.ts'
import type { GraphReader } from '../query/reader.ts'
import type { Switch } from './switch-reader.ts'
import { writeFiles } from './write-files.ts'

/**
 * Where decisions on matches are kept: a dataset of its own beside the first dataset folder. Undefined where there is
 * no such place: a database, or data that came with an installed package and goes with its next version.
 */
export function matchFolder(paths: readonly string[]): string | undefined {
  const [first] = paths
  if (first === undefined || resolve(first).includes(`${sep}node_modules${sep}`)) return undefined
  return join(dirname(first), MATCHES.id)
}

/**
 * Keeps decisions, one after the other: tries the data with the decision in it, writes the files only if that is sound,
 * and has `current` answer from it. Throws InputError where the decision or the files do not fit, NotFoundError for ids
 * that are not there.
 */
export function createMatchKeeper(
  paths: readonly string[],
  folder: string,
  current: Switch,
  today: () => string,
): KeepMatch {
  const keep: KeepMatch['keep'] = async (request, signal) => {
    const decision = decisionOf(request, today())
    const datasets = await datasetsOf(current.reader, [request.a, request.b])
    const [manifest, facts] = [join(folder, MATCHES.manifest), join(folder, MATCHES.facts)]
    const texts = {
      manifest: writeMatchManifest(await textOf(manifest), datasets),
      facts: writeFacts(await textOf(facts), decision, facts),
    }
    const { store } = await opened(paths, folder, texts)
    try {
      await mkdir(folder, { recursive: true })
      await writeFiles(
        [
          { path: manifest, content: [texts.manifest] },
          { path: facts, content: [texts.facts] },
        ],
        signal,
      )
    } catch (error) {
      await store.close()
      throw error
    }
    current.to({ reader: createReader(store), close: () => store.close() })
    const { kind, a, b } = decision
    return { file: facts, ...(kind && { statement: `${kind}:${a}--${b}` }) }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    file: join(folder, MATCHES.facts),
    keep(request, signal) {
      const mine = last.then(() => keep(request, signal))
      last = mine.catch(() => {})
      return mine
    },
  }
}

const KINDS = { accept: 'CLOSE_MATCH', reject: 'DIFFERS_FROM', withdraw: undefined } as const

function decisionOf({ a, b, decision, reason, by }: MatchRequest, on: string): MatchDecision {
  if (a === b) throw new InputError('b: expected the id of another challenge than a')
  const kind = KINDS[decision]
  if (kind && reason === '') throw new InputError('reason: expected why, in a sentence')
  if (kind && by === '') throw new InputError('by: expected who decides, a name')
  return { a, b, ...(kind && { kind }), reason, by, on }
}

/** The datasets that hold them, one of each. */
async function datasetsOf(reader: GraphReader, ids: readonly string[]): Promise<string[]> {
  const { nodes } = await reader.subgraph({ scope: 'ids', ids: [...ids] })
  return nodes.flatMap(({ datasets }) => datasets.filter((id) => id !== MATCHES.id).slice(0, 1))
}

function writeFacts(text: string | undefined, decision: MatchDecision, file: string): string {
  try {
    return writeMatch(text, decision)
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The data as it will be: with the new texts in a folder that stands in for the real one. */
async function opened(paths: readonly string[], folder: string, texts: { manifest: string; facts: string }) {
  const trial = await mkdtemp(join(dirname(folder), `.${MATCHES.id}-`))
  try {
    await writeFile(join(trial, MATCHES.manifest), texts.manifest)
    await writeFile(join(trial, MATCHES.facts), texts.facts)
    return await openEmbedded([...paths.filter((path) => resolve(path) !== resolve(folder)), trial])
  } catch (error) {
    if (error instanceof DataError) throw new InputError(`With this decision the data is not sound: ${error.message}`)
    throw error
  } finally {
    await rm(trial, { recursive: true, force: true })
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
