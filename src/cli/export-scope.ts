import type { WrongField } from '../errors.ts'

/** The flags that name a part of the graph. */
export interface ScopeOptions {
  readonly all?: boolean
  readonly ids?: string[]
  readonly neighbors?: string[]
  readonly trace?: string[]
  readonly dossier?: string[]
  readonly matrix?: boolean
  readonly compare?: string[]
}

interface Scope {
  /** The part as a request spells it; all of it where no flag is given. */
  readonly part:
    | { readonly scope: 'all' | 'matrix' }
    | { readonly scope: 'ids' | 'neighbors' | 'trace' | 'dossier'; readonly ids: string[] }
    | { readonly scope: 'compare'; readonly a: string; readonly b: string }
  readonly wrong: readonly WrongField[]
}

const ALL = { scope: 'all' } as const

export function scopeOf({ all, ids, neighbors, trace, dossier, matrix, compare }: ScopeOptions): Scope {
  const [a, b, ...more] = compare ?? []
  const given: Scope['part'][] = [
    ...(all ? [ALL] : []),
    ...(ids ? [{ scope: 'ids' as const, ids }] : []),
    ...(neighbors ? [{ scope: 'neighbors' as const, ids: neighbors }] : []),
    ...(trace ? [{ scope: 'trace' as const, ids: trace }] : []),
    ...(dossier ? [{ scope: 'dossier' as const, ids: dossier }] : []),
    ...(matrix ? [{ scope: 'matrix' as const }] : []),
    ...(a !== undefined && b !== undefined ? [{ scope: 'compare' as const, a, b }] : []),
  ]
  const isNoPair = compare !== undefined && (b === undefined || more.length > 0)
  const wrong = [
    ...(given.length > 1 ? [{ field: '', message: EXCLUDE }] : []),
    ...(isNoPair ? [{ field: 'compare', message: 'expected the ids of two datasets, as in --compare one other' }] : []),
  ]
  return { part: given[0] ?? ALL, wrong }
}

const EXCLUDE = '--all, --ids, --neighbors, --trace, --dossier, --matrix and --compare exclude each other; give one'
