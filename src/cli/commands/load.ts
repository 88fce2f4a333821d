import { dataPaths, openNeo4j, readDatasets, refuseErrors } from '../../compose.ts'
import { InputError, sayProblem } from '../../errors.ts'
import type { GraphBatch } from '../../model/batch.ts'
import { inEnglish } from '../../model/said.ts'
import { asText, line, type Page } from '../../report/page.ts'
import { type Words, wordsIn } from '../../report/words.ts'
import type { Changes, WriteReport } from '../../store/types.ts'
import { isJson, jsonText } from '../answer.ts'
import type { Effects } from '../effects.ts'
import type { OutputOptions, StoreOptions } from '../options.ts'

export interface LoadOptions extends StoreOptions, OutputOptions {
  readonly dryRun?: boolean
}

/**
 * Brings datasets into the database, all or none; with `--dry-run` only says what they hold. An interruption counts
 * until the write begins; what is committed is told as such.
 */
export async function load(datasets: readonly string[], options: LoadOptions, effects: Effects): Promise<void> {
  if (options.store !== 'neo4j') {
    throw new InputError('load writes into a database; the embedded store keeps nothing: add --store neo4j')
  }
  const { batches, problems } = await readDatasets(await dataPaths([...datasets, ...(options.data ?? [])]))
  refuseErrors(problems)
  if (!options.quiet) for (const problem of problems) effects.err(`${sayProblem(problem)}\n`)
  effects.signal.throwIfAborted()
  const words = wordsIn(options.lang)
  const print = (data: unknown, page: Page): Promise<void> =>
    effects.out(isJson(options) ? jsonText(data) : asText(page, effects.color))

  if (options.dryRun) {
    const data = { dryRun: true, datasets: batches.map(sizeOf) }
    return print(data, [...data.datasets.map((size) => line(saySize(size, words))), line('Nothing was written.')])
  }
  const report = await write(batches, effects)
  if (!options.quiet) for (const warning of report.warnings) effects.err(`Warning: ${inEnglish(warning)}\n`)
  await print({ ...report, warnings: report.warnings.map(inEnglish) }, [
    ...batches.map((batch) => line(saySize(sizeOf(batch), words))),
    line(`Nodes: ${sayChanges(report.nodes)}.`),
    line(`Statements: ${sayChanges(report.edges)}.`),
    line(`The database holds ${report.datasets.join(', ')}.`),
  ])
}

async function write(batches: readonly GraphBatch[], { env, signal }: Effects): Promise<WriteReport> {
  const store = await openNeo4j(env)
  try {
    signal.throwIfAborted()
    return await store.write(batches)
  } finally {
    await store.close()
  }
}

interface Size {
  readonly id: string
  readonly revision: string
  readonly nodes: number
  readonly edges: number
}

function sizeOf({ dataset, revision, nodes, edges }: GraphBatch): Size {
  return { id: dataset.id, revision, nodes: nodes.length, edges: edges.length }
}

function saySize({ id, nodes, edges }: Size, words: Words): string {
  return `${id}: ${words.nodes(nodes)}, ${words.statements(edges)}`
}

function sayChanges({ added, changed, removed, unchanged }: Changes): string {
  return `${added} added, ${changed} changed, ${removed} removed, ${unchanged} as they were`
}
