import type { Words } from '../i18n/text.ts'
import type { Step } from '../state/history.ts'
import type { Graph } from '../state/state.ts'

/** So many names are said; of more, how many there are. */
const MOST_NAMES = 2

/** What was done, in words. */
export function stepSaid({ what, ids }: Step, graph: Graph | undefined, words: Words): string {
  const { t } = words
  if (what === 'select' && ids.length === 0) return t('history.cleared')
  if (what === 'step' && ids.length === 0) return t('history.step-closed')
  if (what === 'trace' && ids.length === 0) return t('history.trace-closed')
  const names = ids
    .map((id) => words.text(graph?.nodes.get(id)?.label ?? graph?.edges.get(id)?.statement))
    .filter((name) => name !== '')
  const name = names.length > MOST_NAMES ? t('map.nodes', { count: names.length }) : words.list(names)
  return name === '' ? t(`history.${what}`) : t('history.with', { what: t(`history.${what}`), name })
}
