import { byCodePoint } from '../model/order.ts'
import type { Link } from './types.ts'

/** The one order of links, in every engine: by `from`, kind, `to`. */
export function compareLinks(a: Link, b: Link): number {
  return byCodePoint(a.from, b.from) || byCodePoint(a.kind, b.kind) || byCodePoint(a.to, b.to)
}
