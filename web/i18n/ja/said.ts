import type { said as en } from '../en/said.ts'

export const said: Readonly<Record<keyof typeof en, string>> = {
  'notice.unreadable': 'このリンクのうち、読み取れない部分を除きました：{{parts}}。',
  'notice.unknown-filters': '選んだデータに当てはまるものがないため、次の絞り込みを外しました：{{parts}}。',
  'notice.unknown-nodes': '選んだデータにありません：{{ids}}。',
  'notice.unknown-edge': '選んだデータにその記述はありません：{{id}}。',
  'notice.unknown-datasets': 'このリンクが指すデータは、ここに読み込まれていません：{{ids}}。',
  'notice.unknown-route': 'この経路はもうありません：{{ids}}。すべての経路を表示します。',
  'notice.unknown-step': 'この段を通る経路はもうありません：{{ids}}。',
  'notice.moved-on':
    'このリンクが作られたあとでデータが変わりました（リンクは改訂{{was}}、現在は改訂{{now}}）。表示しているのは現在のデータで、当時と内容が異なることがあります。',
  'notice.new-link': '新しいリンクをコピー',
  'notice.switched-on': '選んだものを示すため、次のデータを表示に加えました：{{titles}}。',
  'notice.copied': 'リンクをコピーしました。',
  'notice.not-copied':
    'ブラウザーが許可していないため、コピーできませんでした。アドレス欄の内容がこの表示へのリンクです。',
  'notice.set-aside': 'このブラウザーに保存した前回の表示を読み取れなかったため、別に保管しました。',
  'notice.file-gone':
    '{{name}}はこのブラウザーに保存されていないため、閉じました。続けるには、もう一度開いてください。',
  'notice.file-set-aside':
    'このブラウザーに保存した{{name}}を読み取れなくなりました。続けるには、もう一度開いてください。',
  'notice.failed': 'うまくいきませんでした：{{message}}',
  'notice.close': '閉じる',
}
