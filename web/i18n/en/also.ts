import type { messages } from '../en.ts'

/** What commands are called by: `command.<id>` is among the messages. */
export type CommandId = keyof typeof messages extends infer K ? (K extends `command.${infer Id}` ? Id : never) : never

/** Other words that a command may be looked for by. Not among the messages: only the palette needs them. */
export const also: Readonly<Record<CommandId, string>> = {
  find: 'find, look up, command palette',
  'trace-from': 'route, path, start',
  'trace-to': 'route, path, end, goal',
  'trace-close': 'end, leave, routes',
  'trace-whole': 'routes, map',
  'trace-routes': 'trace, alone',
  reading: 'reading list, papers, references, bibliography',
  'screen-map': 'graph, picture, network',
  'screen-gaps': 'matrix, unsolved, missing, heat map',
  'screen-compare': 'surveys, side by side, difference',
  'screen-list': 'list, outline, table',
  'layout-force': 'layout, force, spring, organic, positions',
  'layout-layered': 'layout, hierarchy, columns, left to right, tree, Sugiyama',
  'layout-radial': 'layout, radial, concentric, circles, hops, steps, round, ego',
  'layout-circular': 'layout, circular, round, chord',
  'layout-by-kind': 'layout, group, cluster, type',
  'layout-by-dataset': 'layout, group, cluster, survey, source',
  fit: 'fit, centre, center, reset view',
  'zoom-in': 'larger, nearer, closer',
  'zoom-out': 'smaller, farther',
  clear: 'deselect, escape, back',
  'kinds-all': 'hidden, legend, unhide',
  'background-on': 'background, authors, venues, organisations',
  'background-off': 'background, authors, venues, organisations',
  'inferred-off': 'filter, evidence, support',
  'filters-lift': 'reset, clear, evidence, support',
  'data-all': 'datasets, surveys, turn on',
  open: 'import, load, upload',
  export: 'save, download, file, picture, csv, svg',
  share: 'copy, address, url, embed, cite',
  language: 'language, translate, English, Japanese',
  'theme-dark': 'night, black, colours, appearance',
  'theme-light': 'day, white, colours, appearance',
  keys: 'keys, help, hotkeys',
}
