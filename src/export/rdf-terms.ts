/** What linked data is made of, before it is known in which spelling it is written. */

export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly lang?: string }
  | { readonly number: number }
  | { readonly flag: boolean }
  /** ISO date. */
  | { readonly date: string }
  /** ISO date and time. */
  | { readonly time: string }
  /** In this order. */
  | { readonly list: readonly Term[] }

/** A subject with what is said of it: IRIs of predicates, each with its object. */
export interface Resource {
  readonly iri: string
  readonly properties: readonly Property[]
}

export type Property = readonly [predicate: string, object: Term]

/**
 * A resource of the graph has no address on the web, so it has a name: `urn:survey-graph:` (no registered namespace),
 * what sort of thing it is, and its id, percent-encoded but for the colon. The id itself stands beside it as
 * `dct:identifier`.
 */
export function named(sort: string, ...ids: readonly string[]): string {
  return `urn:survey-graph:${sort}:${ids.map(encoded).join('/')}`
}

function encoded(id: string): string {
  // Nearly all ids are so, and files have millions of names.
  if (/^[\w.:~-]*$/.test(id)) return id
  return encodeURIComponent(wellFormed(id)).replaceAll('%3A', ':')
}

/** Half of a surrogate pair has no place in a file; where it stood is the sign for what cannot be shown. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  np: 'http://www.nanopub.org/nschema#',
  /** Words of our own; the sorts below are of the graph. */
  sg: named('term', ''),
  kind: named('kind', ''),
  relation: named('relation', ''),
  field: named('field', ''),
  support: named('support', ''),
  asserter: named('asserter', ''),
} as const

type Vocabulary = keyof typeof PREFIXES

/** The IRI of a word of a vocabulary: `word('skos', 'prefLabel')`. */
export function word(vocabulary: Vocabulary, name: string): string {
  return PREFIXES[vocabulary] + encoded(name)
}

export const TYPE = word('rdf', 'type')
export const XSD_BOOLEAN = word('xsd', 'boolean')
export const XSD_DATE = word('xsd', 'date')
export const XSD_TIME = word('xsd', 'dateTime')
export const XSD_DOUBLE = word('xsd', 'double')
