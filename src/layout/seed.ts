/** Numbers from 0 up to but not including 1 that depend on nothing but the text and the seed; the same on every engine. */
function hashUnit(text: string, seed: number): number {
  return hash(text, seed) / 0x1_0000_0000
}

/** A spot in the disc of radius 1 round the origin, spread evenly over its area. Two ids almost never share one. */
export function startPosition(id: string, seed: number): { x: number; y: number } {
  // Rejection from a square instead of sine and cosine, whose last digits differ between engines.
  for (let turn = 0; ; turn++) {
    const x = 2 * hashUnit(`${id}\u0000x${turn}`, seed) - 1
    const y = 2 * hashUnit(`${id}\u0000y${turn}`, seed) - 1
    if (x * x + y * y <= 1) return { x, y }
  }
}

/** 32 bits: multiply and xor over the code units, then a final mix so that close texts lie far apart. */
function hash(text: string, seed: number): number {
  let bits = (seed ^ 0x9e3779b9) >>> 0
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193) >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
