/** Colours of what has no kind, `#rrggbb`. */
export interface Palette {
  /** What the picture stands on; also the halo behind text. */
  readonly ground: string
  readonly ink: string
  readonly quietInk: string
  /** An edge that is a claim, and one that merely says what is there. */
  readonly edge: string
  readonly factEdge: string
  readonly litEdge: string
  readonly accent: string
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ground: '#fbfaf8',
    ink: '#1d2125',
    quietInk: '#5a626b',
    edge: '#a9a59d',
    factEdge: '#d3cfc8',
    litEdge: '#4b535c',
    accent: '#2457a6',
  },
  dark: {
    ground: '#14171b',
    ink: '#e9ebee',
    quietInk: '#a5adb7',
    edge: '#6a727c',
    factEdge: '#39414a',
    litEdge: '#c3cad2',
    accent: '#8ab4f8',
  },
}

export const LABEL_FONT = '"Inter", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif'
