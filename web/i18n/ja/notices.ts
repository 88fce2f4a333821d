import type { notices as en } from '../en/notices.ts'

export const notices: Readonly<Record<keyof typeof en, string>> = {
  'notice.unreadable': 'このリンクの一部は読み取れず、除きました：{{parts}}。',
  'notice.unknown-filters': '選んだデータに当てはまるものがないため、次の絞り込みを外しました：{{parts}}。',
  'notice.unknown-nodes': '選んだデータにありません：{{ids}}。',
  'notice.unknown-edge': '選んだデータにその記述はありません：{{id}}。',
  'notice.unknown-datasets': 'このリンクが指すデータは、ここに読み込まれていません：{{ids}}。',
  'notice.unknown-route': 'この経路はもうありません：{{ids}}。すべての経路を表示します。',
  'notice.moved-on':
    'このリンクが作られたあとでデータが変わりました（リンクは改訂{{was}}、現在は改訂{{now}}）。表示中は現在のデータで、内容が異なることがあります。',
  'notice.new-link': '新しいリンクをコピー',
  'notice.switched-on': '選んだものを示すため、次のデータを表示に加えました：{{titles}}。',
  'notice.copied': 'リンクをコピーしました。',
  'notice.not-copied': 'ブラウザーがコピーを許可しませんでした。アドレス欄がこの表示へのリンクです。',
  'notice.set-aside': 'このブラウザーに残っていた前回の表示は読み取れず、別に取り分けました。',
  'notice.file-gone':
    'ページを読み込み直したため、{{name}}は閉じられました（内容は保存していません）。続けるには、もう一度開いてください。',
  'notice.failed': 'うまくいきませんでした：{{message}}',
  'notice.close': '閉じる',

  'late.failed':
    'このページの一部を読み込めませんでした（{{what}}）。ほかの部分は使えます。表示中の内容はアドレスに残っています。',
  'late.reload': 'ページを再読み込み',

  'trouble.lost': 'サーバーが応答しません。表示中のものはそのまま残し、自動で再試行します。',
  'trouble.store':
    'サーバーには届きますが、データを読めません：{{message}} 表示中のものはそのまま残し、自動で再試行します。',
  'trouble.failed': '問題が起きました：{{message}}',
  'trouble.missing': '選んだデータにありません：{{ids}}。',
  'trouble.refused': 'この問いには答えられません：{{message}}',
  'trouble.retry': '再試行',
}
