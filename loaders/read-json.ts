import type { Problem } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { lineIndex } from './line-index.ts'
import { joinPath, type Located, MAX_DEPTH, refuseKey } from './located.ts'
import { problemIn } from './records.ts'

/**
 * One JSON text (RFC 8259) with the place where each value begins. A reader of our own, since `JSON.parse` tells no
 * places, lets a later key overwrite an earlier one, and words its errors by engine. `root` is undefined where the
 * syntax is broken; the first fault is then the last of the problems, whose `field` is the path from the root.
 */
export function readJson(file: string, text: string): { root: Located | undefined; problems: Problem[] } {
  const source = text.replace(/^\uFEFF/u, '')
  const placeOf = lineIndex(source)
  const problems: Problem[] = []
  const report = (offset: number, path: string, message: string) =>
    problems.push(problemIn(file, placeOf(offset), path, message))
  const scanner: Scanner = { source, placeOf, report, at: 0 }
  try {
    const root = readValue(scanner, '', 1)
    if (peek(scanner) !== undefined) throw new Fault(scanner.at, 'text follows the value; expected the end of the file')
    return { root, problems }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    report(error.offset, '', error.message)
    return { root: undefined, problems }
  }
}

interface Scanner {
  readonly source: string
  readonly placeOf: (offset: number) => Place
  readonly report: (offset: number, path: string, message: string) => void
  /** Offset of what comes next. */
  at: number
}

/** Ends the reading; never leaves this file. */
class Fault extends Error {
  readonly offset: number
  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

function readValue(scanner: Scanner, path: string, depth: number): Located {
  const next = peek(scanner)
  const start = scanner.at
  const place = scanner.placeOf(start)
  if (depth > MAX_DEPTH) throw new Fault(start, `nested too deeply; expected at most ${MAX_DEPTH} levels`)
  if (next === '{') return { place, value: readObject(scanner, path, depth) }
  if (next === '[') return { place, value: readArray(scanner, path, depth) }
  if (next === '"') return { place, value: readString(scanner) }
  const plain = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy
  plain.lastIndex = start
  const [found] = plain.exec(scanner.source) ?? []
  if (found === undefined) throw new Fault(start, `${sayNext(next)}; expected a value`)
  scanner.at += found.length
  return { place, value: JSON.parse(found) as number | boolean | null }
}

function readObject(scanner: Scanner, path: string, depth: number): ReadonlyMap<string, Located> {
  const map = new Map<string, Located>()
  scanner.at += 1
  if (took(scanner, '}')) return map
  do {
    if (peek(scanner) !== '"') throw new Fault(scanner.at, `${sayNext(peek(scanner))}; expected a key in double quotes`)
    const start = scanner.at
    const key = readString(scanner)
    expect(scanner, ':')
    const value = readValue(scanner, joinPath(path, key), depth + 1)
    const refused = refuseKey(key, map)
    if (refused) scanner.report(start, joinPath(path, key), refused)
    else map.set(key, value)
  } while (took(scanner, ','))
  expect(scanner, '}')
  return map
}

function readArray(scanner: Scanner, path: string, depth: number): readonly Located[] {
  const list: Located[] = []
  scanner.at += 1
  if (took(scanner, ']')) return list
  do list.push(readValue(scanner, `${path}[${list.length}]`, depth + 1))
  while (took(scanner, ','))
  expect(scanner, ']')
  return list
}

function readString(scanner: Scanner): string {
  const start = scanner.at
  let end = scanner.source.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(scanner.source, end)) end = scanner.source.indexOf('"', end + 1)
  if (end < 0) throw new Fault(start, 'this text is never closed; expected a " at its end')
  scanner.at = end + 1
  try {
    return JSON.parse(scanner.source.slice(start, end + 1)) as string
  } catch {
    throw new Fault(start, 'not a JSON text; expected no line break or tab in it, and a known escape behind every \\')
  }
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(source: string, at: number): boolean {
  let before = at
  while (source[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}

/** What comes after white space; undefined at the end. */
function peek(scanner: Scanner): string | undefined {
  const { source } = scanner
  while (scanner.at < source.length && ' \t\n\r'.includes(source[scanner.at] ?? '')) scanner.at += 1
  return source[scanner.at]
}

function took(scanner: Scanner, sign: string): boolean {
  if (peek(scanner) !== sign) return false
  scanner.at += 1
  return true
}

function expect(scanner: Scanner, sign: string): void {
  if (!took(scanner, sign)) throw new Fault(scanner.at, `${sayNext(peek(scanner))}; expected ${sign}`)
}

function sayNext(next: string | undefined): string {
  return next === undefined ? 'the file ends here' : `${next} stands here`
}
