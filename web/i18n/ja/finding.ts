import type { finding as english } from '../en/finding.ts'

export const finding: Record<keyof typeof english, string> = {
  'find.label': '検索とコマンド',
  'find.button': '検索・コマンド',
  'find.short': '検索',
  'find.hint': '課題、解決策、記述、コマンドなど',
  'find.close': '閉じる',
}
