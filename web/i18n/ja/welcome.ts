import type { welcome as en } from '../en/welcome.ts'

export const welcome: Readonly<Record<keyof typeof en, string>> = {
  'welcome.what':
    '何が妨げているか、何がそれに対処するか、根拠はどれほど強いかを示します。どの行からも出典を開けます。',
  'welcome.what-else': '何が何につながり、何が述べられているかを示します。',
  'welcome.questions': '手始めの問い',
  'welcome.addresses': '{{name}}に対処するものは？',
  'welcome.addresses-more_one': '解決策{{count}}件、最も強い根拠は「{{support}}」',
  'welcome.addresses-more_other': '解決策{{count}}件、最も強い根拠は「{{support}}」',
  'welcome.unanswered': 'まだ何も提案されていないのはどこか？',
  'welcome.both': '二つのサーベイの共通点と違いは？',
  'welcome.costs': '{{name}}の代償は？',
  'welcome.costs-more': '新たに生じること：{{names}}',
  'welcome.said': '{{name}}について述べられていることは？',
  'welcome.kinds': '種類ごとに何があるか？',
  'welcome.tour': 'ツアーを見る',
  'welcome.hint': '一覧の課題を選ぶか、{{find}}で検索してもかまいません。キーの一覧は{{keys}}で開きます。',
  'welcome.hint-else': '{{find}}で検索してもかまいません。キーの一覧は{{keys}}で開きます。',
}
