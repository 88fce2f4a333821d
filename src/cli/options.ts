import type { Command } from 'commander'
import { STORES, type StoreName } from '../compose.ts'
import type { WrongField } from '../errors.ts'
import { ASSERTERS, FLOORS, type Floor } from '../model/graph.ts'
import { LANGUAGES, type Language } from '../report/words.ts'
import { oneOf } from './checked-option.ts'

/** Flags that several commands share, one definition each. */

export const OUTPUTS = ['text', 'json', 'md'] as const
export type Output = (typeof OUTPUTS)[number]

/** A list of works has formats of its own. */
export const READING_OUTPUTS = [...OUTPUTS, 'bibtex', 'csl'] as const
export type ReadingOutput = (typeof READING_OUTPUTS)[number]

/** The matrix is a table, too, and a picture. */
export const MATRIX_OUTPUTS = [...OUTPUTS, 'csv', 'svg'] as const
export type MatrixOutput = (typeof MATRIX_OUTPUTS)[number]

export interface StoreOptions {
  readonly data?: readonly string[]
  readonly store?: StoreName
  /** What is wrong with the flags: told with what the question cannot take. */
  readonly wrong?: readonly WrongField[]
}

export interface OutputOptions {
  readonly format: Output
  readonly json?: boolean
  readonly lang: Language
  readonly quiet?: boolean
}

export interface FilterOptions {
  readonly support?: Floor
  readonly assertedBy?: (typeof ASSERTERS)[number][]
  readonly dataset?: string[]
  readonly source?: string[]
  readonly year?: string
}

export interface QuestionOptions extends StoreOptions, OutputOptions, FilterOptions {}

export function withStore(command: Command): Command {
  return command
    .option('--data <path...>', 'dataset folders or files; by default ./graph-data, else the ones that come along')
    .addOption(oneOf('--store <engine>', 'where the graph is kept', STORES).default('embedded'))
}

export function withOutput(command: Command, outputs: readonly (ReadingOutput | MatrixOutput)[] = OUTPUTS): Command {
  return command
    .addOption(oneOf('--format <format>', 'how to print the answer', outputs).default('text'))
    .option('--json', 'the same as --format json')
    .addOption(oneOf('--lang <lang>', 'language of labels and words', LANGUAGES).default('en'))
    .option('--quiet', 'no remarks beside the answer')
}

/** Which evidence counts. `support` and `dataset` are left out where the command means something else by them. */
export function withFilters(command: Command, { support = true, dataset = true } = {}): Command {
  if (support) {
    command.addOption(oneOf('--support <level>', 'weakest support that counts (facts always do)', FLOORS))
  }
  command.addOption(oneOf('--asserted-by <who...>', 'who may have said it', ASSERTERS))
  command.option('--source <id...>', 'only evidence from these works')
  command.option(
    '--year <years>',
    'only evidence from works of these years: 2021-2023, 2021-, 2022; with ,undated (2021-,undated) also works without a year',
  )
  return dataset ? command.option('--dataset <id...>', 'only evidence of these datasets') : command
}

export function withFloor(command: Command, usual: Floor): Command {
  return command.addOption(
    oneOf('--support <level>', 'a challenge whose best route is weaker is a gap', FLOORS).default(usual),
  )
}

/** The filters as a request spells them. */
export function filtersOf({ support, assertedBy, dataset, source, year }: FilterOptions): FilterOptions {
  return {
    ...(support && { support }),
    ...(assertedBy && { assertedBy }),
    ...(dataset && { dataset }),
    ...(source && { source }),
    ...(year !== undefined && { year }),
  }
}
