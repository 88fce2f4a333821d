import type { layout as en } from '../en/layout.ts'

export const layout: Readonly<Record<keyof typeof en, string>> = {
  'layout.title': '配置',
  'layout.label': '配置：{{name}}',
  'layout.force': 'つながり',
  'layout.force.what': 'つながるものを近くに',
  'layout.layered': '階層',
  'layout.layered.what': 'つながりを左から右へ',
  'layout.radial': '同心円',
  'layout.radial.what': '最も多くつながるノードからの段数',
  'layout.radial.round': '「{{name}}」からの段数',
  'layout.circular': '円周',
  'layout.circular.what': '種類ごとに並べ、つながりを一望',
  'layout.by-kind': '種類別',
  'layout.by-kind.what': '種類ごとのまとまり',
  'layout.by-dataset': 'データ別',
  'layout.by-dataset.what': 'データセットごとのまとまり',
  'layout.several': '複数のデータセット',
  'say.laid-out': '配置：{{name}}。',
}
