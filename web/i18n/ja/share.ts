import type { share as en } from '../en/share.ts'

export const share: Readonly<Record<keyof typeof en, string>> = {
  'share.title': '共有と引用',
  'share.link': 'この表示へのリンク',
  'share.local':
    'このアドレスはこのコンピューターでだけ開けます。survey-graph siteで、ほかの人も開ける複製を作れます。',
  'share.cite': '引用',
  'share.citation': '{{title}}。survey-graph、データ改訂{{revision}}、{{date}}閲覧。{{link}}（{{licence}}）',
  'share.view-of': '{{title}}（{{datasets}}）',
  'share.bibtex-note': 'survey-graph、データ改訂{{revision}}、{{date}}閲覧、ライセンス{{licence}}',
  'share.embed': 'ほかのページに埋め込む',
  'share.embed-hint':
    '公開した複製（survey-graph site）はほかのページに埋め込めます。その共有の欄に埋め込み用のコードがあります。',
  'share.frame': 'サーベイのグラフ',
  'share.visit': '表示しているのは、ここで開いたファイルです。アドレスはないので、ファイルそのものを渡してください。',
  'share.copy': '{{what}}をコピー',
  'share.copy-short': 'コピー',
}
