import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import type { Findable } from '../finding/findable.ts'
import { excerpt, markedPieces, matchedText, type Piece } from '../finding/snippet.ts'
import type { Part } from '../finding/words.ts'
import { commandName } from '../i18n/command-words.ts'
import type { Command, Scene } from './command.ts'
import type { Sign } from './EvidenceGlyph.tsx'
import type { Explored } from './explored.ts'
import { keyName } from './key-names.ts'
import { sourceName } from './source-name.ts'

/** A line of the palette. */
export interface Row {
  readonly key: string
  /** Its plain text. */
  readonly name: string
  readonly title: readonly Piece[]
  /** Where else it matched. */
  readonly note?: { readonly what?: string; readonly pieces: readonly Piece[] }
  /** Of a node: whose shape it has. */
  readonly kind?: string
  /** Of a statement and of evidence: how far it is supported. */
  readonly sign?: Sign
  readonly meta?: string
  readonly keys?: readonly string[]
}

/** What the query marks: its parts, with more slips forgiven where only the closest are shown. */
export interface Marks {
  readonly parts: readonly Part[]
  readonly slack: number
}

const NO_MARKS: Marks = { parts: [], slack: 0 }

type Shown = Pick<Explored, 'state' | 'derived' | 'words'>

export function nodeRow({ state, derived, words }: Shown, node: GraphNode, item?: Findable, marks = NO_MARKS): Row {
  const name = words.text(node.label)
  const count = derived.graph?.touching.get(node.id)?.length ?? 0
  const kind = words.text(state.schema?.nodeKinds[node.kind]?.label) || node.kind
  return {
    key: `node:${node.id}`,
    name,
    title: markedPieces(name, marks.parts, marks.slack),
    ...noteOf(item, name, marks, words),
    kind: node.kind,
    meta: [kind, ...(count > 0 ? [words.t('list.statements', { count })] : [])].join(words.t('join.marks')),
  }
}

export function statementRow({ words }: Shown, edge: GraphEdge, item?: Findable, marks = NO_MARKS): Row {
  const name = words.text(edge.statement)
  return {
    key: `statement:${edge.id}`,
    name,
    title: excerpt(name, marks.parts, marks.slack),
    ...noteOf(item, name, marks, words),
    sign: edge.strength,
    meta: words.t(`support.${edge.strength}`),
  }
}

/** Id of evidence among what can be found: of its statement, and its own. */
export function evidenceRow({ derived, words }: Shown, item: Findable, marks: Marks): Row | undefined {
  const [edgeId = '', id] = item.id.split('\n')
  const edge = derived.graph?.edges.get(edgeId)
  const piece = edge?.evidence.find((each) => each.id === id)
  if (!edge || !piece) return undefined
  const source = sourceName(derived.graph?.nodes.get(piece.source), piece.source, words)
  const place = words.t('find.place', { source, locator: piece.locator })
  const name = words.text(piece.summary) || words.text(edge.statement)
  return {
    key: `evidence:${item.id}`,
    name,
    title: excerpt(name, marks.parts, marks.slack),
    note: { pieces: markedPieces(place, marks.parts, marks.slack) },
    sign: piece.support,
    meta: words.t(`support.${piece.support}`),
  }
}

export function commandRow({ words }: Shown, command: Command, scene: Scene, item?: Findable, marks = NO_MARKS): Row {
  const name = commandName(command.id, words.lang, command.values?.(scene))
  return {
    key: `command:${command.id}`,
    name,
    title: markedPieces(name, marks.parts, marks.slack),
    ...noteOf(item, name, marks, words),
    ...(command.keys && { keys: command.keys.slice(0, 1).map((key) => keyName(key)) }),
  }
}

function noteOf(
  item: Findable | undefined,
  title: string,
  { parts, slack }: Marks,
  words: Shown['words'],
): Pick<Row, 'note'> {
  const text = item && parts.length > 0 ? matchedText(item, title, parts, words.lang, slack) : undefined
  if (!text || text.place === 'kind' || text.place === 'id') return {}
  const what = text.place === 'alias' ? words.t('find.alias') : text.field
  return { note: { ...(what && { what }), pieces: excerpt(text.text, parts, slack) } }
}
