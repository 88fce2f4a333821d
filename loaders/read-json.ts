import type { Problem, Sentence } from '../src/errors.ts'
import type { Place, RawRecord } from '../src/model/batch.ts'
import { inEnglish, said } from '../src/model/said.ts'
import { recordWith } from './lazy-places.ts'
import { joinPath, MAX_DEPTH, refuseKey } from './located.ts'
import { isObject } from './loose.ts'
import { FILE_START, problemIn } from './records.ts'

/** What a JSON text holds, as plain data, with places kept for what becomes a record. */
export interface JsonText {
  readonly file: string
  /** Undefined where the syntax is broken. */
  readonly root: unknown
  /** Each `field` is the path from the root. The first fault of the syntax ends the reading, and is the last of them. */
  readonly problems: readonly Problem[]
  /** Where the root or an object near it (`MAX_PLACED`) begins; the start of the file for anything else. */
  placeOf(value: unknown): Place
  /** Places of everything within such an object, by path; the text is read again for them. */
  placesOf(value: object): Readonly<Record<string, Place>>
  /** Places of what stands near the root, by path from there. */
  placesNearRoot(): Readonly<Record<string, Place>>
}

/** How deep objects have places: the items of `elements.nodes`, which is as deep as any format keeps its records. */
const MAX_PLACED = 4

/**
 * One JSON text (RFC 8259). A reader of our own, since `JSON.parse` tells no places, lets a later key overwrite an
 * earlier one, rounds numbers without a word, and words its errors by engine. Places of single fields are not kept: a
 * file has millions, and only problems ask for a few.
 */
export function readJson(file: string, text: string): JsonText {
  const source = text.replace(/^\uFEFF/u, '')
  const problems: Problem[] = []
  const report = (place: Place, path: string, message: Sentence) => problems.push(problemIn(file, place, path, message))
  const scanner: Scanner = { ...scannerAt(source, START), report }
  let nearRoot: Readonly<Record<string, Place>> | undefined
  const places: Pick<JsonText, 'placeOf' | 'placesOf' | 'placesNearRoot'> = {
    placeOf: (value) => scanner.starts.get(value)?.place ?? FILE_START,
    placesOf: (value) => placesFrom(source, scanner.starts.get(value) ?? START, MAX_DEPTH),
    placesNearRoot: () => {
      nearRoot ??= placesFrom(source, START, MAX_PLACED)
      return nearRoot
    },
  }
  try {
    const root = readValue(scanner, 1)
    if (peek(scanner) >= 0) throw new Fault(scanner, said`text follows the value; expected the end of the file`)
    return { file, root, problems, ...places }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    report(error.place, '', error.said)
    return { file, root: undefined, problems, ...places }
  }
}

/** The item at this path as a record; the places of its fields are found when first asked for. */
export function recordIn(json: JsonText, value: unknown, path: string): RawRecord {
  return recordWith(json.file, value, () => {
    if (isObject(value)) return json.placesOf(value)
    const at = json.placesNearRoot()[path]
    return at ? { '': at } : {}
  })
}

interface Start {
  readonly at: number
  readonly place: Place
}

const START: Start = { at: 0, place: FILE_START }

/** Places of the value that begins here and of what it holds, so many levels deep. It was read before without a fault. */
function placesFrom(source: string, start: Start, levels: number): Record<string, Place> {
  const places: Record<string, Place> = Object.create(null)
  readValue({ ...scannerAt(source, start), places, levels }, 1)
  return places
}

interface Scanner {
  readonly source: string
  /** Offset of what comes next, its line, and the offset where that line begins. */
  at: number
  line: number
  lineStart: number
  /** Keys and indices on the way to what is read. */
  readonly path: (string | number)[]
  readonly starts: Map<unknown, Start>
  readonly report: (place: Place, path: string, message: Sentence) => void
  /** Filled where places are what is wanted, so many levels deep. */
  readonly places?: Record<string, Place>
  readonly levels: number
}

function scannerAt(source: string, { at, place }: Start): Scanner {
  const lineStart = at - place.column + 1
  return { source, at, line: place.line, lineStart, path: [], starts: new Map(), report: () => {}, levels: 0 }
}

/** Ends the reading; never leaves this file. */
class Fault extends Error {
  readonly place: Place
  readonly said: Sentence
  constructor(scanner: Scanner, message: Sentence) {
    super(inEnglish(message))
    this.place = placeNow(scanner)
    this.said = message
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d]
const [TAB, FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20]

function readValue(scanner: Scanner, depth: number): unknown {
  const next = peek(scanner)
  if (scanner.places && depth <= scanner.levels) scanner.places[spelled(scanner)] = placeNow(scanner)
  if (depth > MAX_DEPTH) throw new Fault(scanner, said`nested too deeply; expected at most ${MAX_DEPTH} levels`)
  if (next === OPEN_MAP) return readObject(scanner, depth)
  if (next === OPEN_LIST) return readArray(scanner, depth)
  if (next === QUOTE) return readString(scanner)
  return readPlain(scanner)
}

const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy

function readPlain(scanner: Scanner): number | boolean | null {
  PLAIN.lastIndex = scanner.at
  const [found] = PLAIN.exec(scanner.source) ?? []
  if (found === undefined) throw new Fault(scanner, said`${sayNext(scanner)}; expected a value`)
  const value = JSON.parse(found) as number | boolean | null
  if (typeof value === 'number' && !isKept(value, found)) {
    const message = said`${shortened(found)} is larger than a number can be kept exactly; expected it as text, in quotes`
    scanner.report(placeNow(scanner), spelled(scanner), message)
  }
  scanner.at += found.length
  return value
}

/** Fractions are rounded everywhere, but an integer that changes may be an id, and what is infinite is no number. */
function isKept(value: number, found: string): boolean {
  if (Number.isSafeInteger(value)) return true
  return Number.isFinite(value) && (/[.eE]/u.test(found) || String(value) === found || BigInt(value) === BigInt(found))
}

function readObject(scanner: Scanner, depth: number): object {
  const map: Record<string, unknown> = {}
  if (depth <= MAX_PLACED) scanner.starts.set(map, { at: scanner.at, place: placeNow(scanner) })
  scanner.at += 1
  if (took(scanner, CLOSE_MAP)) return map
  do {
    if (peek(scanner) !== QUOTE) throw new Fault(scanner, said`${sayNext(scanner)}; expected a key in double quotes`)
    const place = placeNow(scanner)
    const key = readString(scanner)
    expect(scanner, COLON, ':')
    scanner.path.push(key)
    const refused = refuseKey(key, Object.hasOwn(map, key))
    if (refused) scanner.report(place, spelled(scanner), refused)
    const value = readValue(scanner, depth + 1)
    if (!refused) map[key] = value
    scanner.path.pop()
  } while (took(scanner, COMMA))
  expect(scanner, CLOSE_MAP, '}')
  return map
}

function readArray(scanner: Scanner, depth: number): unknown[] {
  const list: unknown[] = []
  scanner.at += 1
  if (took(scanner, CLOSE_LIST)) return list
  do {
    scanner.path.push(list.length)
    list.push(readValue(scanner, depth + 1))
    scanner.path.pop()
  } while (took(scanner, COMMA))
  expect(scanner, CLOSE_LIST, ']')
  return list
}

/** Shorter texts are copied when they are cut out; a longer one would keep the whole file in memory with it. */
const COPIED = 13

function readString(scanner: Scanner): string {
  const { source, at: start } = scanner
  let end = start + 1
  let isPlain = true
  for (let code = source.charCodeAt(end); code !== QUOTE; code = source.charCodeAt(end)) {
    if (end >= source.length) throw new Fault(scanner, said`this text is never closed; expected a " at its end`)
    if (code === BACKSLASH) end += 1
    if (code === BACKSLASH || code < SPACE) isPlain = false
    end += 1
  }
  scanner.at = end + 1
  if (isPlain && end - start <= COPIED) return source.slice(start + 1, end)
  try {
    return JSON.parse(source.slice(start, end + 1)) as string
  } catch {
    scanner.at = start
    throw new Fault(
      scanner,
      said`not a JSON text; expected no line break or tab in it, and a known escape behind every \\`,
    )
  }
}

/** The code of what comes after white space; negative at the end. Line breaks are counted here: elsewhere they are faults. */
function peek(scanner: Scanner): number {
  const { source } = scanner
  let { at } = scanner
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === FEED || code === RETURN) {
      if (code === RETURN && source.charCodeAt(at + 1) === FEED) at++
      scanner.line += 1
      scanner.lineStart = at + 1
    } else if (code !== SPACE && code !== TAB) {
      scanner.at = at
      return code
    }
  }
  scanner.at = at
  return -1
}

function took(scanner: Scanner, sign: number): boolean {
  if (peek(scanner) !== sign) return false
  scanner.at += 1
  return true
}

function expect(scanner: Scanner, sign: number, spelling: string): void {
  if (!took(scanner, sign)) throw new Fault(scanner, said`${sayNext(scanner)}; expected ${spelling}`)
}

function placeNow({ line, at, lineStart }: Scanner): Place {
  return { line, column: at - lineStart + 1 }
}

function spelled({ path }: Scanner): string {
  return path.reduce<string>((way, key) => (typeof key === 'number' ? `${way}[${key}]` : joinPath(way, key)), '')
}

function sayNext({ source, at }: Scanner): Sentence {
  return at >= source.length
    ? said`the file ends here`
    : said`${String.fromCodePoint(source.codePointAt(at) ?? 0)} stands here`
}

function shortened(found: string): string {
  return found.length > 24 ? `${found.slice(0, 20)}…` : found
}
