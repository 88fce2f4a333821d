import type { filters as en } from '../en/filters.ts'

export const filters: Readonly<Record<keyof typeof en, string>> = {
  'filter.more_one': '{{names}}、ほか{{count}}件',
  'filter.more_other': '{{names}}、ほか{{count}}件',
  'filter.between': '{{from}}～{{to}}',
  'filter.since': '{{from}}以降',
  'filter.until': '{{to}}以前',
  'filter.undated': '不明',
  'filter.or-undated': '{{range}}または不明',

  'chip.title': '設定中の絞り込み',
  'chip.support': '根拠：{{support}}以上',
  'chip.assertedBy': '述べた者：{{by}}',
  'chip.dataset': 'データ{{all}}件中{{count}}件',
  'chip.source': '出典：{{names}}',
  'chip.year': '出典の年：{{years}}',
  'chip.hops_one': '{{count}}段以内',
  'chip.hops_other': '{{count}}段以内',
  'chip.kind': '非表示：{{names}}',
  'chip.relation': '非表示の関係：{{names}}',
  'chip.field': '{{field}}：{{values}}',
  'chip.present': '{{field}}：記載あり',
  'chip.absent': '{{field}}：記載なし',
  'chip.lift': '絞り込みを外す：{{filter}}',
}
