import { nodesOn } from '../state/part-wanted.ts'
import type { Explored } from './explored.ts'

/** That there is more than is shown, and how it is come to; undefined where all of it can be shown. */
export function sayCut({ state, derived, words }: Pick<Explored, 'state' | 'derived' | 'words'>): string | undefined {
  const { graph } = state
  if (!graph?.isCut) return undefined
  return graph.part
    ? words.t('map.strongest', {
        shown: words.number(derived.visible?.nodes.length ?? 0),
        total: words.number(nodesOn(state)),
      })
    : words.t('note.cut-by-limit')
}
