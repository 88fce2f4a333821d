import { INKS, type Inks } from '../../src/drawing/looks.ts'

/** Colours of what has no kind, as a picture has them. */
export type Palette = Inks

/** Without outlines unless they are asked for. */
export function paletteOf({
  theme,
  isOutlined,
}: {
  theme: 'light' | 'dark'
  isOutlined?: boolean | undefined
}): Palette {
  const palette = INKS[theme]
  return isOutlined ? { ...palette, outline: palette.ink } : palette
}

export const LABEL_FONT = '"Inter", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif'
