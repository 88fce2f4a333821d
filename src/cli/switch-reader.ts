import type { Opened } from '../compose.ts'
import type { GraphReader } from '../query/reader.ts'

export interface Held {
  readonly reader: GraphReader
  readonly places?: Opened['places']
  close(): Promise<void>
}

export interface Switch extends Omit<Held, 'places'> {
  places(): Opened['places']

  /** From now on questions go to `next`; what was held before is closed once its open questions are answered. */
  to(next: Held): void
  /** Tells the listener after each exchange, until what this gives is called. */
  onSwitch(listener: () => void): () => void
}

/** A reader that can be exchanged while it is in use. */
export function createSwitch(first: Held): Switch {
  let current = counted(first)
  let places = first.places
  const listeners = new Set<() => void>()
  const ask = <T>(question: (reader: GraphReader) => Promise<T>): Promise<T> => current.ask(question)
  return {
    reader: {
      summary: (options) => ask((reader) => reader.summary(options)),
      schema: (options) => ask((reader) => reader.schema(options)),
      search: (request, options) => ask((reader) => reader.search(request, options)),
      show: (request, options) => ask((reader) => reader.show(request, options)),
      neighbors: (request, options) => ask((reader) => reader.neighbors(request, options)),
      subgraph: (request, options) => ask((reader) => reader.subgraph(request, options)),
      trace: (request, options) => ask((reader) => reader.trace(request, options)),
      gaps: (request, options) => ask((reader) => reader.gaps(request, options)),
      matrix: (request, options) => ask((reader) => reader.matrix(request, options)),
      dossier: (request, options) => ask((reader) => reader.dossier(request, options)),
      reading: (request, options) => ask((reader) => reader.reading(request, options)),
      compare: (request, options) => ask((reader) => reader.compare(request, options)),
    },
    places: () => places,
    to(next) {
      const before = current
      places = next.places
      current = counted(next)
      void before.retire()
      for (const listener of [...listeners]) listener()
    },
    onSwitch(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => current.retire(),
  }
}

/** Keeps count of open questions, so that nothing is closed under one. */
function counted({ reader, close }: Held) {
  const open = new Set<Promise<unknown>>()
  return {
    async ask<T>(question: (reader: GraphReader) => Promise<T>): Promise<T> {
      const asked = question(reader)
      open.add(asked)
      try {
        return await asked
      } finally {
        open.delete(asked)
      }
    },
    async retire(): Promise<void> {
      await Promise.allSettled(open)
      await close()
    },
  }
}
