import { MOST_FOR_COMMUNITIES } from '../../src/drawing/most-for-communities.ts'
import { SIZES } from '../../src/drawing/node-sizes.ts'
import { COLORINGS, GROUPINGS } from '../state/picture-look.ts'
import { type Command, hasMap } from './command.ts'

/** What sizes tell, what lies on one ground, and the colours: each by its name. */
export const LOOK_COMMANDS: readonly Command[] = [
  ...SIZES.map(
    (sizeBy): Command => ({
      id: `size-${sizeBy}`,
      isAvailable: (scene) => hasMap(scene) && (scene.state.view.sizeBy ?? SIZES[0]) !== sizeBy,
      run: ({ dispatch }) => dispatch({ type: 'look', change: { sizeBy } }),
    }),
  ),
  ...GROUPINGS.map(
    (groups): Command => ({
      id: `groups-${groups}`,
      isAvailable: (scene) =>
        hasMap(scene) &&
        (scene.state.view.groups ?? GROUPINGS[0]) !== groups &&
        (groups !== 'communities' || (scene.derived.visible?.nodes.length ?? 0) <= MOST_FOR_COMMUNITIES),
      run: ({ dispatch }) => dispatch({ type: 'look', change: { groups } }),
    }),
  ),
  ...COLORINGS.map(
    (colors): Command => ({
      id: `colors-${colors}`,
      isAvailable: (scene) => hasMap(scene) && (scene.state.view.colors ?? COLORINGS[0]) !== colors,
      run: ({ dispatch }) => dispatch({ type: 'look', change: { colors } }),
    }),
  ),
]
