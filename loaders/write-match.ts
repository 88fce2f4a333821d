import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { byCodePoint } from '../src/model/order.ts'

/** The dataset that holds what people decided on matches, and its files. */
export const MATCHES = {
  id: 'match-decisions',
  document: 'document:match-decisions',
  manifest: 'dataset.yaml',
  facts: 'matches.yaml',
} as const

/** A decision on two nodes; without `kind` the earlier one is taken back. */
export interface MatchDecision {
  readonly a: string
  readonly b: string
  readonly kind?: 'CLOSE_MATCH' | 'DIFFERS_FROM'
  readonly reason: string
  readonly by: string
  /** ISO date. */
  readonly on: string
}

const FIRST_FACTS = `# What people decided on proposed matches. Written by the explorer, one statement a decision; edit it as you like.

nodes:
  - id: ${MATCHES.document}
    kind: Document
    label: { en: Decisions on matches, ja: 対応についての判断 }
    sources:
      - { source: ${MATCHES.document}, locator: matches.yaml }

statements: []
`

/**
 * The file with the decision in it: it takes the place of an earlier one on the same two, whatever else stands there stays
 * as it was written, comments too. Throws Error when the text is no such file.
 */
export function writeMatch(text: string | undefined, decision: MatchDecision): string {
  const document = parseDocument(text ?? FIRST_FACTS)
  const statements = document.get('statements')
  if (document.errors.length > 0 || !isSeq(statements)) {
    throw new Error(`${MATCHES.facts} has no list of statements; mend it or take it away`)
  }
  const list = statements as YAMLSeq
  list.items = list.items.filter((item) => !isOn(item, decision))
  const statement = statementOf(decision)
  if (statement) {
    list.flow = false
    list.add(document.createNode(statement))
  } else if (list.items.length === 0) list.flow = true
  return document.toString({ lineWidth: 110 })
}

function isOn(item: unknown, { a, b }: MatchDecision): boolean {
  if (!isMap(item)) return false
  const ends = [(item as YAMLMap).get('from'), (item as YAMLMap).get('to')]
  return ends.includes(a) && ends.includes(b)
}

function statementOf({ a, b, kind, reason, by, on }: MatchDecision): object | undefined {
  if (!kind) return undefined
  const isSame = kind === 'CLOSE_MATCH'
  return {
    kind,
    from: a,
    to: b,
    statement: {
      en: isSame
        ? 'The two mean the same idea, as a reader decided.'
        : 'The two are not the same idea, as a reader decided.',
      ja: isSame ? '二つは同じ考えを指すと、読み手が判断した。' : '二つは同じ考えではないと、読み手が判断した。',
    },
    evidence: [
      {
        source: MATCHES.document,
        locator: `${a} / ${b}`,
        support: 'inferred',
        assertedBy: 'curator',
        summary: { [scriptOf(reason)]: reason },
        reviewed: { by, on },
      },
    ],
  }
}

/** Good enough to say which of the two languages a reason is written in. */
function scriptOf(text: string): 'en' | 'ja' {
  return /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text) ? 'ja' : 'en'
}

/** The manifest of the decisions, requiring at least `datasets`; what a person changed in it stays. */
export function writeMatchManifest(text: string | undefined, datasets: readonly string[]): string {
  const document = parseDocument(text ?? FIRST_MANIFEST)
  const known = document.get('requires')
  const listed: unknown = isSeq(known) ? known.toJSON() : []
  const named = Array.isArray(listed) ? listed.map(String) : []
  const requires = [...new Set([...named, ...datasets])].sort(byCodePoint)
  const node = document.createNode(requires)
  node.flow = true
  document.set('requires', node)
  return document.toString({ lineWidth: 110 })
}

const FIRST_MANIFEST = `id: ${MATCHES.id}
title: { en: Decisions on matches, ja: 対応についての判断 }
description:
  en: Which challenges of two surveys are the same idea and which are not, as people decided who use this data.
  ja: 二つのサーベイの課題のうち、どれが同じ考えでどれが違うかについて、このデータの利用者が下した判断。
citation: Decisions on matches, by those who use this data.
licence: as the datasets they are about
languages: [en, ja]
requires: []
files:
  - { file: ${MATCHES.facts}, loader: yaml }
`
