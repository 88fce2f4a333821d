import { nextLanguage } from '../i18n/languages.ts'
import { filtersSet, lifted } from '../state/filters.ts'
import { layoutEvent } from '../state/layout-event.ts'
import { datasetsOn } from '../state/state.ts'
import { roleIn } from '../state/trace-ends.ts'
import { AS_IN_FILE, LAYOUTS, SCREENS } from '../state/view.ts'
import { layoutOf, layoutsOf } from '../state/wanted-layout.ts'
import { clearTop, isClear } from './clear-top.ts'
import { type Command, hasMap, hasPicture, type Scene } from './command.ts'
import { FIND } from './find-command.ts'
import { focusDetails } from './focus-details.ts'
import { canFillScreen, toggleFullScreen } from './full-screen.ts'
import { LOOK_COMMANDS } from './look-commands.ts'
import { MAP_COMMANDS } from './map-commands.ts'

/** The one selected challenge or solution. */
function endChosen({ state }: Scene): string | undefined {
  const [only, ...others] = state.view.selection
  if (only === undefined || others.length > 0) return undefined
  const role = roleIn(state, only)
  return role === undefined || role === 'context' ? undefined : only
}

const allData = ({ state }: Scene) => (state.summary?.datasets ?? []).map(({ id }) => id)

/** Every command, in the order in which they are listed. */
export const COMMANDS: readonly Command[] = [
  FIND,
  {
    id: 'undo',
    keys: ['Mod+z'],
    isAvailable: ({ state }) => state.history.done.length > 0,
    run: ({ dispatch }) => dispatch({ type: 'travel', by: -1 }),
  },
  {
    id: 'redo',
    keys: ['Mod+Shift+z', 'Mod+y'],
    isAvailable: ({ state }) => state.history.undone.length > 0,
    run: ({ dispatch }) => dispatch({ type: 'travel', by: 1 }),
  },
  {
    id: 'history',
    isAvailable: ({ state: { history } }) => history.done.length + history.undone.length > 0,
    // The palette gives the focus back first.
    run: ({ doors }) => setTimeout(() => doors.menu(undefined, 'history'), 60),
  },
  {
    id: 'trace-from',
    isAvailable: (scene) => endChosen(scene) !== undefined,
    run: (scene) => {
      const id = endChosen(scene)
      if (id !== undefined) scene.dispatch({ type: 'trace-end', end: 'from', id })
    },
  },
  {
    id: 'trace-to',
    isAvailable: (scene) => endChosen(scene) !== undefined,
    run: (scene) => {
      const id = endChosen(scene)
      if (id !== undefined) scene.dispatch({ type: 'trace-end', end: 'to', id })
    },
  },
  {
    id: 'trace-close',
    isAvailable: ({ state }) => state.view.trace !== undefined,
    run: ({ dispatch }) => dispatch({ type: 'trace' }),
  },
  {
    id: 'trace-whole',
    isAvailable: ({ state }) => state.view.trace !== undefined && !state.view.whole,
    run: ({ dispatch }) => dispatch({ type: 'whole', on: true }),
  },
  {
    id: 'trace-routes',
    isAvailable: ({ state }) => state.view.trace !== undefined && state.view.whole,
    run: ({ dispatch }) => dispatch({ type: 'whole', on: false }),
  },
  {
    id: 'reading',
    isAvailable: ({ state: { view } }) => !view.reading && (view.selection.length > 0 || view.edge !== undefined),
    run: ({ dispatch }) => dispatch({ type: 'reading', on: true }),
  },
  ...SCREENS.map(
    (screen): Command => ({
      id: `screen-${screen}`,
      ...(screen !== 'map' && { isSuggested: true }),
      isAvailable: ({ state }) => state.view.screen !== screen,
      run: ({ dispatch }) => dispatch({ type: 'screen', screen }),
    }),
  ),
  ...MAP_COMMANDS,
  ...([AS_IN_FILE, ...LAYOUTS] as const).map(
    (layout): Command => ({
      id: `layout-${layout}`,
      isAvailable: (scene) => hasMap(scene) && layoutsOf(scene.state).includes(layout),
      run: ({ state, dispatch }) => dispatch(layoutEvent(state.view, layout)),
    }),
  ),
  {
    id: 'layout-next',
    keys: ['l'],
    isUnlisted: true,
    isAvailable: hasMap,
    run: ({ state, dispatch }) => {
      const layouts = layoutsOf(state)
      const at = layouts.indexOf(layoutOf(state))
      dispatch(layoutEvent(state.view, layouts[(at + 1) % layouts.length] ?? 'force'))
    },
  },
  ...LOOK_COMMANDS,
  { id: 'fit', keys: ['0'], isAvailable: hasPicture, run: ({ picture }) => picture.current?.fit() },
  { id: 'zoom-in', keys: ['+', '='], isAvailable: hasPicture, run: ({ picture }) => picture.current?.zoomIn() },
  { id: 'zoom-out', keys: ['-'], isAvailable: hasPicture, run: ({ picture }) => picture.current?.zoomOut() },
  {
    id: 'full-screen',
    keys: ['Shift+f'],
    isAvailable: canFillScreen,
    run: toggleFullScreen,
  },
  {
    id: 'details',
    keys: ['d'],
    isAvailable: ({ state }) => state.view.screen === 'map' || !isClear(state),
    run: ({ doors }) => focusDetails(doors),
  },
  {
    id: 'clear',
    keys: ['Escape'],
    isAvailable: ({ state }) => !isClear(state),
    run: ({ state, dispatch }) => clearTop(state, dispatch),
  },
  {
    id: 'background-on',
    isAvailable: ({ state }) => !state.view.background,
    run: ({ dispatch }) => dispatch({ type: 'background', on: true }),
  },
  {
    id: 'background-off',
    isAvailable: ({ state }) => state.view.background,
    run: ({ dispatch }) => dispatch({ type: 'background', on: false }),
  },
  {
    id: 'inferred-off',
    isAvailable: ({ state }) => state.view.filter.support === 'inferred',
    run: ({ state, dispatch }) => dispatch({ type: 'filter', filter: { ...state.view.filter, support: 'proposed' } }),
  },
  {
    id: 'filter-list',
    isAvailable: ({ state }) => state.graph !== undefined,
    // The palette gives the focus back first.
    run: () => setTimeout(() => document.querySelector<HTMLElement>('.screen:not(.away) .filter-add')?.click(), 60),
  },
  {
    id: 'filters-lift',
    isAvailable: ({ state }) => filtersSet(state).length > 0,
    run: ({ state, dispatch }) => dispatch({ type: 'filters', change: lifted(filtersSet(state), state) }),
  },
  {
    id: 'data-all',
    isAvailable: (scene) => datasetsOn(scene.state).length < allData(scene).length,
    run: (scene) => scene.dispatch({ type: 'datasets', ids: allData(scene) }),
  },
  { id: 'open', isSuggested: true, run: ({ doors }) => doors.open() },
  { id: 'export', isSuggested: true, run: ({ doors }) => doors.export() },
  { id: 'share', isSuggested: true, run: ({ doors }) => doors.share() },
  {
    id: 'language',
    values: ({ state }) => ({ name: nextLanguage(state.view.lang).name }),
    run: ({ state, dispatch }) => dispatch({ type: 'language', lang: nextLanguage(state.view.lang).tag }),
  },
  {
    id: 'theme-dark',
    isAvailable: ({ theme }) => theme === 'light',
    run: ({ dispatch }) => dispatch({ type: 'theme', theme: 'dark' }),
  },
  {
    id: 'theme-light',
    isAvailable: ({ theme }) => theme === 'dark',
    run: ({ dispatch }) => dispatch({ type: 'theme', theme: 'light' }),
  },
  {
    id: 'views',
    isSuggested: true,
    isAvailable: ({ place }) => place !== 'embedded',
    run: ({ doors }) => doors.views(),
  },
  {
    id: 'tour',
    isSuggested: true,
    isAvailable: ({ place, state }) => place !== 'embedded' && state.graph !== undefined,
    run: ({ doors }) => doors.tour(),
  },
  { id: 'keys', keys: ['?'], run: ({ doors }) => doors.keys() },
]
