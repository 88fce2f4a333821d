import type { Problem } from '../src/errors.ts'
import type { FilePlaces, Place } from '../src/model/batch.ts'
import { said } from '../src/model/said.ts'
import { problemIn } from './records.ts'

/** A place in the picture that a file shows, y upwards. */
export interface Drawn {
  readonly x: number
  readonly y: number
}

/** Reads where nodes stand, as one format has it, and tells at the end what could not be read. */
export interface PlaceReader {
  /** Undefined where neither is given (null says nothing either), and where the two are no place. */
  read(x: unknown, y: unknown, place: Place): Drawn | undefined
  /** One warning for all nodes. */
  problems(): Problem[]
}

/** Where a format keeps them among the attributes of a node. */
export const PLACE_ATTRIBUTES: ReadonlySet<string> = new Set(['x', 'y'])

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u

/** `y`: which way it grows in this format. `isText`: whether numbers are text in it, as in XML. */
export function placeReader(
  file: string,
  format: { readonly y: 'up' | 'down'; readonly isText: boolean },
): PlaceReader {
  let wrong = 0
  let first: { readonly place: Place; readonly field: string } | undefined
  const numberOf = (given: unknown): number => {
    if (!format.isText) return typeof given === 'number' ? given : Number.NaN
    return typeof given === 'string' && NUMBER.test(given.trim()) ? Number(given) : Number.NaN
  }
  return {
    read(givenX, givenY, place) {
      if ((givenX ?? givenY) == null) return undefined
      const [x, y] = [numberOf(givenX), numberOf(givenY)]
      // Plus 0, since -0 is another number to whoever compares.
      if (Number.isFinite(x) && Number.isFinite(y)) return { x: x + 0, y: (format.y === 'up' ? y : -y) + 0 }
      wrong++
      first ??= { place, field: Number.isFinite(x) ? 'y' : 'x' }
      return undefined
    },
    problems() {
      if (!first) return []
      const message = said`nodes whose x and y are not both finite numbers go beside their neighbours: ${wrong}`
      return [{ ...problemIn(file, first.place, first.field, message), severity: 'warning' }]
    },
  }
}

/** As a batch carries them; nothing where there are none. */
export function drawnIn(places: FilePlaces['places'], inBox = false): { drawn?: FilePlaces } {
  return places.size > 0 ? { drawn: { places, inBox } } : {}
}
