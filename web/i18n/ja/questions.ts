import type { questions as en } from '../en/questions.ts'

export const questions: Readonly<Record<keyof typeof en, string>> = {
  'welcome.questions': '手始めの問い',
  'welcome.addresses': '{{name}}に対処するものは？',
  'welcome.addresses-more_one': '解決策{{count}}件、最も強い根拠は「{{support}}」',
  'welcome.addresses-more_other': '解決策{{count}}件、最も強い根拠は「{{support}}」',
  'welcome.unanswered': 'まだ何も提案されていないのはどこか？',
  'welcome.inferred_one': '{{names}}。推定の解決策しかないもの{{count}}件',
  'welcome.inferred_other': '{{names}}。推定の解決策しかないもの{{count}}件',
  'welcome.both': '二つのサーベイの共通点と違いは？',
  'welcome.costs': '{{name}}の代償は？',
  'welcome.costs-more': '新たに生じること：{{names}}',
  'welcome.said': '{{name}}について述べられていることは？',
  'welcome.kinds': '種類ごとに何があるか？',
}
