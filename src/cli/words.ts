import type { AssertedBy, Support } from '../model/graph.ts'

/** What the command line says in its own words, in each language that it speaks. */

export const LANGUAGES = ['en', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

export interface Words {
  readonly support: Readonly<Record<Support, string>>
  readonly assertedBy: Readonly<Record<AssertedBy, string>>
  readonly nodes: (count: number) => string
  readonly statements: (count: number) => string
  readonly evidence: (count: number) => string
  readonly paths: (count: number, exact: boolean) => string
  readonly steps: (count: number) => string
  readonly sources: (count: number) => string
  readonly gaps: (count: number) => string
  readonly solutions: (count: number) => string
  readonly shown: (count: number, total: number) => string
  readonly also: string
  readonly fuzzy: string
  readonly onlyFuzzy: string
  readonly bestIs: (level: string) => string
  readonly noPath: string
  readonly sourcesTitle: string
  readonly statementsTitle: string
  readonly neighborsTitle: string
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const en: Words = {
  support: {
    inferred: 'inferred',
    proposed: 'proposed',
    demonstrated: 'demonstrated',
    clinical: 'clinically tested',
    deployed: 'in use',
    fact: 'stated',
  },
  assertedBy: {
    source: 'the source says so',
    machine: "a generated text's own guess",
    curator: "a curator's reading",
    loader: 'read from a list',
  },
  nodes: (count) => plural(count, 'node'),
  statements: (count) => plural(count, 'statement'),
  evidence: (count) => plural(count, 'piece of evidence', 'pieces of evidence'),
  paths: (count, exact) => (exact ? plural(count, 'path') : `more than ${count} paths`),
  steps: (count) => plural(count, 'step'),
  sources: (count) => plural(count, 'source'),
  gaps: (count) => (count === 0 ? 'No gaps' : plural(count, 'gap')),
  solutions: (count) => plural(count, 'solution'),
  shown: (count, total) => `${count} of ${total}`,
  also: 'also called',
  fuzzy: 'similar spelling',
  onlyFuzzy: 'Nothing is written so; of similar spelling:',
  bestIs: (level) => `the best is ${level}`,
  noPath: 'nothing addresses it',
  sourcesTitle: 'Spoken of in',
  statementsTitle: 'Statements',
  neighborsTitle: 'Neighbours',
}

const ja: Words = {
  support: {
    inferred: '推論',
    proposed: '提案',
    demonstrated: '実証',
    clinical: '臨床検証',
    deployed: '実運用',
    fact: '記載',
  },
  assertedBy: {
    source: '出典の記述',
    machine: '生成文の推測',
    curator: '編者の読み',
    loader: '一覧からの読み取り',
  },
  nodes: (count) => `ノード ${count} 件`,
  statements: (count) => `言明 ${count} 件`,
  evidence: (count) => `根拠 ${count} 件`,
  paths: (count, exact) => (exact ? `経路 ${count} 件` : `経路 ${count} 件超`),
  steps: (count) => `${count} 段`,
  sources: (count) => `出典 ${count} 件`,
  gaps: (count) => (count === 0 ? '空白はありません' : `空白 ${count} 件`),
  solutions: (count) => `解決策 ${count} 件`,
  shown: (count, total) => `${total} 件中 ${count} 件`,
  also: '別名',
  fuzzy: '似た綴り',
  onlyFuzzy: '一致するものはありません。似た綴り:',
  bestIs: (level) => `最も強いもので${level}`,
  noPath: '対処するものがありません',
  sourcesTitle: '言及箇所',
  statementsTitle: '言明',
  neighborsTitle: '隣接ノード',
}

export function wordsIn(lang: Language): Words {
  return lang === 'ja' ? ja : en
}
