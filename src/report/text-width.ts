const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu

/** How many columns of a terminal the text takes: two for each character of East Asian writing. */
export function textWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}
