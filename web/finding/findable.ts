/** What can be found. */
export const SORTS = ['command', 'node', 'statement', 'evidence'] as const
export type Sort = (typeof SORTS)[number]

/** Where a text of it stands. The first three are names. */
export const PLACES = [
  'label',
  'alias',
  'id',
  'statement',
  'locator',
  'summary',
  'description',
  'field',
  'kind',
  'source',
] as const
export type Place = (typeof PLACES)[number]

export interface FindableText {
  readonly place: Place
  readonly text: string
  /** The language it is in, where that is known. */
  readonly lang?: string
  /** Of a field: which. */
  readonly field?: string
}

/** Something that can be found, with every text that it can be found by, its names first. */
export interface Findable {
  readonly sort: Sort
  readonly id: string
  /** Whether it stands back behind others that match as well. */
  readonly isBackground: boolean
  readonly texts: readonly FindableText[]
}

export function isName(place: Place): boolean {
  return place === 'label' || place === 'alias' || place === 'id'
}
