import type { ExportInput, TextFormat } from './format.ts'
import { PREFIXES, type Resource, type Term, TYPE, wellFormed, XSD_DATE, XSD_DOUBLE, XSD_TIME } from './rdf-terms.ts'
import { resourcesOf, VOCABULARIES } from './turtle.ts'

/** JSON-LD: the same triples as in Turtle, with the context in the file, so that nothing is fetched to read it. */
export const jsonld: TextFormat = {
  name: 'jsonld',
  title: 'JSON-LD (linked data)',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  positions: false,
  write,
}

type Value = string | number | boolean | { readonly [key: string]: string | readonly Value[] }

function* write(input: ExportInput): Iterable<string> {
  const context = Object.fromEntries(VOCABULARIES.map((prefix) => [prefix, PREFIXES[prefix]]))
  yield `{\n  "@context": ${JSON.stringify(context)},\n  "@graph": [`
  const compact = compacting()
  let before = ''
  for (const resource of resourcesOf(input)) {
    yield `${before}\n    ${JSON.stringify(nodeObject(resource, compact))}`
    before = ','
  }
  yield '\n  ]\n}\n'
}

function nodeObject({ iri, properties }: Resource, compact: (iri: string) => string): object {
  const object: Record<string, string | (string | Value)[]> = { '@id': iri }
  for (const [predicate, term] of properties) {
    const isType = predicate === TYPE && 'iri' in term
    const key = isType ? '@type' : compact(predicate)
    const value = isType ? compact(term.iri) : valueObject(term)
    const values = object[key]
    if (Array.isArray(values)) values.push(value)
    else object[key] = [value]
  }
  return object
}

function valueObject(term: Term): Value {
  if ('iri' in term) return { '@id': term.iri }
  if ('text' in term) {
    const text = wellFormed(term.text)
    return term.lang === undefined ? text : { '@value': text, '@language': term.lang }
  }
  if ('flag' in term) return term.flag
  if ('date' in term) return { '@value': term.date, '@type': XSD_DATE }
  if ('time' in term) return { '@value': term.time, '@type': XSD_TIME }
  if ('list' in term) return { '@list': term.list.map(valueObject) }
  // A number of JSON would be an integer or a double by its size.
  return Number.isSafeInteger(term.number) ? term.number : { '@value': String(term.number), '@type': XSD_DOUBLE }
}

/** Gives prefixed names of the context for IRIs; there are few, and each is made once. */
function compacting(): (iri: string) => string {
  const names = new Map<string, string>()
  return (iri) => {
    const known = names.get(iri)
    if (known !== undefined) return known
    const prefix = VOCABULARIES.find((each) => iri.startsWith(PREFIXES[each]))
    const name = prefix === undefined ? iri : `${prefix}:${iri.slice(PREFIXES[prefix].length)}`
    names.set(iri, name)
    return name
  }
}
