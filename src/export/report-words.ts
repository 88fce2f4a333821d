import type { Language } from '../report/words.ts'

/** What a report says beside the words of the answers in it. */
export interface ReportWords {
  readonly question: string
  readonly holds: string
  readonly asked: (on: string) => string
  readonly onlyKinds: (names: string) => string
  readonly leftOut: (names: string) => string
  readonly cite: string
  readonly licence: string
  readonly inTheWay: string
  readonly noChallenges: string
  readonly gap: string
  readonly onlyThrough: (names: string) => string
  /** Of a choice of nodes, which shows what was chosen and no gap of the data. */
  readonly chosen: string
  readonly notJoined: string
  readonly notAddressed: string
  readonly others: string
  readonly sources: string
  /** Which numbers are those of the list: the words of a claim may have others. */
  readonly sourcesLead: string
  readonly noSources: string
  readonly further: string
  readonly furtherLead: string
  /** Of a work that is read through another, by its number. */
  readonly readThrough: (number: number) => string
  /** How many of the works have no author in the data. */
  readonly noAuthors: (silent: number, works: number) => string
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    question: 'Question',
    holds: 'It holds',
    asked: (on) => `Asked for on ${on}`,
    onlyKinds: (names) => `only nodes of the kinds ${names}`,
    leftOut: (names) => `without statements of the kinds ${names}`,
    cite: 'Cite as',
    licence: 'Licence',
    inTheWay: 'What is in the way, and what addresses it',
    noChallenges: 'Nothing in this part is a challenge.',
    gap: 'No solution is named in this part.',
    onlyThrough: (names) => `No solution is named for it itself in this part, but for what it is joined to: ${names}.`,
    chosen: 'The chosen nodes',
    notJoined:
      'No statement joins the chosen nodes with each other. What the data say of each beyond that is not in this report.',
    notAddressed: 'Among the chosen nodes none is named as its solution. Others were not looked for.',
    others: 'What else is said',
    sources: 'Sources',
    sourcesLead:
      'A number before a title above is that of the work here; one in the words of a claim is its source’s own.',
    noSources: 'No statement of this part cites a source.',
    further: 'Further works',
    furtherLead: 'They belong to this part and stand in its bibliography, but no statement above cites them.',
    readThrough: (number) => `read through [${number}]`,
    noAuthors: (silent, works) =>
      `${silent} of ${works} ${works === 1 ? 'work' : 'works'} ${silent === 1 ? 'has' : 'have'} no authors in the data.`,
  },
  ja: {
    question: '問い',
    holds: '収録内容',
    asked: (on) => `${on}の問い合わせ`,
    onlyKinds: (names) => `種類が${names}のノードだけ`,
    leftOut: (names) => `種類が${names}の記述を除く`,
    cite: '引用表記',
    licence: 'ライセンス',
    inTheWay: '課題と、それに対処するもの',
    noChallenges: 'この部分に課題はない。',
    gap: 'この部分に解決策の記載はない。',
    onlyThrough: (names) => `この課題自体への解決策の記載はこの部分になく、つながる先への記載のみがある：${names}。`,
    chosen: '選んだノード',
    notJoined: '選んだノードどうしを結ぶ記述はない。それぞれについてのほかの記述は、このレポートの対象外である。',
    notAddressed: '選んだノードの中に、解決策として挙げられたものはない。ほかのノードは調べていない。',
    others: 'その他の記述',
    sources: '出典',
    sourcesLead: '上で題名の前にある番号は、この一覧の番号である。記述の文中にある番号は、出典自身のものである。',
    noSources: 'この部分に、出典を引用する記述はない。',
    further: 'ほかの関連文献',
    furtherLead: 'この部分に関わり、文献データにも含まれるが、上の記述には引用されていない文献である。',
    readThrough: (number) => `[${number}]を通じて読んだ文献`,
    noAuthors: (silent, works) => `文献${works}件のうち${silent}件は、著者がデータにない。`,
  },
}
