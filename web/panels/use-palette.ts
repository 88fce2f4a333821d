import { useMemo } from 'react'
import { roleOf } from '../../src/model/schema.ts'
import { createFinder, type Finder } from '../finding/finder.ts'
import type { Found } from '../finding/rank.ts'
import { markedPieces } from '../finding/snippet.ts'
import { partsOf } from '../finding/words.ts'
import { commandAliases, commandLanguages, commandName } from '../i18n/command-words.ts'
import { searchWanted } from '../state/search-wanted.ts'
import { type Command, isAvailable, type Scene } from './command.ts'
import { COMMANDS } from './commands.ts'
import { type Explored, useExplorer } from './explored.ts'
import { commandRow, evidenceRow, type Marks, nodeRow, type Row, statementRow } from './palette-rows.ts'
import { recentOf } from './recent.ts'
import { useFinder } from './use-finder.ts'

/** In the order of those that match as well. */
const SECTIONS = [
  'closest',
  'recent',
  'challenges',
  'solutions',
  'others',
  'commands',
  'statements',
  'evidence',
  'off',
] as const
export type SectionId = (typeof SECTIONS)[number]

export interface Section {
  readonly id: SectionId
  readonly rows: readonly Row[]
  /** How many there are beyond these. */
  readonly more: number
}

export interface Listed {
  readonly sections: readonly Section[]
  /** How many match. */
  readonly total: number
  /** Nothing matches; what is listed comes nearest. */
  readonly isClosest: boolean
  /** More may come. */
  readonly isBusy: boolean
  /** The reader searches slowly until its data is loaded again. */
  readonly isSlow: boolean
}

const FIRST = {
  challenges: 6,
  solutions: 6,
  others: 5,
  commands: 5,
  statements: 4,
  evidence: 4,
  off: 5,
  recent: 4,
  closest: 3,
}
const MOST = 80

/** What the palette lists for a text; for none, what was looked at and what one may want. `opened`: sections shown in full. */
export function usePalette(text: string, scene: Scene, opened: ReadonlySet<SectionId>): Listed {
  const explored = useExplorer()
  const { finder, isReady, version } = useFinder()
  const { lang } = explored.words
  const commands = useMemo(
    () =>
      commandFinder(
        COMMANDS.filter((command) => !command.isUnlisted && isAvailable(command, scene)),
        scene,
      ),
    [scene],
  )
  const query = text.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index finds more as its version grows.
  const inGraph = useMemo(() => finder?.find(query, lang) ?? [], [finder, version, query, lang])
  if (query === '')
    return { sections: suggested(explored, scene), total: 0, isClosest: false, isBusy: false, isSlow: false }
  const found = [...inGraph, ...commands.find(query, lang)]
  const off = offRows(query, explored)
  const isClosest = found.length === 0 && off.length === 0
  const shown = isClosest
    ? [...(finder?.closest(query, lang, FIRST.closest) ?? []), ...commands.closest(query, lang, 1)].slice(
        0,
        FIRST.closest,
      )
    : []
  const marks = { parts: partsOf(query), slack: isClosest ? 1 : 0 }
  const isAsking = explored.state.search.asking && searchWanted(explored.state) !== undefined
  const closest = shown.flatMap((each) => rowOf(each, marks, explored, scene) ?? [])
  return {
    sections: !isClosest
      ? sectionsOf(found, marks, off, explored, scene, opened)
      : closest.length > 0
        ? [{ id: 'closest', rows: closest, more: 0 }]
        : [],
    total: found.length + off.length,
    isClosest,
    isBusy: !isReady || isAsking,
    isSlow: explored.state.search.answer?.notes.some(({ code }) => code === 'load-again') === true,
  }
}

function sectionsOf(
  found: readonly Found[],
  marks: Marks,
  off: readonly Row[],
  explored: Explored,
  scene: Scene,
  opened: ReadonlySet<SectionId>,
): Section[] {
  const groups = new Map<SectionId, Found[]>()
  for (const each of found) {
    const id = sectionOf(each, explored)
    const group = groups.get(id)
    if (group) group.push(each)
    else groups.set(id, [each])
  }
  const sections = [...groups]
    // The best match stands first; sections that match as well keep their order.
    .sort(([a, [x]], [b, [y]]) => (x?.rank ?? 0) - (y?.rank ?? 0) || SECTIONS.indexOf(a) - SECTIONS.indexOf(b))
    .map(([id, group]): Section => {
      const most = opened.has(id) ? MOST : FIRST[id]
      const rows = group.slice(0, most).flatMap((each) => rowOf(each, marks, explored, scene) ?? [])
      return { id, rows, more: opened.has(id) ? 0 : group.length - rows.length }
    })
  return off.length > 0 ? [...sections, { id: 'off', rows: off, more: 0 }] : sections
}

function sectionOf({ item }: Found, { state, derived }: Explored): SectionId {
  if (item.sort === 'command') return 'commands'
  if (item.sort === 'statement') return 'statements'
  if (item.sort === 'evidence') return 'evidence'
  const kind = derived.graph?.nodes.get(item.id)?.kind
  const role = kind !== undefined && state.schema ? roleOf(state.schema, kind) : 'context'
  return role === 'challenge' ? 'challenges' : role === 'solution' ? 'solutions' : 'others'
}

function rowOf({ item }: Found, marks: Marks, explored: Explored, scene: Scene): Row | undefined {
  const { graph } = explored.derived
  if (item.sort === 'evidence') return evidenceRow(explored, item, marks)
  if (item.sort === 'command') {
    const command = COMMANDS.find(({ id }) => id === item.id)
    return command && commandRow(explored, command, scene, item, marks)
  }
  const edge = item.sort === 'statement' ? graph?.edges.get(item.id) : undefined
  if (edge) return statementRow(explored, edge, item, marks)
  const node = graph?.nodes.get(item.id)
  return node && nodeRow(explored, node, item, marks)
}

/** What the reader found that the explorer does not hold, in the explorer's own order; what only the reader sees a match in, last. */
function offRows(query: string, { state, derived, words }: Explored): Row[] {
  const { schema, search } = state
  const items = (search.answer?.items ?? []).filter(({ id }) => !derived.graph?.nodes.has(id))
  const finder = createFinder()
  for (const { id, kind, label } of items) {
    const texts = Object.entries(label).map(([lang, text]) => ({ place: 'label' as const, lang, text }))
    finder.add({ sort: 'node', id, isBackground: !schema || roleOf(schema, kind) === 'context', texts })
  }
  const order = finder.find(query, words.lang).map(({ item }) => item.id)
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...items]
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    .slice(0, FIRST.off)
    .map(({ id, kind, label }) => {
      const name = words.text(label)
      const meta = words.text(schema?.nodeKinds[kind]?.label) || kind
      return { key: `off:${id}`, name, title: markedPieces(name, partsOf(query)), kind, meta }
    })
}

function suggested(explored: Explored, scene: Scene): Section[] {
  const { derived } = explored
  const recent = recentOf(explored.explorer).flatMap((key): Row[] => {
    const [, sort, id = ''] = /^(\w+):(.*)$/su.exec(key) ?? []
    const node = sort === 'node' ? derived.graph?.nodes.get(id) : undefined
    const edge = sort === 'statement' ? derived.graph?.edges.get(id) : undefined
    return node ? [nodeRow(explored, node)] : edge ? [statementRow(explored, edge)] : []
  })
  const seen = new Set(recent.map(({ key }) => key))
  const challenges = derived.challenges.map(({ node }) => nodeRow(explored, node)).filter(({ key }) => !seen.has(key))
  const commands = COMMANDS.filter((command) => command.isSuggested && isAvailable(command, scene))
  const sections: Section[] = [
    { id: 'recent', rows: recent.slice(0, FIRST.recent), more: 0 },
    { id: 'challenges', rows: challenges.slice(0, FIRST.challenges), more: 0 },
    { id: 'commands', rows: commands.map((command) => commandRow(explored, command, scene)), more: 0 },
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}

/** Commands are found by their words in every language. */
function commandFinder(commands: readonly Command[], scene: Scene): Finder {
  const finder = createFinder()
  for (const { id, values } of commands) {
    finder.add({
      sort: 'command',
      id,
      isBackground: false,
      texts: [
        ...commandLanguages.map((lang) => ({
          place: 'label' as const,
          lang,
          text: commandName(id, lang, values?.(scene)),
        })),
        ...commandLanguages.flatMap((lang) =>
          commandAliases(id, lang).map((text) => ({ place: 'alias' as const, lang, text })),
        ),
      ],
    })
  }
  return finder
}
