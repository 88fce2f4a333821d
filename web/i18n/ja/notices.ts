import type { notices as en } from '../en/notices.ts'

export const notices: Readonly<Record<keyof typeof en, string>> = {
  'late.failed':
    'このページの一部を読み込めませんでした（{{what}}）。ほかの部分は使えます。表示中の内容はアドレスに残っています。',
  'late.reload': 'ページを再読み込み',

  'trouble.lost': 'サーバーが応答しません。表示中のものはそのまま残し、自動で再試行します。',
  'trouble.store':
    'サーバーは応答していますが、データを読み取れません：{{message}} 表示中のものはそのまま残し、自動で再試行します。',
  'trouble.failed': '問題が起きました：{{message}}',
  'trouble.missing': '選んだデータにありません：{{ids}}。',
  'trouble.refused': 'この問いには答えられません：{{message}}',
  'trouble.retry': '再試行',
}
