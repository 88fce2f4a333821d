import { INKS, type Inks } from '../../src/drawing/looks.ts'

/** Colours of what has no kind, `#rrggbb`: those of a picture, and of what is lit or chosen on the screen. */
export interface Palette extends Inks {
  readonly litEdge: string
  readonly accent: string
}

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { ...INKS.light, litEdge: '#4b535c', accent: '#2457a6' },
  dark: { ...INKS.dark, litEdge: '#c3cad2', accent: '#8ab4f8' },
}

export const LABEL_FONT = '"Inter", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif'
