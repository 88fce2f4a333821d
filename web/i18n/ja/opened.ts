import type { opened as en } from '../en/opened.ts'

export const opened: Readonly<Record<keyof typeof en, string>> = {
  'open.lead': '手元のグラフを開きます。ブラウザーの中だけで読み、どこにも送りません。',
  'open.formats':
    'survey-graphで保存したもの（JSON、根拠パック、datapackage.jsonつきのCSV）のほか、GEXF、GraphML、node-link、graphology、Cytoscape.js、CX2。',
  'open.choose': 'ファイルを選ぶ…',
  'open.or-drop': 'ページのどこかにドロップすることもできます',
  'open.reading': '{{files}}を読んでいます…',
  'open.counts': '{{nodes}}、{{edges}}',
  'open.data': 'データ',
  'open.kinds': '種類',
  'open.warnings_one': '注意{{count}}件',
  'open.warnings_other': '注意{{count}}件',
  'open.refused_one': '開けません：問題が{{count}}件あります。表示中のものはそのままです。',
  'open.refused_other': '開けません：問題が{{count}}件あります。表示中のものはそのままです。',
  'open.failed': '開けません：{{message}}',
  'open.empty': 'ノードが一つもないため、表示するものがありません。',
  'open.explore': '見てみる',
  'open.cancel': 'やめる',
  'open.another': '別のファイルを選ぶ…',
}
