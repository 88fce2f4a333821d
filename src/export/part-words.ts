import type { Language } from '../report/words.ts'

/** What a part is of its survey, behind the title of that. */
export interface PartWords {
  readonly part: (which: string) => string
  readonly trace: (from: string) => string
  readonly traceTo: (from: string, to: string) => string
  readonly dossier: (names: string) => string
  readonly around: (names: string) => string
  readonly nodes: (count: number) => string
  readonly matrix: string
  readonly compare: (a: string, b: string) => string
  readonly filtered: string
  readonly whole: string
  readonly andMore: (name: string, count: number) => string
}

export const partWords: Readonly<Record<Language, PartWords>> = {
  en: {
    part: (which) => `part: ${which}`,
    trace: (from) => `trace from ${from}`,
    traceTo: (from, to) => `trace from ${from} to ${to}`,
    dossier: (names) => `dossier of ${names}`,
    around: (names) => `${names} and what is joined to it`,
    nodes: (count) => `${count} nodes`,
    matrix: 'every challenge with its routes',
    compare: (a, b) => `${a} compared with ${b}`,
    filtered: 'what the filters let through',
    whole: 'everything',
    andMore: (name, count) => `${name} and ${count} more`,
  },
  ja: {
    part: (which) => `一部：${which}`,
    trace: (from) => `「${from}」からの経路`,
    traceTo: (from, to) => `「${from}」から「${to}」への経路`,
    dossier: (names) => `「${names}」の全容`,
    around: (names) => `「${names}」と、つながるもの`,
    nodes: (count) => `ノード${count}件`,
    matrix: '全課題とその経路',
    compare: (a, b) => `「${a}」と「${b}」の比較`,
    filtered: '絞り込みで残ったもの',
    whole: 'すべて',
    andMore: (name, count) => `${name}ほか${count}件`,
  },
}
