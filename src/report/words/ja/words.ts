import { dateSaid } from '../../date-said.ts'
import type { Words } from '../../words.ts'
import { matrixWords } from './matrix-words.ts'
import { routeWords } from './route-words.ts'
import { supportWords } from './support-words.ts'

export const words: Words = {
  ...supportWords,
  route: routeWords,
  matrix: matrixWords,
  note: {
    'not-in-datasets': 'このデータには含まれていない。',
    filtered: '絞り込みで隠れているものがある。',
    'cut-by-hops': 'これより長い経路は調べていない。',
    'cut-by-limit': '表示しきれないものがある。',
    'cut-by-time': '時間切れで打ち切った。ほかにもある可能性がある。',
    'not-joined': 'この二つを結ぶ経路はない。ほかへの経路はある。',
    gap: '空白。このデータに解決策の記載はない。',
    undated: '年の分からない文献は数えていない。年に「,undated」を添えると、それも数える（例：2023-,undated）。',
    'load-again': '以前の版で読み込んだデータベースのため検索が遅い。データを読み込み直すと速くなる。',
  },

  nodes: (count) => `ノード${count}件`,
  statements: (count) => `記述${count}件`,
  evidence: (count) => `根拠${count}件`,
  routes: (count, exact = true) => (exact ? `経路${count}本` : `経路${count}本超`),
  steps: (count) => `${count}段`,
  sources: (count) => `出典${count}件`,
  works: (count) => `文献${count}件`,
  gaps: (count) => (count === 0 ? '空白なし' : `空白${count}件`),
  gapsWithout: (count) => `解決策の記載がない課題${count}件`,
  gapsBelow: (count, level, more) => `${more ? 'ほかに' : ''}最も強い根拠が「${level}」にとどまる課題${count}件`,
  solutions: (count) => `解決策${count}件`,
  challenges: (count) => `課題${count}件`,
  shown: (count, total) => `${total}件中${count}件`,

  comma: '、',
  semicolon: '、',
  inBrackets: (text) => `（${text}）`,
  quoted: (text) => `「${text}」`,
  labelled: (name, text) => `${name}：${text}`,

  also: '別名',
  reviewed: (on, by) => `${by}が${dateSaid(on, 'ja')}に照合`,
  evidenceIn: (route) => `根拠は経路${route}と同じ`,
  unreviewed: '未照合',
  translated: (title) => `仮訳：${title}`,
  fuzzy: '似た表記',
  onlyFuzzy: '一致するものはない。似た表記：',
  bestIs: (level) => `最も強い根拠：${level}`,
  onlyBestIs: (level) => `最も強い根拠でも${level}にとどまる。`,
  namedAndInferred: (named, inferred) =>
    `解決策：出典が挙げるもの${named}件${inferred > 0 ? `、推定${inferred}件` : ''}。`,
  noSolution: '解決策の記載なし',
  noChallenge: 'どの課題にも向けられていない',
  noRoute: '解決策の記載なし。',
  nothingBetter: (level) => `最も強くて${level}`,
  via: (names) => `${names}を通じて`,
  directly: '直接',
  moreBetween: '同じ二つを結ぶほかの記述の数',
  otherWays: (count) => `、ほか${count}通り`,
  weakest: '最も弱い段',
  sourcesTitle: '言及のある箇所',
  statementsTitle: '記述',
  neighborsTitle: '隣接ノード',

  fromAll: (ids, count, first) =>
    count === 1
      ? `データ：${ids}`
      : `データ${count}件すべてに基づく：${ids}。画面のエクスプローラーは初め一件だけを扱う（--dataset ${first} と同じ）。`,
  fromSome: (ids, loaded) => `データ${loaded}件のうち：${ids}`,
  dataTitle: 'データ',
  togetherTitle: '全体',
  revision: (date, revision) => `${date ? `${dateSaid(date, 'ja')}時点、` : ''}改訂 ${revision}`,
  readOn: (date) => `${dateSaid(date, 'ja')}時点`,
  report: '誤りを報告する',
  counted: '数えた範囲',
  floor: (level) => `${level}以上`,
  onlyFrom: (works) => `${works}だけ`,
  ofYears: ({ from, to, undated }) => {
    const open = to === undefined ? `${from}年以降` : from === undefined ? `${to}年以前` : `${from}～${to}年`
    const years = from === undefined && to === undefined ? '' : from === to ? `${from}年` : open
    const without = undated ? '' : '（年不明のものを除く）'
    return `${[years, undated ? '年不明' : ''].filter(Boolean).join('または')}の文献${without}`
  },
  within: (hops) => `${hops}段までの経路`,
  takenFor: (name, id) => `「${name}」は${id}のこととして答える。`,
  noteName: '補足',
  notesTitle: 'ここにないものと、その理由',

  solutionsTitle: '何が対処するか',
  challengesTitle: '何に対処するか',
  section: {
    said: '出典の記述',
    matches: 'ほかのサーベイで対応するもの',
    parts: '全体と部分',
    costs: 'この課題を生む解決策',
    limits: 'この課題に直面する解決策',
    applications: '関わる応用',
    models: '関わるモデル',
    questions: '未解決の問い',
    wishes: '要望にとどまるもの',
    listed: '一覧に載るだけのもの',
    other: 'その他の記述',
  },
  solutionSection: { costs: '代償：新たに生じる課題', limits: '限界' },
  costs: '代償',
  limits: '限界',
  ofAnswers: { 'answer-costs': '解決策の代償', 'answer-limits': '解決策の限界' },
  emptyParts: '記載のない項目',
  emptyPartsFiltered: '絞り込みの範囲に記載のない項目',
  readingTitle: '読むべき文献',
  readingLead:
    '残る記述を最も多く含む文献から順に選び、新たに加わるもののない文献は載せていない。さらに短い一覧もありうる。',
  covers: (count, total) => `新たに記述${count}件、全部で${total}件`,
  uncovered: (count) => `データ中のどの文献にも基づかない記述${count}件`,
  nothingToRead: '読むべき記述はない。',

  compareTitle: (a, b) => `${a}と${b}の比較`,
  neitherTitle: '知見：双方が課題とするのに、どちらにも解決策の記載がない',
  bothName: '双方が挙げる課題',
  onlyNamedBy: (dataset) => `${dataset}だけが挙げる課題`,
  matchedBy: { node: '双方で同じノード', CLOSE_MATCH: 'ほぼ同じものとして対応' },
  bothSolutions: '双方が挙げる解決策',
  onlySolutions: (dataset) => `${dataset}だけが挙げる解決策`,
  listedBy: (dataset) => `${dataset}の一覧に載るだけの文献（解決策ではない）`,
  proposalsTitle: '同じ可能性があるが、対応づけられていないもの',
  proposalsLead: '名前が似ているためプログラムが挙げた候補。採否はまだ決まっていない。',
  sharedWords: (words) => `共通の語：${words}`,
  apartTitle: '別のものとされた組',

  filterName: { support: '根拠の種類', assertedBy: '述べた者', dataset: 'データ', source: '出典', year: '出典の年' },
  allHidden: (filters) => `解決策はすべて絞り込みで非表示（${filters}）`,
  gapsHidden: (count, more) => `${more ? 'ほかに' : ''}解決策がすべて絞り込みで隠れている課題${count}件`,
  emptyCells: (none, gap) =>
    `空のセルは「${none}」で、このデータに両者を結ぶ経路の記載はない。「${gap}」は、課題に解決策の記載がまったくないことを示す。`,
}
