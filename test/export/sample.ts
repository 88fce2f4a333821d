import type { ExportInput } from '../../src/export/format.ts'
import { baseSchema } from '../../src/model/base-schema.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'

/** A small graph whose texts try everything that a format could stumble over. */

export const NASTY = [
  `<b onclick="x">&amp; 'quotes' "double"</b> ]]>`,
  '安全性 🧪 \u{20b9f} é',
  'bell\u0007 null\u0000 lone\ud800 end\uffff',
  'line\nbreak\ttab\r\nreturn',
  '=1+1',
  '-cmd|calc',
  '@SUM(A1)',
  `'; MATCH (n) DETACH DELETE n; //`,
  `back\\slash \\u0027 + \\' \\\\u0027`,
  'comma, "quoted"; semicolon',
  ',',
] as const

export const nodes: GraphNode[] = NASTY.map((text, index) => ({
  id: `thing:${index}/a b?#%`,
  kind: index % 2 === 0 ? 'Challenge' : 'Technique',
  label: { en: text, ja: `日本語 ${text}` },
  ...(index === 0 && { description: { en: text } }),
  aliases: index === 1 ? [text, 'second'] : [],
  fields: { year: 2000 + index, share: index / 4, open: index > 3, note: text, mixed: index === 0 ? 1 : 'one' },
  sources: [{ source: 'thing:0/a b?#%', locator: 'Q1' }],
  datasets: ['d'],
  sameAs: [],
}))

const idAt = (index: number): string => nodes[index]?.id ?? ''

function edge(id: string, from: number, to: number, text: string): GraphEdge {
  return {
    id,
    kind: 'ADDRESSES',
    from: idAt(from),
    to: idAt(to),
    statement: { en: text },
    strength: 'proposed',
    evidence: [
      {
        id: `${id}#1`,
        dataset: 'd',
        source: idAt(0),
        locator: 'Q6/3',
        support: 'proposed',
        assertedBy: 'source',
        summary: { en: text },
      },
      { id: `${id}#2`, dataset: 'd', source: idAt(1), locator: 'Q7', support: 'inferred', assertedBy: 'curator' },
    ],
  }
}

export const edges: GraphEdge[] = [
  edge('s:1', 1, 0, NASTY[0]),
  edge('s:2', 1, 0, NASTY[7]),
  edge('s:3', 3, 2, NASTY[8]),
]

export const sample: ExportInput = {
  nodes,
  edges,
  schema: baseSchema,
  datasets: [
    {
      id: 'd',
      title: { en: 'A <survey>' },
      citation: 'A & B, 2024',
      licence: 'CC0-1.0',
      revision: 'abc',
      requires: [],
    },
  ],
  lang: 'en',
}

export const empty: ExportInput = { ...sample, nodes: [], edges: [], datasets: [] }

export function whole(chunks: Iterable<string>): string {
  return [...chunks].join('')
}
