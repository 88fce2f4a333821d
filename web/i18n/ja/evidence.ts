import { supportWords } from '../../../src/report/words/ja/support-words.ts'
import type { evidence as en } from '../en/evidence.ts'

const { support, meaning, assertedBy } = supportWords

export const evidence: Readonly<Record<keyof typeof en, string>> = {
  'support.inferred': support.inferred,
  'support.proposed': support.proposed,
  'support.demonstrated': support.demonstrated,
  'support.clinical': support.clinical,
  'support.deployed': support.deployed,
  'support.fact': support.fact,
  'support.gap': '空白',
  'support.wish': '要望',
  'meaning.inferred': meaning.inferred,
  'meaning.proposed': meaning.proposed,
  'meaning.demonstrated': meaning.demonstrated,
  'meaning.clinical': meaning.clinical,
  'meaning.deployed': meaning.deployed,
  'meaning.fact': meaning.fact,
  'meaning.gap': '解決策の記載がない',
  'meaning.wish': '求められているが、具体化されていない',

  'by.source': assertedBy.source,
  'by.machine': assertedBy.machine,
  'by.curator': assertedBy.curator,
  'by.loader': assertedBy.loader,

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
