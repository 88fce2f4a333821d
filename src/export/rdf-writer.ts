import type { Quad_Object } from 'n3'
import { PREFIXES, type Resource, type Term, XSD_BOOLEAN, XSD_DATE, XSD_DOUBLE, XSD_TIME } from './rdf-terms.ts'

type Library = typeof import('n3')

let library: Library | undefined

/** Brings in the library that spells Turtle and TriG. */
export async function prepareRdf(): Promise<void> {
  library ??= await import('n3')
}

/** Takes resources one by one and gives the text that they make, a resource late. */
export interface RdfWriter {
  /** Into the named graph, or the default one. */
  add(resource: Resource, graph?: string): void
  /** What has become text since it was last asked. */
  text(): string
  /** The rest. */
  end(): string
}

/** Throws where it was not prepared. */
export function rdfWriter(prefixes: readonly (keyof typeof PREFIXES)[]): RdfWriter {
  if (!library) throw new Error('linked data is written before it is prepared')
  const { DataFactory, Writer } = library
  let written = ''
  const writer = new Writer(
    {
      write(chunk: string) {
        written += chunk
      },
    },
    { end: false, prefixes: Object.fromEntries(prefixes.map((prefix) => [prefix, PREFIXES[prefix]])) },
  )

  const object = (term: Term): Quad_Object => {
    if ('iri' in term) return DataFactory.namedNode(term.iri)
    if ('text' in term) return DataFactory.literal(term.text, term.lang)
    if ('flag' in term) return DataFactory.literal(String(term.flag), DataFactory.namedNode(XSD_BOOLEAN))
    if ('date' in term) return DataFactory.literal(term.date, DataFactory.namedNode(XSD_DATE))
    if ('time' in term) return DataFactory.literal(term.time, DataFactory.namedNode(XSD_TIME))
    // Its types say otherwise, but the writer gives one term for a list.
    if ('list' in term) return writer.list(term.list.map(object)) as unknown as Quad_Object
    return Number.isSafeInteger(term.number)
      ? DataFactory.literal(term.number)
      : DataFactory.literal(String(term.number), DataFactory.namedNode(XSD_DOUBLE))
  }

  const text = (): string => {
    const now = written
    written = ''
    return now
  }

  return {
    add({ iri, properties }, graph) {
      const subject = DataFactory.namedNode(iri)
      const where = graph === undefined ? undefined : DataFactory.namedNode(graph)
      for (const [predicate, term] of properties) {
        writer.addQuad(subject, DataFactory.namedNode(predicate), object(term), where)
      }
    },
    text,
    end() {
      writer.end()
      return text()
    },
  }
}
