import { InputError } from '../errors.ts'

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

/** The part as a request spells it; all of it where no flag is given. Throws InputError where several are. */
export function scopeOf({ all, ids, neighbors, trace, dossier, matrix, compare }: ScopeOptions) {
  const given = [
    all && ({ scope: 'all' } as const),
    ids && ({ scope: 'ids', ids } as const),
    neighbors && ({ scope: 'neighbors', ids: neighbors } as const),
    trace && ({ scope: 'trace', ids: trace } as const),
    dossier && ({ scope: 'dossier', ids: dossier } as const),
    matrix && ({ scope: 'matrix' } as const),
    compare && comparedOf(compare),
  ].filter((scope) => scope !== undefined && scope !== false)
  if (given.length > 1) {
    throw new InputError(
      '--all, --ids, --neighbors, --trace, --dossier, --matrix and --compare exclude each other; give one',
    )
  }
  return given[0] ?? ({ scope: 'all' } as const)
}

function comparedOf([a, b, ...more]: readonly string[]) {
  if (a === undefined || b === undefined || more.length > 0) {
    throw new InputError('--compare: expected the ids of two datasets, as in --compare one other')
  }
  return { scope: 'compare', a, b } as const
}
