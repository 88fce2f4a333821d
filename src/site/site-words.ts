import type { Site } from './site.ts'

/** What a published page says where nothing runs, and the note beside its data. */
export interface SiteWords {
  /** As the previews of links name it. */
  readonly locale: string
  counts(counts: Site['counts']): string
  readonly needsScript: string
  readonly source: string
  readonly licence: string
}

const en: SiteWords = {
  locale: 'en_GB',
  counts: ({ nodes, statements, sources }) =>
    `${nodes} nodes and ${statements} statements, every one with its source (${sources} sources).`,
  needsScript: 'This page shows them as a graph that can be explored; for that it needs JavaScript.',
  source: 'Source',
  licence: 'Licence',
}

const ja: SiteWords = {
  locale: 'ja_JP',
  counts: ({ nodes, statements, sources }) =>
    `ノード${nodes}件、記述${statements}件。すべて出典つき（出典${sources}件）。`,
  needsScript: 'グラフとして見るにはJavaScriptが必要です。',
  source: '出典',
  licence: 'ライセンス',
}

export const siteWords: Readonly<Record<Site['lang'], SiteWords>> = { en, ja }
