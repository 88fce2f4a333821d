import { dataPaths, readDatasets } from '../../compose.ts'
import { DataError, type Problem, sayProblem, unsaid } from '../../errors.ts'
import type { GraphBatch } from '../../model/batch.ts'
import { fold } from '../../model/fold.ts'
import { byCodePoint } from '../../model/order.ts'
import type { Text } from '../../model/text.ts'
import { withPart } from '../../model/with-part.ts'
import { asText, heading, line, type Page } from '../../report/page.ts'
import { type Language, wordsIn } from '../../report/words.ts'
import { isJson, jsonText } from '../answer.ts'
import type { Effects } from '../effects.ts'
import type { OutputOptions } from '../options.ts'
import { placeWarnings } from '../place-warnings.ts'

export interface CheckOptions extends OutputOptions {
  readonly data?: readonly string[]
}

/** Counts of each dataset that is sound, and every problem of all. Gives 4 where anything must be mended, else 0. */
export async function check(datasets: readonly string[], options: CheckOptions, effects: Effects): Promise<number> {
  const { batches, problems, raws } = await readDatasets(await dataPaths([...datasets, ...(options.data ?? [])]))
  effects.signal.throwIfAborted()
  const counted = batches.map(countsOf)
  const failed = problems.some((problem) => problem.severity === 'error')
  const warnings = placeWarnings(fold(batches).warnings, raws)
  if (isJson(options)) {
    const all = [...problems.map(unsaid), ...warnings.map(unsaid)]
    await effects.out(jsonText({ datasets: counted, problems: all }))
    if (failed) throw new DataError(all)
    return 0
  }
  await effects.out(asText(checkPage(counted, problems, options.lang), effects.color))
  if (!options.quiet) {
    for (const warning of warnings) effects.err(sayWarning(warning))
    if (failed) effects.err(`${sumUp(problems)}.\n`)
  }
  return failed ? 4 : 0
}

function sayWarning(warning: Problem): string {
  return warning.file ? `${sayProblem(warning)}\n` : `Warning: ${warning.message}\n`
}

interface Counts {
  readonly id: string
  readonly part?: Text
  readonly nodes: number
  readonly edges: number
  readonly evidence: number
  readonly nodesByKind: Readonly<Record<string, number>>
  readonly edgesByKind: Readonly<Record<string, number>>
}

function countsOf({ dataset, nodes, edges }: GraphBatch): Counts {
  return {
    id: dataset.id,
    ...(dataset.part && { part: dataset.part }),
    nodes: nodes.length,
    edges: edges.length,
    evidence: edges.reduce((sum, edge) => sum + edge.evidence.length, 0),
    nodesByKind: tally(nodes.map((node) => node.kind)),
    edgesByKind: tally(edges.map((edge) => edge.kind)),
  }
}

function tally(kinds: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodePoint(a, b)))
}

function checkPage(datasets: readonly Counts[], problems: readonly Problem[], lang: Language): Page {
  const words = wordsIn(lang)
  return [
    ...datasets.flatMap((each) => [
      heading(
        `${withPart(each.id, [each], lang)}: ${words.nodes(each.nodes)}, ${words.statements(each.edges)}, ${words.evidence(each.evidence)}`,
      ),
      line(sayCounts(each.nodesByKind), 1),
      line(sayCounts(each.edgesByKind), 1),
    ]),
    ...(problems.length > 0 ? [heading(sumUp(problems))] : []),
    ...problems.map((problem) => line(sayProblem(problem))),
  ]
}

function sayCounts(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
}

function sumUp(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  const say = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
  return [errors > 0 ? say(errors, 'error') : '', warnings > 0 ? say(warnings, 'warning') : '']
    .filter(Boolean)
    .join(', ')
}
