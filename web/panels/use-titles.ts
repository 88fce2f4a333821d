import type { Side } from '../state/compare.ts'
import { comparedOf } from '../state/state.ts'
import { useExplorer } from './explored.ts'

/** What the two surveys that are held side by side are called. */
export function useTitles(): Readonly<Record<Side, string>> {
  const { state, words } = useExplorer()
  const [a = '', b = ''] = comparedOf(state) ?? []
  const titleOf = (id: string) => words.text(state.summary?.datasets.find((dataset) => dataset.id === id)?.title) || id
  return { a: titleOf(a), b: titleOf(b) }
}
