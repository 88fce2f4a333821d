import { dateSaid } from '../../date-said.ts'
import type { Words } from '../../words.ts'
import { matrixWords } from './matrix-words.ts'
import { routeWords } from './route-words.ts'
import { supportWords } from './support-words.ts'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

export const words: Words = {
  ...supportWords,
  route: routeWords,
  matrix: matrixWords,
  note: {
    'not-in-datasets': 'It is not in these data.',
    filtered: 'Filters hide something.',
    'cut-by-hops': 'Longer routes were not looked for.',
    'cut-by-limit': 'There is more than is shown.',
    'cut-by-time': 'The search was ended for lack of time; there may be more.',
    'not-joined': 'No route joins these two, though there are routes to others.',
    gap: 'This is a gap: these data name no solution.',
    undated: 'Works without a year are hidden.',
    'load-again': 'The database is from an earlier version and slow to search; loading the data again makes it quick.',
  },

  nodes: (count) => plural(count, 'node'),
  statements: (count) => plural(count, 'statement'),
  evidence: (count) => plural(count, 'piece of evidence', 'pieces of evidence'),
  routes: (count, exact = true) => (exact ? plural(count, 'route') : `more than ${count} routes`),
  steps: (count) => plural(count, 'step'),
  sources: (count) => plural(count, 'source'),
  works: (count) => plural(count, 'work'),
  gaps: (count) => (count === 0 ? 'No gaps' : plural(count, 'gap')),
  gapsWithout: (count) => `${plural(count, 'challenge')} without any solution`,
  gapsBelow: (count, level, more) =>
    `${more ? `${count} more` : plural(count, 'challenge')} with nothing better than ${level}`,
  solutions: (count) => plural(count, 'solution'),
  challenges: (count) => plural(count, 'challenge'),
  shown: (count, total) => `${count} of ${total}`,

  comma: ', ',
  semicolon: '; ',
  inBrackets: (text) => ` (${text})`,
  quoted: (text) => `“${text}”`,
  labelled: (name, text) => `${name}: ${text}`,

  also: 'also called',
  reviewed: (on, by) => `reviewed on ${dateSaid(on, 'en')} by ${by}`,
  evidenceIn: (route) => `evidence as under route ${route}`,
  unreviewed: 'not reviewed',
  translated: (title) => `in English: ${title}`,
  fuzzy: 'similar spelling',
  onlyFuzzy: 'Nothing is written so; of similar spelling:',
  bestIs: (level) => `The best evidence here: ${level}.`,
  onlyBestIs: (level) => `The best evidence here is only ${level}.`,
  namedAndInferred: (named, inferred) =>
    `Solutions: ${named || 'none'} named${inferred > 0 ? `, ${inferred} inferred` : ''}.`,
  noSolution: 'no solution is named',
  noChallenge: 'set against no challenge',
  noRoute: 'No solution is named.',
  nothingBetter: (level) => `nothing better than ${level}`,
  via: (names) => `via ${names}`,
  directly: 'directly',
  moreBetween: 'more statements that join the same two',
  otherWays: (count) => `, and ${plural(count, 'other way')}`,
  weakest: 'weakest step',
  sourcesTitle: 'Spoken of in',
  statementsTitle: 'Statements',
  neighborsTitle: 'Neighbours',

  fromAll: (ids, count, first) =>
    count === 1
      ? `From the dataset ${ids}.`
      : `From all ${count} datasets: ${ids}. The explorer begins with one alone, as --dataset ${first} does.`,
  fromSome: (ids, loaded) => `From ${ids}, of ${plural(loaded, 'dataset')}.`,
  dataTitle: 'The data',
  togetherTitle: 'All together',
  revision: (date, revision) => `${date ? `as read on ${dateSaid(date, 'en')}, ` : ''}revision ${revision}`,
  readOn: (date) => `as read on ${dateSaid(date, 'en')}`,
  report: 'Report an error',
  counted: 'Counted here',
  floor: (level) => `${level} or better`,
  onlyFrom: (works) => `only from ${works}`,
  ofYears: ({ from, to, undated }) => {
    const open = to === undefined ? `since ${from}` : from === undefined ? `until ${to}` : `of ${from}–${to}`
    const years = from === undefined && to === undefined ? '' : from === to ? `of ${from}` : open
    const without = undated ? '' : ' (none without a year)'
    return `works ${[years, undated ? 'without a year' : ''].filter(Boolean).join(' or ')}${without}`
  },
  within: (hops) => `routes of at most ${plural(hops, 'step')}`,
  takenFor: (name, id) => `“${name}” is taken for ${id}.`,
  noteName: 'Note',
  notesTitle: 'What is missing here, and why',

  solutionsTitle: 'What addresses it',
  challengesTitle: 'What it addresses',
  section: {
    said: 'What the sources say of it',
    matches: 'What corresponds to it elsewhere',
    parts: 'Its parts, and what it is part of',
    costs: 'Solutions that bring it about',
    limits: 'Solutions that it limits',
    applications: 'Applications that it touches',
    models: 'Models that it touches',
    questions: 'Open questions',
    wishes: 'Only wished for',
    listed: 'Only listed under it',
    other: 'Also said',
  },
  solutionSection: { costs: 'What it costs: challenges that it raises', limits: 'What limits it' },
  costs: 'It costs',
  limits: 'Its limits',
  ofAnswers: { 'answer-costs': 'What these solutions cost', 'answer-limits': 'What limits these solutions' },
  emptyParts: 'Nothing is said here under',
  emptyPartsFiltered: 'Nothing that the filters let through is said here under',
  readingTitle: 'Works to read',
  readingLead:
    'Each next work covers most of the statements that are left; works that add nothing are not named. There may be a shorter list.',
  covers: (count, total) => `${plural(count, 'statement')} new, ${total} in all`,
  uncovered: (count) => `${plural(count, 'statement')} whose source is no work of the graph`,
  nothingToRead: 'There is no statement to read up on.',

  compareTitle: (a, b) => `${a} against ${b}`,
  neitherTitle: 'The finding: both call it a challenge, and neither names a solution',
  bothName: 'What both name',
  onlyNamedBy: (dataset) => `What only ${dataset} names`,
  matchedBy: { node: 'the same node in both', CLOSE_MATCH: 'joined as closely matching' },
  bothSolutions: 'Solutions that both name',
  onlySolutions: (dataset) => `Solutions of ${dataset} alone`,
  listedBy: (dataset) => `Only listed under it by ${dataset}: no solution`,
  proposalsTitle: 'Perhaps the same, but not joined',
  proposalsLead: 'Proposed by the program because their names are alike; nobody has accepted or rejected it.',
  sharedWords: (words) => `words in common: ${words}`,
  apartTitle: 'Held apart',

  filterName: { support: 'support', assertedBy: 'asserted by', dataset: 'dataset', source: 'source', year: 'year' },
  allHidden: (filters) => `all its solutions are hidden by filters (${filters})`,
  gapsHidden: (count, more) =>
    `${more ? `${count} more` : plural(count, 'challenge')} whose solutions are all hidden by filters`,
  emptyCells: (none, gap) =>
    `Empty: ${none}; these data name no route between the two. “${gap}”: no solution at all is named for the challenge.`,
}
