import { supportWords } from '../../../src/report/words/en/support-words.ts'

const { support, meaning, assertedBy } = supportWords

/** Kinds of support, who asserts, statements and their evidence. */
export const evidence = {
  'support.inferred': support.inferred,
  'support.proposed': support.proposed,
  'support.demonstrated': support.demonstrated,
  'support.clinical': support.clinical,
  'support.deployed': support.deployed,
  'support.fact': support.fact,
  'support.gap': 'gap',
  'support.wish': 'wish',
  'meaning.inferred': meaning.inferred,
  'meaning.proposed': meaning.proposed,
  'meaning.demonstrated': meaning.demonstrated,
  'meaning.clinical': meaning.clinical,
  'meaning.deployed': meaning.deployed,
  'meaning.fact': meaning.fact,
  'meaning.gap': 'no solution is named',
  'meaning.wish': 'wanted, but not worked out',

  'by.source': assertedBy.source,
  'by.machine': assertedBy.machine,
  'by.curator': assertedBy.curator,
  'by.loader': assertedBy.loader,

  'statement.kicker': 'Statement',
  'statement.evidence': 'Evidence',
  'statement.ends': 'It joins',

  'evidence.open': 'Evidence: {{source}}, {{locator}}',
  'evidence.place': 'Place',
  'evidence.source': 'Source',
  'evidence.support': 'Kind of support',
  'evidence.by': 'Asserted',
  'evidence.reviewed': 'Held against the source by {{by}}, {{on}}',
  'evidence.unreviewed': 'Not yet held against the source by a person',
  'evidence.review': 'Review',
  'evidence.dataset': 'Data',
}
