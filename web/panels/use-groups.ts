import { useEffect, useMemo, useState } from 'react'
import { captionsOf } from '../../src/drawing/captions.ts'
import type { Grounds } from '../../src/drawing/grounds.ts'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import type { Grouping } from '../state/picture-look.ts'
import type { Layout } from '../state/view.ts'
import { useExplorer } from './explored.ts'

const NONE: Grounds = { grounds: [], captions: [] }

/** The grounds that groups of the picture stand on, and the names over them; without groups, those of the layout. */
export function useGroups(drawn: ViewGraph, layout: Layout | undefined, pinned: ReadonlySet<string>): Grounds {
  const { state, derived, words } = useExplorer()
  const { schema, summary, view } = state
  const { visible } = derived
  const { groups } = view
  const [found, setFound] = useState<Grounds & { readonly by: Grouping }>()
  const names = useMemo(
    () => ({
      kind: (kind: string) => words.text(schema?.nodeKinds[kind]?.plural) || kind,
      dataset: (id: string) => words.text(summary?.datasets.find((each) => each.id === id)?.title) || id,
      several: words.t('layout.several'),
      around: (name: string) => words.t('groups.around', { name }),
    }),
    [schema, summary, words],
  )
  useEffect(() => {
    if (!groups || groups === 'none' || !visible) return
    let isWanted = true
    const find = async () => {
      const { findGrounds } = await import('../../src/drawing/grounds.ts')
      const grounds = findGrounds(drawn, visible, groups, names)
      if (isWanted) setFound({ ...grounds, by: groups })
    }
    void find()
    return () => {
      isWanted = false
    }
  }, [groups, drawn, visible, names])

  return useMemo(() => {
    if (!groups) return { grounds: [], captions: captionsOf(visible?.nodes ?? [], layout, pinned, names) }
    // Those of the picture before stay until the new ones are found.
    return found?.by === groups ? found : NONE
  }, [groups, found, visible, layout, pinned, names])
}
