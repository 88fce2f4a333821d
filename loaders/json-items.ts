import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'
import { isObject, type Loose, ownOf } from './loose.ts'
import type { JsonText } from './read-json.ts'
import { problemIn, withinRecord } from './records.ts'

/** Lists of nodes and edges in the JSON formats of graphs, with what is wrong with them. */
export interface JsonItems {
  readonly problems: Problem[]
  /** Every object of the list; a problem for anything else in it, or where there is no list. */
  of(list: unknown, path: string): Item[]
  /** An id as text: formats have numbers too. Empty, with a problem, where there is none and one is needed. */
  id(item: Item, key: string): string
  /** The same, but none need be there. */
  idIfAny(item: Item, key: string): string
}

export interface Item {
  readonly value: Loose
  readonly place: Place
}

export function jsonItems(json: JsonText): JsonItems {
  const problems = json.problems.map((problem) => ({ ...problem, field: withinRecord(problem.field) }))
  const wrong = (place: Place, field: string, message: Sentence) =>
    problems.push(problemIn(json.file, place, field, message))

  const idIfAny = ({ value, place }: Item, key: string): string => {
    const found = ownOf(value, key)
    if (found === undefined || found === null) return ''
    if (typeof found === 'string' || typeof found === 'number') return String(found)
    wrong(place, key, said`expected an id: text or a number`)
    return ''
  }
  return {
    problems,
    of(list, path) {
      if (!Array.isArray(list)) {
        wrong(json.placesNearRoot()[path] ?? json.placeOf(json.root), path, said`expected a list`)
        return []
      }
      return list.flatMap((value: unknown, index) => {
        if (isObject(value)) return [{ value, place: json.placeOf(value) }]
        const at = `${path}[${index}]`
        wrong(
          json.placesNearRoot()[at] ?? json.placeOf(json.root),
          at,
          said`expected an object, as each node and edge is`,
        )
        return []
      })
    },
    idIfAny,
    id(item, key) {
      const id = idIfAny(item, key)
      if (id === '' && [undefined, null, ''].some((none) => ownOf(item.value, key) === none)) {
        wrong(item.place, key, said`missing; expected the id of a node`)
      }
      return id
    },
  }
}
