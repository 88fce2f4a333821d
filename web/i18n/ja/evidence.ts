import type { evidence as en } from '../en/evidence.ts'

export const evidence: Readonly<Record<keyof typeof en, string>> = {
  'support.inferred': '推定',
  'support.proposed': '提案',
  'support.demonstrated': '実証',
  'support.clinical': '臨床検証',
  'support.deployed': '実用',
  'support.fact': '記載',
  'support.gap': '空白',
  'support.wish': '要望',
  'meaning.inferred': '読み手の解釈。出典はそう述べていない',
  'meaning.proposed': '出典が提案・期待・設計している',
  'meaning.demonstrated': 'ベンチマークや実験で示された',
  'meaning.clinical': '実際の対象者とともに検証された',
  'meaning.deployed': '日常的に使われている',
  'meaning.fact': '出典にそのまま書かれていること',
  'meaning.gap': '解決策の記載がない',
  'meaning.wish': '求められているが、具体化されていない',

  'by.source': '出典の記述',
  'by.machine': '生成された文章自身の推測',
  'by.curator': '編者の解釈',
  'by.loader': 'プログラムが一覧から読み取り',

  'statement.kicker': '記述',
  'statement.evidence': '根拠',
  'statement.ends': '結ぶもの',

  'evidence.open': '根拠：{{source}}、{{locator}}',
  'evidence.place': '箇所',
  'evidence.source': '出典',
  'evidence.support': '根拠の種類',
  'evidence.by': '述べた者',
  'evidence.reviewed': '{{by}}が{{on}}に出典と照合',
  'evidence.unreviewed': '出典との照合はまだ行われていない',
  'evidence.review': '照合',
  'evidence.dataset': 'データ',
}
