import type { palette as en } from '../en/palette.ts'

export const palette: Readonly<Record<keyof typeof en, string>> = {
  'find.results': '検索結果',
  'find.count_one': '{{count}}件',
  'find.count_other': '{{count}}件',
  'find.closest': '近いもの',
  'find.recent': '最近見たもの',
  'find.challenges': '課題',
  'find.solutions': '解決策',
  'find.others': '周辺',
  'find.statements': '記述',
  'find.evidence': '根拠',
  'find.commands': 'コマンド',
  'find.off': '表示していないデータ（選ぶと表示）',
  'find.more_one': 'ほか{{count}}件を表示',
  'find.more_other': 'ほか{{count}}件を表示',
  'find.indexing': 'データを読み込み中…',
  'find.enter': '開く',
  'find.trace': '経路',
  'find.alias': '別名',
  'find.locator': '箇所',
  'find.place': '{{source}}、{{locator}}',
}
