import type { Words } from '../i18n/text.ts'
import { comparedOf, mainDataset, type State } from '../state/state.ts'
import { roleIn } from '../state/trace-ends.ts'

type Named = Pick<State, 'view' | 'summary' | 'graph' | 'schema'>

/** What a view may be called: its screen, where that is not the map, and what is chosen, in the words of the person. */
export function suggestName(state: Named, words: Words): string {
  const { t, text } = words
  const title = text(mainDataset(state)?.title) || t('app.name')
  const parts = [screenName(state, words, title), chosenName(state, words, title)].filter((part) => part !== undefined)
  return parts.join(t('join.marks')) || t('views.screen', { screen: t('nav.map'), title })
}

function screenName(state: Named, { t, text, list }: Words, title: string): string | undefined {
  const { screen } = state.view
  if (screen === 'map') return undefined
  if (screen === 'gaps') return t('views.gaps', { title })
  if (screen !== 'compare') return t('views.screen', { screen: t(`nav.${screen}`), title })
  const titles = (comparedOf(state) ?? []).map(
    (id) => text(state.summary?.datasets.find((dataset) => dataset.id === id)?.title) || id,
  )
  return t('views.compared', { titles: list(titles) })
}

function chosenName(state: Named, { t, text, list }: Words, title: string): string | undefined {
  const { view, graph } = state
  const name = (ids: readonly string[]) => list(ids.map((id) => text(graph?.nodes.get(id)?.label) || id))
  if (view.edge) return text(graph?.edges.get(view.edge)?.statement) || view.edge
  if (view.trace && view.trace.from.length > 0) {
    const { from, to } = view.trace
    if (to) return t('trace.to', { name: name(from), other: name(to) })
    const isForward = from.some((id) => roleIn(state, id) === 'challenge')
    return t(isForward ? 'views.solutions' : 'views.addressed', { name: name(from) })
  }
  if (view.reading) return t('views.reading', { name: view.selection.length > 0 ? name(view.selection) : title })
  return view.selection.length > 0 ? name(view.selection) : undefined
}
