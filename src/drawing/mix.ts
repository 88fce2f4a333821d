/** The colour `share` of the way (0 to 1) from one `#rrggbb` to the other; opaque, so that nothing shines through. */
export function mix(color: string, towards: string, share: number): string {
  if (share === 0) return color
  const from = channels(color)
  const to = channels(towards)
  return `#${from.map((value, index) => hex(value + ((to[index] ?? value) - value) * share)).join('')}`
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

/** Red, green and blue of a `#rrggbb`, each 0 to 1. */
export function shares(color: string): number[] {
  return channels(color).map((value) => value / 255)
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}
