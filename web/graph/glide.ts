import type { DrawnGraph } from './sync-graph.ts'

/** How long nodes take to their places in another layout. */
export const GLIDE_MS = 400

/** So many nodes would not glide but stutter. */
export const MOST_GLIDING = 2000

interface Place {
  readonly x: number
  readonly y: number
}

export function placesIn(graph: DrawnGraph): Map<string, Place> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const))
}

/**
 * Lets the nodes glide from where they were to where they are in the graph now; one `isHeld` stays under the hand. Returns
 * how to end it where it is.
 */
export function glide(
  graph: DrawnGraph,
  from: ReadonlyMap<string, Place>,
  isHeld: (id: string) => boolean,
): () => void {
  const to = placesIn(graph)
  let frame = 0
  let began: number | undefined
  const move = (now: number): void => {
    began ??= now
    const share = ease(Math.min(1, (now - began) / GLIDE_MS))
    graph.updateEachNodeAttributes(
      (id, attributes) => {
        const [a, b] = [from.get(id), to.get(id)]
        if (!a || !b || isHeld(id)) return attributes
        return { ...attributes, x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
      },
      { attributes: ['x', 'y'] },
    )
    if (share < 1) frame = requestAnimationFrame(move)
  }
  move(performance.now())
  return () => cancelAnimationFrame(frame)
}

/** Slow at both ends. */
function ease(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2
}
