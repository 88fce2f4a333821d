import type { Problem, Sentence } from '../src/errors.ts'
import { said } from '../src/model/said.ts'
import type { FileNode } from './graph-file.ts'
import { problemIn } from './records.ts'

/** An attribute as GEXF and GraphML declare it. */
export interface Declared {
  readonly name: string
  readonly type: string
  default?: string
}

/** A node or an edge while it is read: what XML holds is text. */
export interface XmlItem {
  id: string
  label?: string | undefined
  readonly attributes: Record<string, unknown>
  readonly place: FileNode['place']
  drawn?: FileNode['drawn']
}

const INTEGERS = new Set(['int', 'integer', 'long', 'short', 'byte', 'biginteger'])
const FRACTIONS = new Set(['float', 'double', 'decimal', 'bigdecimal'])
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u
const NO_NUMBER = /^[+-]?(?:nan|inf|infinity)$/iu

/** Gives the items what is declared as default, and makes of each text what is declared of it. */
export function typeValues(
  file: string,
  items: readonly XmlItem[],
  declared: Iterable<Declared>,
  problems: Problem[],
): void {
  const all = [...declared]
  const typed = all.filter(({ type }) => type === 'boolean' || INTEGERS.has(type) || FRACTIONS.has(type))
  const defaults = all.filter((each) => each.default !== undefined)
  if (typed.length + defaults.length === 0) return
  for (const { attributes, place } of items) {
    for (const { name, default: value } of defaults) if (!Object.hasOwn(attributes, name)) attributes[name] = value
    for (const { name, type } of typed) {
      if (!Object.hasOwn(attributes, name)) continue
      const read = typedValue(type, String(attributes[name]).trim())
      if ('expected' in read) problems.push(problemIn(file, place, name, said`expected ${read.expected}`))
      else attributes[name] = read.value
    }
  }
}

function typedValue(type: string, text: string): { value: unknown } | { expected: Sentence } {
  if (type === 'boolean') {
    if (/^(?:true|1)$/iu.test(text)) return { value: true }
    return /^(?:false|0)$/iu.test(text)
      ? { value: false }
      : { expected: said`true or false, since it is declared ${type}` }
  }
  if (INTEGERS.has(type)) {
    if (!/^[+-]?\d{1,400}$/u.test(text)) return { expected: said`an integer, since it is declared ${type}` }
    // Long ones are names of things rather than counts, and stay what they are.
    return { value: Number.isSafeInteger(Number(text)) ? Number(text) : text }
  }
  // Spelled differently everywhere, and nothing to count with.
  if (NO_NUMBER.test(text)) return { value: text }
  if (!NUMBER.test(text)) return { expected: said`a number, since it is declared ${type}` }
  const value = Number(text)
  return Number.isFinite(value) ? { value } : { expected: said`a number of at most 1.79e308` }
}
