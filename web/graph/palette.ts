import { INKS, type Inks } from '../../src/drawing/looks.ts'

/** Colours of what has no kind, `#rrggbb`: those of a picture, and of what is lit or chosen on the screen. */
export interface Palette extends Inks {
  readonly litEdge: string
  readonly accent: string
}

const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: { ...INKS.light, litEdge: '#4b535c', accent: '#2457a6' },
  dark: { ...INKS.dark, litEdge: '#c3cad2', accent: '#8ab4f8' },
}

/** Without outlines unless they are asked for. */
export function paletteOf({
  theme,
  isOutlined,
}: {
  theme: 'light' | 'dark'
  isOutlined?: boolean | undefined
}): Palette {
  const palette = PALETTES[theme]
  return isOutlined ? { ...palette, outline: palette.ink } : palette
}

export const LABEL_FONT = '"Inter", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif'
