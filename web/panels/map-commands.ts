import { DEPTHS, missingKinds, neighboursOf } from '../state/shown.ts'
import type { State } from '../state/state.ts'
import { type Command, hasMap, hasShown, type Scene } from './command.ts'

const isChosen = ({ state }: Scene): boolean => state.view.selection.length > 0

/** The one chosen node. */
function onlyChosen({ view }: State): string | undefined {
  const [only, ...others] = view.selection
  return others.length === 0 ? only : undefined
}

/** What the map is narrowed to: what is chosen, else what it is narrowed to now. */
function middle({ view, graph }: State): readonly string[] {
  if (view.selection.length > 0) return view.selection
  const edge = view.edge === undefined ? undefined : graph?.edges.get(view.edge)
  return edge ? [edge.from, edge.to] : (view.shown?.near?.ids ?? [])
}

/** The kinds of neighbours of the one chosen node that the picture lacks. */
function kindsToBring({ state, derived }: Scene): readonly string[] {
  return missingKinds(onlyChosen(state), state.schema, derived).map(({ kind }) => kind)
}

/** What can be done to the map: which of its nodes are shown, and where they stand. */
export const MAP_COMMANDS: readonly Command[] = [
  {
    id: 'expand',
    keys: ['e'],
    isAvailable: (scene) => hasShown(scene) && kindsToBring(scene).length > 0,
    run: (scene) => {
      const id = onlyChosen(scene.state)
      if (id !== undefined) scene.dispatch({ type: 'expand', id, kinds: kindsToBring(scene) })
    },
  },
  {
    id: 'collapse',
    keys: ['Shift+e'],
    isAvailable: ({ state }) => state.view.shown?.expanded.some(({ id }) => id === onlyChosen(state)) ?? false,
    run: ({ state, dispatch }) => {
      const id = onlyChosen(state)
      if (id !== undefined) dispatch({ type: 'collapse', id })
    },
  },
  {
    id: 'hide',
    keys: ['h'],
    isAvailable: (scene) => hasShown(scene) && isChosen(scene),
    run: ({ state, dispatch }) => dispatch({ type: 'hide-nodes', ids: state.view.selection }),
  },
  {
    id: 'hide-others',
    keys: ['Shift+h'],
    isAvailable: (scene) => hasShown(scene) && isChosen(scene),
    run: ({ state, dispatch }) => dispatch({ type: 'keep-nodes', ids: state.view.selection }),
  },
  {
    id: 'show-all',
    isAvailable: ({ derived: { visible } }) => visible !== undefined && visible.nodes.length < visible.totalNodes,
    run: ({ dispatch }) => dispatch({ type: 'show-all' }),
  },
  ...DEPTHS.map(
    (depth): Command => ({
      id: `focus-${depth}`,
      keys: [String(depth)],
      isAvailable: (scene) => hasShown(scene) && middle(scene.state).length > 0,
      run: ({ state, dispatch }) => dispatch({ type: 'focus', ids: middle(state), depth }),
    }),
  ),
  {
    id: 'pin',
    keys: ['p'],
    isAvailable: (scene) => hasMap(scene) && isChosen(scene),
    run: ({ state: { view }, picture, dispatch }) => {
      const places = view.selection.flatMap((id) => {
        const at = picture.current?.placeOf(id)
        return at && !Object.hasOwn(view.pins ?? {}, id) ? [[id, at] as const] : []
      })
      dispatch(places.length > 0 ? { type: 'pin', places } : { type: 'unpin', ids: view.selection })
    },
  },
  {
    id: 'unpin-all',
    isAvailable: (scene) => hasMap(scene) && scene.state.view.pins !== undefined,
    run: ({ state, dispatch }) => dispatch({ type: 'unpin', ids: Object.keys(state.view.pins ?? {}) }),
  },
  {
    id: 'select-neighbours',
    keys: ['n'],
    isAvailable: (scene) => hasShown(scene) && isChosen(scene),
    run: ({ state, derived: { graph, visible }, dispatch }) => {
      const seen = new Set(visible?.nodes.map((node) => node.id))
      const ids = state.view.selection.flatMap((id) => (graph ? neighboursOf(graph, id) : []).map((node) => node.id))
      dispatch({ type: 'select-many', ids: ids.filter((id) => seen.has(id)), additive: true })
    },
  },
  {
    id: 'select-others',
    keys: ['i'],
    isAvailable: (scene) => hasShown(scene) && isChosen(scene),
    run: ({ state, derived: { visible }, dispatch }) => {
      const chosen = new Set(state.view.selection)
      const ids = (visible?.nodes ?? []).flatMap(({ id }) => (chosen.has(id) ? [] : [id]))
      dispatch({ type: 'select-many', ids, additive: false })
    },
  },
  {
    id: 'select-all',
    keys: ['Mod+a'],
    isForPicture: true,
    isAvailable: hasMap,
    run: ({ derived, dispatch }) =>
      dispatch({ type: 'select-many', ids: derived.visible?.nodes.map((node) => node.id) ?? [], additive: false }),
  },
  {
    id: 'fit-selection',
    keys: ['f'],
    isAvailable: (scene) => hasMap(scene) && isChosen(scene),
    run: ({ state, picture }) => picture.current?.fit(state.view.selection),
  },
  {
    id: 'menu',
    keys: ['ContextMenu', 'Shift+F10'],
    isUnlisted: true,
    isForPicture: true,
    run: ({ doors }) => doors.menu(),
  },
]
