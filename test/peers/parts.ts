import { fileURLToPath } from 'node:url'
import { loadPaths } from '../../loaders/load-paths.ts'
import type { ExportInput } from '../../src/export/format.ts'
import { gather } from '../../src/export/gather.ts'
import { gexf } from '../../src/export/gexf.ts'
import { makeInput } from '../../src/export/make-input.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { validate } from '../../src/model/validate.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { edges, NASTY, nodes, sample } from '../export/sample.ts'

function node(id: string, kind: string, label: GraphNode['label'], fields: GraphNode['fields'] = {}): GraphNode {
  return { id, kind, label, aliases: [], fields, sources: [], datasets: ['d'], sameAs: [] }
}

function edge(kind: string, from: string, to: string): GraphEdge {
  const evidence = {
    id: 'e1',
    dataset: 'd',
    source: 'paper:0',
    locator: 'Q1',
    support: 'fact',
    assertedBy: 'source',
  } as const
  return {
    id: `${kind}:${from}--${to}`,
    kind,
    from,
    to,
    statement: { en: kind, ja: '日本語 🧪' },
    strength: 'fact',
    evidence: [evidence],
  }
}

const [first, second] = nodes.map(({ id }) => id) as [string, string]
const JAPANESE = '課題:安全 "🧪"'

/**
 * Texts that try everything, Japanese and emoji in ids too, and statements between the same nodes: two of a kind in one
 * direction, one of another kind, one in the other direction, and one from a node to itself.
 */
export const nastyPart: ExportInput = placed({
  ...sample,
  nodes: [
    ...nodes,
    node(
      JAPANESE,
      'Challenge',
      { en: 'Safety 🧪', ja: '安全 🧪' },
      { year: 1999, share: 0.125, open: true, note: '日本' },
    ),
    ...NASTY.map((text, index) =>
      node(`paper:${index}`, 'Paper', { en: text }, { year: 1990 + index, doi: `10.1000/a_${index}` }),
    ),
    node('person:a', 'Person', { en: '山田 太郎' }),
  ],
  edges: [
    ...edges,
    edge('USES_TECHNIQUE', second, first),
    edge('ADDRESSES', first, second),
    edge('ENABLES', JAPANESE, JAPANESE),
    edge('AUTHORED_BY', 'paper:0', 'person:a'),
  ],
})

/** Everything that the first of the shipped surveys holds. */
export async function surveyPart(): Promise<ExportInput> {
  const folder = fileURLToPath(new URL('../../graph-data/llm-medicine-zheng-2024', import.meta.url))
  const store = createEmbeddedStore()
  await store.write(validate(await loadPaths([folder])).batches)
  const gathered = await gather(createReader(store), gexf, { scope: 'all' as const })
  return makeInput(gexf, gathered.part, { ...gathered, lang: 'en' })
}

function placed(input: ExportInput): ExportInput {
  return {
    ...input,
    positions: new Map(input.nodes.map(({ id }, index) => [id, { x: (index % 5) / 5, y: index / 25 }])),
  }
}
