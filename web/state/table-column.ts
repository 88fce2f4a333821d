import type { AssertedBy, GraphNode, Support } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import { inLanguage, type Text } from '../../src/model/text.ts'

/** What a table needs beside its rows: the nodes that they name, and the words that its cells are written with. */
export interface TableContext {
  /** A node that is shown, hidden, or only cited. */
  node(id: string): GraphNode | undefined
  readonly schema: Schema
  readonly words: TableWords
  /** What a dataset is called. */
  dataset(id: string): string
}

/** The words of a language, as far as cells need them. */
export interface TableWords {
  readonly lang: string
  support(level: Support): string
  assertedBy(by: AssertedBy): string
  /** Held against its source by somebody, on a day; or not yet. */
  reviewed(reviewed: { readonly by: string; readonly on: string } | undefined): string
  number(value: number): string
  names(names: readonly string[]): string
}

/** What stands before the text of a cell: the shape of a kind, or the sign of a level of support. */
export type CellSign = { readonly kind: string } | { readonly support: Support }

/** A column of the table, for rows that are each a `T`. */
export interface Column<T> {
  readonly id: string
  /** The name of the field that it shows, where it shows one. */
  readonly field?: string
  /** Of a field: the kinds of node that have it. */
  readonly kinds?: readonly string[]
  readonly isNumber: boolean
  /** What rows are ordered by: text as the language has it, numbers as numbers; undefined comes last. */
  value(item: T): string | number | undefined
  text(item: T): string
  sign?(item: T): CellSign | undefined
}

/** What a source merely states says more than what is inferred, and nothing of how far it was tried. */
const FROM_WEAKEST: readonly Support[] = ['inferred', 'fact', 'proposed', 'demonstrated', 'clinical', 'deployed']

/** 0 for the weakest level, as the table orders them: facts stand near the lower end, that they bury nothing. */
export function supportPlace(level: Support): number {
  return FROM_WEAKEST.indexOf(level)
}

export function textColumn<T>(id: string, text: (item: T) => string): Column<T> {
  return { id, isNumber: false, value: (item) => text(item) || undefined, text }
}

export function countColumn<T>(id: string, count: (item: T) => number, { words }: TableContext): Column<T> {
  return { id, isNumber: true, value: count, text: (item) => words.number(count(item)) }
}

/** Ordered by `supportPlace`. */
export function supportColumn<T>(support: (item: T) => Support | undefined, { words }: TableContext): Column<T> {
  return {
    id: 'support',
    isNumber: false,
    value: (item) => {
      const level = support(item)
      return level && supportPlace(level)
    },
    text: (item) => {
      const level = support(item)
      return level ? words.support(level) : ''
    },
    sign: (item) => {
      const level = support(item)
      return level && { support: level }
    },
  }
}

/** A node by its name, with its shape. */
export function nodeColumn<T>(id: string, nodeOf: (item: T) => string, context: TableContext): Column<T> {
  return {
    ...textColumn(id, (item) => nameOf(nodeOf(item), context)),
    sign: (item) => {
      const kind = context.node(nodeOf(item))?.kind
      return kind === undefined ? undefined : { kind }
    },
  }
}

/** Names in the order that is given, each once. */
export function namesColumn<T>(id: string, names: (item: T) => readonly string[], { words }: TableContext): Column<T> {
  return textColumn(id, (item) => words.names([...new Set(names(item))]))
}

export function nameOf(id: string, { node, words }: TableContext): string {
  return say(node(id)?.label, words) || id
}

export function say(text: Text | undefined, { lang }: TableWords): string {
  return inLanguage(text, lang)
}
