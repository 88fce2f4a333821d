import { type Command, Option } from 'commander'
import { STORES, type StoreName } from '../compose.ts'
import { ASSERTERS, FLOORS, type Floor } from '../model/graph.ts'
import { LANGUAGES, type Language } from '../report/words.ts'

/** Flags that several commands share, one definition each. */

export const OUTPUTS = ['text', 'json', 'md'] as const
export type Output = (typeof OUTPUTS)[number]

/** A list of works has formats of its own. */
export const READING_OUTPUTS = [...OUTPUTS, 'bibtex', 'csl'] as const
export type ReadingOutput = (typeof READING_OUTPUTS)[number]

export interface StoreOptions {
  readonly data?: readonly string[]
  readonly store?: StoreName
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
    .addOption(new Option('--store <engine>', 'where the graph is kept').choices(STORES).default('embedded'))
}

export function withOutput(command: Command, outputs: readonly ReadingOutput[] = OUTPUTS): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print the answer').choices(outputs).default('text'))
    .option('--json', 'the same as --format json')
    .addOption(new Option('--lang <lang>', 'language of labels and words').choices(LANGUAGES).default('en'))
    .option('--quiet', 'no remarks beside the answer')
}

/** Which evidence counts. `support` and `dataset` are left out where the command means something else by them. */
export function withFilters(command: Command, { support = true, dataset = true } = {}): Command {
  if (support) {
    command.addOption(new Option('--support <level>', 'weakest support that counts (facts always do)').choices(FLOORS))
  }
  command.addOption(new Option('--asserted-by <who...>', 'who may have said it').choices(ASSERTERS))
  command.option('--source <id...>', 'only evidence from these works')
  command.option('--year <years>', 'only evidence from works of these years: 2021-2023, 2021-, 2022,undated')
  return dataset ? command.option('--dataset <id...>', 'only evidence of these datasets') : command
}

export function withFloor(command: Command, usual: Floor): Command {
  return command.addOption(
    new Option('--support <level>', 'a challenge whose best route is weaker is a gap').choices(FLOORS).default(usual),
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
