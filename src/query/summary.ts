import { byCodePoint } from '../model/order.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { SummaryAnswer } from './answers.ts'

/** What is loaded, in numbers: datasets by id, and counts by kind and by level of support. */
export async function summary(store: GraphStore, options: ReadOptions): Promise<SummaryAnswer> {
  const datasets = await store.datasets(options)
  const { nodes, edges } = await store.subgraph({ filter: {} }, options)
  return {
    datasets: datasets.map((dataset) => ({
      ...dataset,
      languages: [...dataset.languages],
      requires: [...dataset.requires],
    })),
    nodesByKind: tally(nodes.map((node) => node.kind)),
    edgesByKind: tally(edges.map((edge) => edge.kind)),
    support: tally(edges.flatMap((edge) => edge.evidence.map((piece) => piece.support))),
  }
}

function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodePoint(a, b)))
}
