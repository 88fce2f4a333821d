import { useEffect, useMemo, useState } from 'react'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import type { Layout } from '../state/view.ts'
import { type Caption, captionsOf } from '../view/captions.ts'
import { findCommunities, groundsOf, MOST_FOR_COMMUNITIES } from '../view/grounds.ts'
import { useExplorer } from './explored.ts'

const NONE: readonly Caption[] = []

/** The grounds that groups of the picture stand on, and the names over them; without groups, those of the layout. */
export function useGroups(drawn: ViewGraph, layout: Layout | undefined, pinned: ReadonlySet<string>) {
  const { state, derived, words } = useExplorer()
  const { schema, summary, view } = state
  const { visible } = derived
  const [communities, setCommunities] = useState<{ readonly of: ViewGraph; readonly groups: readonly Caption[] }>()
  const { groups } = view

  const wantsCommunities =
    groups === 'communities' && drawn.nodes.length > 0 && drawn.nodes.length <= MOST_FOR_COMMUNITIES
  useEffect(() => {
    if (!wantsCommunities || !visible) return
    let isWanted = true
    void findCommunities(drawn, visible.edges, (name) => words.t('groups.around', { name })).then((found) => {
      if (isWanted) setCommunities({ of: drawn, groups: found })
    })
    return () => {
      isWanted = false
    }
  }, [wantsCommunities, drawn, visible, words])

  return useMemo(() => {
    const names = {
      kind: (kind: string) => words.text(schema?.nodeKinds[kind]?.plural) || kind,
      dataset: (id: string) => words.text(summary?.datasets.find((each) => each.id === id)?.title) || id,
      several: words.t('layout.several'),
    }
    if (!groups) return { grounds: [], captions: captionsOf(visible?.nodes ?? [], layout, pinned, names) }
    if (groups === 'communities') {
      // Those of the picture before stay until the new ones are found: their nodes are where they are now.
      return groundsOf(drawn, wantsCommunities ? (communities?.groups ?? NONE) : NONE)
    }
    return groundsOf(drawn, captionsOf(visible?.nodes ?? [], `by-${groups}`, new Set(), names))
  }, [groups, wantsCommunities, communities, drawn, visible, layout, pinned, schema, summary, words])
}
