import { type DatasetSpec, evidence, node, PAPER, statement } from './make-batch.ts'

/** A small made-up survey that shows every case once; each test says which part it leans on. */
export const SURVEY: DatasetSpec = {
  id: 'alpha',
  languages: ['en'],
  manifest: { title: { en: 'Alpha survey' }, disclaimer: { en: 'Made up.' } },
  nodes: [
    PAPER,
    node('paper:q', 'Paper', { label: { en: 'Another paper' } }),
    node('challenge:leak', 'Challenge', {
      label: { en: 'Data leaks', ja: 'データ漏えい' },
      description: { en: 'Secrets may get out.' },
      aliases: ['privacy loss'],
    }),
    node('challenge:leak-logs', 'Challenge', { label: { en: 'Leaks through logs' } }),
    node('challenge:opaque', 'Challenge', { label: { en: 'Opaque decisions', ja: '判断の不透明さ' } }),
    node('challenge:cost', 'Challenge', { label: { en: 'Training cost' } }),
    node('challenge:silent', 'Challenge', { label: { en: 'Nobody answers' } }),
    node('technique:masking', 'Technique', { label: { en: 'Masking', ja: 'マスキング' }, fields: { year: 2021 } }),
    node('technique:ledger', 'Technique', { label: { en: 'Ledger' } }),
    node('technique:pruning', 'Technique', { label: { en: 'Pruning café' } }),
    node('model:tiny', 'Model', { label: { en: 'TinyModel' } }),
    node('wish:explain', 'Wish', { label: { en: 'Show the grounds' } }),
  ],
  statements: [
    statement('technique:masking', 'ADDRESSES', 'challenge:leak', 'proposed', {
      evidence: [
        evidence('proposed', 'paper:p', 'source', 'p. 2'),
        evidence('demonstrated', 'paper:q', 'source', 'Table 1'),
        evidence('inferred', 'paper:p', 'curator', 'p. 9'),
      ],
    }),
    statement('technique:ledger', 'ADDRESSES', 'challenge:leak', 'inferred', {
      evidence: [evidence('inferred', 'paper:p', 'curator')],
    }),
    statement('technique:masking', 'ADDRESSES', 'challenge:leak-logs', 'proposed'),
    statement('challenge:leak-logs', 'PART_OF', 'challenge:leak', 'fact'),
    statement('technique:pruning', 'ADDRESSES', 'challenge:cost', 'demonstrated'),
    statement('model:tiny', 'USES_TECHNIQUE', 'technique:pruning', 'fact'),
    statement('challenge:opaque', 'CALLS_FOR', 'wish:explain', 'fact'),
    statement('paper:p', 'RAISES', 'challenge:opaque', 'fact'),
    statement('technique:ledger', 'RAISES', 'challenge:cost', 'fact'),
    statement('technique:ledger', 'RAISES', 'challenge:cost', 'fact', { statement: { en: 'A second, parallel one.' } }),
  ],
}

/** Stands on alpha: adds evidence to one of its statements, and statements between its nodes. */
export const CONTEXT: DatasetSpec = {
  id: 'beta',
  requires: ['alpha'],
  manifest: { title: { en: 'Beta context' } },
  nodes: [
    node('paper:r', 'Paper', { label: { en: 'A third paper' } }),
    node('technique:probing', 'Technique', { label: { en: 'Probing' } }),
    node('challenge:leak', 'Challenge', { label: { en: 'Leaking data' }, aliases: ['disclosure'] }),
  ],
  statements: [
    statement('technique:masking', 'ADDRESSES', 'challenge:leak', 'clinical', {
      evidence: [evidence('clinical', 'paper:r', 'source', 'abstract')],
    }),
    statement('technique:probing', 'ADDRESSES', 'challenge:opaque', 'inferred', {
      evidence: [evidence('inferred', 'paper:r', 'curator', 'abstract')],
    }),
  ],
}

/** Shares nothing with the others but odd names. */
export const ODD: DatasetSpec = {
  id: 'odd',
  nodes: [
    PAPER,
    node('challenge:`quoted` "it\'s" \\u0060', 'Challenge', { fields: { 'odd key `x`': "it's" } }),
    node('challenge:漏洩 問題', 'Challenge', { label: { en: 'Leak', ja: '漏洩' } }),
    node('technique:🙂', 'Technique'),
    node('technique:ﾀ', 'Technique'),
    node('technique:constructor', 'Technique'),
  ],
  statements: [
    statement('technique:🙂', 'ADDRESSES', 'challenge:`quoted` "it\'s" \\u0060'),
    statement('technique:ﾀ', 'ADDRESSES', 'challenge:`quoted` "it\'s" \\u0060'),
    statement('technique:constructor', 'ADDRESSES', 'challenge:漏洩 問題'),
  ],
}
