/** What can be wrong in an opened file, by the form of the English sentence; see src/model/said.ts. */
export const problems: Readonly<Record<string, string>> = {
  'warning: {0}': '注意：{0}',
  '{0} or {1}': '{0}または{1}',
  '{0}: {1}': '{0}：{1}',
  '{0}; or {1}': '{0}、{1}',
  '{0}; {1}': '{0}、{1}',
  '{0} to {1}': '{0}から{1}',

  // Files as a whole
  'the file has {0} bytes; expected at most {1}': 'ファイルが大きすぎます（{0}バイト）。上限は{1}バイトです',
  'a table says not what it means; expected the tables of survey-graph with their {0}, or {1}':
    '表だけでは列の意味が分かりません。survey-graphの表を{0}と一緒に選ぶか、{1}のファイルを選んでください',
  'this is part of a dataset, which only its whole folder describes; expected {0}':
    'データセットの一部で、フォルダー全体がないと意味が分かりません。開けるのは{0}です',
  'unknown format; expected a file that ends in {0}': '対応していない形式です。開けるファイルの拡張子は{0}です',
  '{0} is not among the files; expected it, since the package names it':
    '{0}が選んだファイルの中にありません。datapackage.jsonに書かれているため必要です',
  'not UTF-8; expected the file to be saved as UTF-8': 'UTF-8ではありません。UTF-8で保存し直してください',
  'UTF-16 or no text at all; expected the file to be saved as UTF-8':
    'UTF-16か、テキストではないファイルです。UTF-8で保存し直してください',
  'the file says that its encoding is {0}; expected UTF-8': '文字コードが{0}と宣言されています。UTF-8が必要です',
  'the file is empty; expected XML': 'ファイルが空です。XMLが必要です',
  'the file is empty; expected {0}': 'ファイルが空です。読み取れるのは次のいずれかです：{0}',
  'no graph that is known here; expected {0}':
    '読み取れるグラフの形式ではありません。読み取れるのは次のいずれかです：{0}',
  'expected {0}': '{0}が必要です',
  'an export of survey-graph': 'survey-graphの書き出し',

  // JSON
  'text follows the value; expected the end of the file':
    '値のあとに余分な文字があります。ここでファイルが終わるはずです',
  'nested too deeply; expected at most {0} levels': '入れ子が深すぎます。{0}段までにしてください',
  '{0}; expected {1}': '{0}。{1}が必要です',
  '{0}; expected a value': '{0}。値が必要です',
  '{0}; expected a key in double quotes': '{0}。二重引用符で囲んだキーが必要です',
  'the file ends here': 'ファイルがここで終わっています',
  '{0} stands here': '「{0}」があります',
  '{0} is larger than a number can be kept exactly; expected it as text, in quotes':
    '{0}は大きすぎて数値のままでは正確に保てません。引用符で囲んで文字列にしてください',
  'this text is never closed; expected a " at its end': '文字列が閉じられていません。終わりに " が必要です',
  'not a JSON text; expected no line break or tab in it, and a known escape behind every \\':
    'JSONの文字列として正しくありません。改行やタブを含めず、\\ のあとは正しいエスケープにしてください',
  'the key __proto__ is not allowed; expected another name': '__proto__というキーは使えません。別の名前にしてください',
  'the key {0} stands here twice; expected it once': 'キー{0}が二度出てきます。一つにしてください',
  'expected an id: text or a number': 'idは文字列か数値にしてください',
  'expected a list': 'リストが必要です',
  'expected an object, as each node and edge is': 'ノードやエッジを表すオブジェクトが必要です',
  'missing; expected the id of a node': 'ありません。ノードのidが必要です',
  'not a version that is read here; expected 2.0': '対応していないバージョンです。対応しているのは2.0です',
  'the file says of itself that it was not written whole':
    '最後まで書き出されていない、とファイル自身に記録されています',

  // XML
  'no well-formed XML: {0}': '整形式のXMLではありません：{0}',
  'a document type stands here, which could bring in other files; expected none':
    'DOCTYPE（文書型宣言）があります。ほかのファイルを読み込ませるおそれがあるため、取り除いてください',
  'the root element is {0}; expected {1}': 'ルート要素が{0}です。{1}が必要です',
  'missing; expected an id': 'ありません。idが必要です',
  'no attribute {0} is declared; expected one that is': '属性{0}が宣言されていません。宣言された属性を指定してください',
  'no key {0} is declared; expected one that is': 'キー{0}が宣言されていません。宣言されたキーを指定してください',
  'key {0} is declared for {1}; expected one for {2}': 'キー{0}は{1}用に宣言されています。{2}用のキーが必要です',
  'the name __proto__ is not allowed; expected another name': '__proto__という名前は使えません。別の名前にしてください',
  'true or false, since it is declared {0}': 'trueかfalse（{0}と宣言されているため）',
  'an integer, since it is declared {0}': '整数（{0}と宣言されているため）',
  'a number, since it is declared {0}': '数値（{0}と宣言されているため）',
  'a number of at most 1.79e308': '1.79e308以下の数値',
  'unclosed tag': '閉じられていないタグがあります',
  'unmatched closing tag': '対応する開始タグのない終了タグがあります',
  'unexpected close tag': '予期しない位置に終了タグがあります',
  'unexpected end': 'ファイルが途中で終わっています',
  'duplicate attribute': '属性が重複しています',
  'unbound namespace prefix': '宣言されていない名前空間の接頭辞があります',
  'malformed name': '名前が正しくありません',
  'disallowed character': '使えない文字があります',
  'disallowed character in tag name': 'タグ名に使えない文字があります',
  'disallowed character in attribute name': '属性名に使えない文字があります',
  'disallowed character in closing tag': '終了タグに使えない文字があります',
  'text data outside of root node': 'ルート要素の外に文字があります',
  'document must contain a root element': 'ルート要素がありません',
  'documents may contain only one root': 'ルート要素が複数あります',
  'unquoted attribute value': '属性の値が引用符で囲まれていません',
  'attribute without value': '値のない属性があります',
  'no whitespace between attributes': '属性の間に空白がありません',
  'undefined entity': '定義されていない実体参照があります',
  'disallowed character in entity name': '実体参照の名前に使えない文字があります',
  'malformed character entity': '文字参照が正しくありません',
  'malformed comment': 'コメントが正しくありません',

  // Graphs of other programs
  'there is no node in this file; expected a graph': 'ファイルにノードが一つもありません。グラフが必要です',
  'edges that join a node to itself are passed over, since no statement does that: {0}':
    '自分自身に戻るエッジは、記述として表せないため読み飛ばします（{0}件）',
  'the graph has undirected edges; each is read as one statement from its first end to its second':
    '向きのないエッジがあります。それぞれを、一つ目の端から二つ目の端への記述として読みます',
  'the graph has mutual edges; each is read as two, one in each direction':
    '双方向のエッジがあります。それぞれを、向きの違う二つのエッジとして読みます',
  'nodes within nodes are read side by side; which stood in which is left out':
    '入れ子のノードは並べて読みます。どれがどれに入っていたかは残りません',
  'nodes within nodes are read side by side; the attribute parent still names the outer one':
    '入れ子のノードは並べて読みます。外側のノードは属性parentに残ります',
  'the graph changes in time; its times are left out, and of several values the last is kept':
    '時間とともに変わるグラフです。時刻は読まず、値が複数あるときは最後のものを使います',
  'graphs within nodes are read into one; which stood in which is left out':
    'ノードの中のグラフは一つにまとめて読みます。どれがどれに入っていたかは残りません',
  'the file holds several graphs; they are read into one': 'グラフが複数あります。一つにまとめて読みます',
  'hyperedges join more than two nodes, which no statement does; passed over':
    '三つ以上のノードを結ぶハイパーエッジは、記述として表せないため読み飛ばします',
  'ids of edges tell apart only edges of the same ends; each gets an id made of its ends':
    'エッジのidが、同じ両端をもつエッジの間でしか区別になりません。両端から作ったidを付けます',
  'nodes whose x and y are not both finite numbers go beside their neighbours: {0}':
    'xとyの両方が有限の数値ではないノードは、隣のノードのそばに置きます（{0}件）',

  // Files of survey-graph
  'expected survey-graph': 'survey-graphである必要があります',
  'not a version that is known here; expected 1': '対応していないバージョンです。対応しているのは1です',
  'expected a list of {0}': '{0}のリストが必要です',
  'empty; expected at least one dataset': '空です。データセットが一つ以上必要です',
  'expected a list of datasets, at least one': '一つ以上のデータセットのリストが必要です',
  'expected a schema': 'スキーマが必要です',
  'expected a list of nodes': 'ノードのリストが必要です',
  'expected the columns of {0} by name': '{0}の列を名前ごとに示す必要があります',
  'unknown type; expected {0}': '使えない型です。使えるのは{0}です',
  'dataset {0} is not in this file': 'データセット{0}がこのファイルにありません',
  'no dataset holds this': 'どのデータセットにも入っていません',
  "passed over, since this file's own head does not name them: {0}":
    'このファイルのヘッダーに書かれていない列を読み飛ばします：{0}',
  text: '文字列',
  'a number': '数値',
  'true or false': 'trueかfalse',
  'a list of texts': '文字列のリスト',
  'JSON text': 'JSONの文字列',

  // Tables
  'missing; expected what survey-graph writes there, since only its own tables are read':
    'ありません。読めるのはsurvey-graphの表だけなので、survey-graphが書く内容が必要です',
  'missing; expected a table {0} with its path': 'ありません。表{0}とそのパスが必要です',
  'missing; expected a column of this name': 'ありません。この名前の列が必要です',
  'there is no statement {0} in the table of statements; expected one': '記述の表に記述{0}がありません',
  'the table is empty; expected a header': '表が空です。見出し行が必要です',
  'the column {0} is twice here or not allowed; expected each name once':
    '列{0}は重複しているか、使えない名前です。列名は一度だけ使ってください',
  'cells in this row: {0}; expected {1}, as in the header': 'この行のセルは{0}個ですが、見出し行は{1}個です',
  'the quote that opens this cell is never closed; expected a " at its end':
    'セルの引用符が閉じられていません。終わりに " が必要です',
  'text follows the closing quote of this cell; expected a comma, or "" for a quote within it':
    'セルを閉じる引用符のあとに文字があります。コンマを置くか、セルの中の引用符なら "" と書いてください',
  'a quote stands inside this cell; expected the whole cell in quotes, and "" for a quote within it':
    'セルの途中に引用符があります。セル全体を引用符で囲み、中の引用符は "" と書いてください',

  // Archives
  'no ZIP archive, or cut off; expected its directory at the end':
    'ZIPアーカイブではないか、途中で切れています。末尾に目録が必要です',
  'the archive has {0} files; expected at most {1}': 'アーカイブのファイルが多すぎます（{0}個）。上限は{1}個です',
  'the directory of the archive is damaged': 'アーカイブの目録が壊れています',
  '{0} {1}; expected a path such as data/survey-graph.json': '{0}{1}。data/survey-graph.jsonのようなパスにしてください',
  'is no name of a file': 'はファイル名として使えません',
  'leads out of the archive': 'はアーカイブの外を指しています',
  '{0} is in the archive twice; expected it once': '{0}がアーカイブに二つあります。一つにしてください',
  'the file {0}': 'このファイルは{0}',
  'is encrypted; expected an archive without a password': '暗号化されています。パスワードなしのアーカイブが必要です',
  'is packed in a way that is not known here; expected deflate':
    '対応していない方法で圧縮されています。deflateが必要です',
  'has {0} bytes when it is unpacked; expected at most {1}': '展開すると大きすぎます（{0}バイト）。上限は{1}バイトです',
  'is damaged': '壊れています',
  'is cut off': '途中で切れています',
  'is damaged: it has not the size that the directory says': '壊れています。大きさが目録と違います',
  'is damaged: its check sum is another than the directory says': '壊れています。チェックサムが目録と違います',
  'here are {0}{1}': '中にあるのは{0}{1}です',
  'it is empty': '中は空です',
  'no archive of survey-graph: {0}; expected {1} or {2} in it':
    'survey-graphのアーカイブではありません。{0}。{1}か{2}が必要です',
  'there is no such file in the archive; expected one, since the package names it':
    'このファイルがアーカイブにありません。datapackage.jsonに書かれているため必要です',

  // Nodes and statements
  'unknown field': '使えない項目です',
  'missing; expected {0}': 'ありません。{0}が必要です',
  'expected one of {0}': '次のいずれかにしてください：{0}',
  'expected text, a number, true or false, or a list of texts':
    '文字列、数値、trueかfalse、または文字列のリストにしてください',
  'expected {0}, received {1}': '{0}が必要ですが、{1}があります',
  'empty; expected {0}': '空です。{0}が必要です',
  'too short; expected at least {0} {1}': '短すぎます。{0}{1}以上必要です',
  string: '文字列',
  number: '数値',
  boolean: '真偽値',
  array: 'リスト',
  object: 'オブジェクト',
  record: 'オブジェクト',
  null: 'null',
  undefined: '何もない値',
  int: '整数',
  bigint: '大きな整数',
  NaN: 'NaN（数値でない値）',
  Date: '日付',
  Map: 'オブジェクト',
  Set: 'リスト',
  characters: '文字',
  items: '個',
  'Invalid URL': 'URLとして正しくありません',
  'Invalid key in record': 'キーが正しくありません',
  'expected no control characters and no half of a surrogate pair': '制御文字と、片方だけのサロゲートは使えません',
  'expected no half of a surrogate pair': '片方だけのサロゲートは使えません',
  'addresses take . and .. for folders; expected prefix:name':
    '. と .. はアドレスの中でフォルダーを表すため使えません。prefix:nameの形にしてください',
  'expected Unicode form NFC': 'Unicodeの正規化形式NFCにしてください',
  'a name that JavaScript keeps for itself; expected prefix:name':
    'JavaScriptが使う名前のため使えません。prefix:nameの形にしてください',
  'expected a language tag such as en': 'enのような言語タグにしてください',
  'expected text in at least one language': '少なくとも一つの言語の文が必要です',
  'expected a date such as 2024-05-22': '2024-05-22のような日付にしてください',
  'expected at least one piece of evidence': '根拠が一つ以上必要です',
  'expected a colour such as #b5432b': '#b5432bのような色にしてください',
  'expected a name such as Challenge': 'Challengeのような名前にしてください',
  'expected a name such as ADDRESSES': 'ADDRESSESのような名前にしてください',
  'expected lower-case letters, digits and hyphens': '英小文字、数字、ハイフンだけにしてください',
  'dataset {0} is given twice': 'データセット{0}が二つあります',
  'id {0} is taken by {1}; expected an id of its own': 'id {0}はすでに{1}で使われています。別のidが必要です',
  '{0} is a kind of the base schema or of a required dataset already; expected another name':
    '種類{0}は、基本スキーマか必要とするデータセットにすでにあります。別の名前にしてください',
  'unknown kind {0}; known are {1}': '{0}という種類はありません。使えるのは{1}です',
  '{0} is a {1}; expected a {2} as this is': '{0}は{1}です。これと同じ{2}である必要があります',
  '{0} cannot join {1} to {2}; expected {3}': '{0}は{1}から{2}へは結べません。結べるのは{3}です',
  'joins a node to itself; expected another node': 'ノードを自分自身に結んでいます。別のノードが必要です',
  '{0} is a claim, never a fact; expected inferred, proposed, demonstrated, clinical or deployed':
    '{0}は主張であり、事実（fact）にはなりません。inferred、proposed、demonstrated、clinical、deployedのいずれかにしてください',
  '{0} is a {1}; expected the id of a {2}': '{0}は{1}です。{2}のidが必要です',
  'no text in {0}, which the manifest promises': 'マニフェストにある言語{0}の文がありません',
  'no node here, or in a dataset this one requires, has the id {0}':
    'ノード{0}が、このデータセットにも、必要とするデータセットにもありません',

  // Between datasets
  'kind {0}: {1} describes it otherwise than an earlier dataset, whose description is kept':
    '種類{0}：{1}の説明が先に読んだデータセットと異なるため、先のものを残しています',
  '{0}: {1} and {2} differ in the {3}; that of {4} is shown': '{0}：{1}と{2}で{3}が異なります。{4}のものを表示します',
  kind: '種類',
  'label in {0}': 'ラベル（{0}）',
  'description in {0}': '説明（{0}）',
  'field {0}': '項目{0}',
  '{0}: waits for node {1}, which no loaded dataset holds':
    '{0}：ノード{1}がどのデータセットにもないため、表示していません',
  '{0}: joins two ids of one node, {1}, and is left out': '{0}：同じノード{1}の二つのidを結んでいるため、除きました',
  '{0}: {1} says something else under this id than {2}, and is left out':
    '{0}：{1}は同じidで{2}と違うことを述べているため、除きました',
  '{0}: {1} words it otherwise in {2} than {3}, whose words are shown':
    '{0}：{1}の{2}での文は{3}と異なります。表示しているのは後者です',
}
