import type { AssertedBy, Support } from '../model/graph.ts'
import type { Years } from '../model/years.ts'
import type { Note } from '../query/answers.ts'
import type { matrixWords } from './words/en/matrix-words.ts'
import type { routeWords } from './words/en/route-words.ts'
import { words as en } from './words/en/words.ts'
import { words as ja } from './words/ja/words.ts'

/** What the program says in its own words, in each language that it speaks: English, and after it one line for each other. */
const spoken = { en, ja } as const satisfies Readonly<Record<string, Words>>

export type Language = keyof typeof spoken
export const LANGUAGES = Object.keys(spoken) as [Language, ...Language[]]

/** The language to speak to whoever asked for `lang`: that one where we speak it, else English. */
export function languageFor(lang: string | undefined): Language {
  return LANGUAGES.find((each) => each === lang) ?? 'en'
}

/** The columns of drawn routes, and routes as sentences. */
export type RouteWords = Readonly<Record<keyof typeof routeWords, string>>

/** The matrix: how much of it there is, what its cells say, and what its signs mean. */
export type MatrixWords = Readonly<Record<keyof typeof matrixWords, string>>

export interface Words {
  readonly route: RouteWords
  readonly matrix: MatrixWords
  readonly support: Readonly<Record<Support, string>>
  /** What a kind of support means. */
  readonly meaning: Readonly<Record<Support, string>>
  readonly assertedBy: Readonly<Record<AssertedBy, string>>
  readonly note: Readonly<Record<Note['code'], string>>

  readonly nodes: (count: number) => string
  readonly statements: (count: number) => string
  readonly evidence: (count: number) => string
  readonly routes: (count: number, exact?: boolean) => string
  readonly steps: (count: number) => string
  readonly sources: (count: number) => string
  readonly works: (count: number) => string
  readonly gaps: (count: number) => string
  readonly gapsWithout: (count: number) => string
  /** `more` where others were counted before. */
  readonly gapsBelow: (count: number, level: string, more: boolean) => string
  readonly solutions: (count: number) => string
  readonly challenges: (count: number) => string
  readonly shown: (count: number, total: number) => string

  readonly comma: string
  readonly semicolon: string
  readonly inBrackets: (text: string) => string
  readonly quoted: (text: string) => string
  readonly labelled: (name: string, text: string) => string

  readonly also: string
  /** When the line was held against its source, as an ISO date, and by whom. */
  readonly reviewed: (on: string, by: string) => string
  readonly unreviewed: string
  /** Of a statement that an earlier route has told with its evidence. */
  readonly evidenceIn: (route: number) => string
  /** How a work is called in this language that has its title in another. */
  readonly translated: (title: string) => string
  readonly fuzzy: string
  readonly onlyFuzzy: string
  readonly bestIs: (level: string) => string
  readonly onlyBestIs: (level: string) => string
  /** Of solutions: how many a source names, and how many are only inferred. */
  readonly namedAndInferred: (named: number, inferred: number) => string
  readonly noSolution: string
  readonly noChallenge: string
  readonly noRoute: string
  readonly nothingBetter: (level: string) => string
  readonly via: (names: string) => string
  readonly directly: string
  /** What a number after a plus sign counts on a line that is drawn. */
  readonly moreBetween: string
  /** Put after one way: how many more there are. */
  readonly otherWays: (count: number) => string
  readonly weakest: string
  readonly sourcesTitle: string
  readonly statementsTitle: string
  readonly neighborsTitle: string

  /** Of which datasets an answer on the command line is, by id; and which of them the explorer begins with. */
  readonly fromAll: (ids: string, count: number, first: string) => string
  readonly fromSome: (ids: string, loaded: number) => string
  readonly dataTitle: string
  /** Of all datasets as one. */
  readonly togetherTitle: string
  readonly revision: (date: string | undefined, revision: string) => string
  readonly readOn: (date: string) => string
  readonly report: string
  readonly counted: string
  readonly floor: (level: string) => string
  readonly within: (hops: number) => string
  /** Of evidence: the works that it is from. */
  readonly onlyFrom: (works: string) => string
  readonly ofYears: (years: Years) => string
  /** Of what was typed: which node was asked for. */
  readonly takenFor: (name: string, id: string) => string
  /** Before a note that stands alone. */
  readonly noteName: string
  readonly notesTitle: string

  readonly solutionsTitle: string
  readonly challengesTitle: string
  readonly section: Readonly<Record<DossierSection, string>>
  /** The same sections where the dossier is of a solution, as far as they are called otherwise. */
  readonly solutionSection: Readonly<Partial<Record<DossierSection, string>>>
  readonly costs: string
  readonly limits: string
  /** What is looked for at all answers together. */
  readonly ofAnswers: Readonly<Record<'answer-costs' | 'answer-limits', string>>
  /** Before the titles that nothing stands under. */
  readonly emptyParts: string
  readonly emptyPartsFiltered: string
  readonly readingTitle: string
  readonly readingLead: string
  readonly covers: (count: number, total: number) => string
  readonly uncovered: (count: number) => string
  readonly nothingToRead: string

  readonly compareTitle: (a: string, b: string) => string
  readonly neitherTitle: string
  readonly bothName: string
  readonly onlyNamedBy: (dataset: string) => string
  readonly matchedBy: Readonly<Record<'node' | 'CLOSE_MATCH', string>>
  readonly bothSolutions: string
  readonly onlySolutions: (dataset: string) => string
  readonly listedBy: (dataset: string) => string
  readonly proposalsTitle: string
  readonly proposalsLead: string
  readonly sharedWords: (words: string) => string
  readonly apartTitle: string

  readonly filterName: Readonly<Record<'support' | 'assertedBy' | 'dataset' | 'source' | 'year', string>>
  /** What an empty cell of a table means, and what one that says it is a gap. */
  readonly emptyCells: (none: string, gap: string) => string
  /** Of a challenge: filters hide all that there is for it. */
  readonly allHidden: (filters: string) => string
  readonly gapsHidden: (count: number, more: boolean) => string
}

export type DossierSection =
  | 'said'
  | 'matches'
  | 'parts'
  | 'costs'
  | 'limits'
  | 'applications'
  | 'models'
  | 'questions'
  | 'wishes'
  | 'listed'
  | 'other'

export function wordsIn(lang: Language): Words {
  return spoken[lang]
}
