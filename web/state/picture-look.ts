import { SIZES, type SizeBy } from '../../src/drawing/node-sizes.ts'
import type { Unreadable } from './url.ts'

/** What lies together on one ground; the first is the usual. */
export const GROUPINGS = ['none', 'communities', 'kind', 'dataset'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The colours of kinds; `safe` keeps them apart for people who see colours differently. */
export const COLORINGS = ['usual', 'safe'] as const
export type Coloring = (typeof COLORINGS)[number]

/** How the picture is drawn, whatever it shows; what is absent is as usual. */
export interface PictureLook {
  readonly sizeBy?: SizeBy
  readonly groups?: Grouping
  readonly colors?: Coloring
}

const USUAL: Required<PictureLook> = { sizeBy: SIZES[0], groups: GROUPINGS[0], colors: COLORINGS[0] }

/** `view` with another look; what is as usual is left out. */
export function withLook<V extends PictureLook>(view: V, change: PictureLook): V {
  const { sizeBy, groups, colors, ...rest } = { ...view, ...change }
  return { ...rest, ...compact({ ...USUAL, ...defined({ sizeBy, groups, colors }) }) } as V
}

/** Adds to an address what is not as usual. */
export function writeLook(query: URLSearchParams, { sizeBy, groups, colors }: PictureLook): void {
  if (sizeBy) query.append('size', sizeBy)
  if (groups) query.append('groups', groups)
  if (colors) query.append('colors', colors)
}

/** What an address says of it. */
export function readLook(query: URLSearchParams, unreadable: Unreadable[]): PictureLook {
  const among = <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
    const value = query.get(name)
    const known = allowed.find((each) => each === value)
    if (value !== null && known === undefined) unreadable.push({ name, value })
    return known
  }
  const read = defined({
    sizeBy: among('size', SIZES),
    groups: among('groups', GROUPINGS),
    colors: among('colors', COLORINGS),
  })
  return compact({ ...USUAL, ...read })
}

function compact({ sizeBy, groups, colors }: Required<PictureLook>): PictureLook {
  return {
    ...(sizeBy !== USUAL.sizeBy && { sizeBy }),
    ...(groups !== USUAL.groups && { groups }),
    ...(colors !== USUAL.colors && { colors }),
  }
}

function defined(look: { readonly [K in keyof PictureLook]: PictureLook[K] | undefined }): PictureLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))
}
