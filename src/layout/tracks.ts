/** A line across the gap between two slots, from one height to another. Lines of a net share an end, and so may share a way. */
export interface GapLine<Net> {
  readonly net: Net
  readonly from: number
  readonly to: number
}

/**
 * The upright tracks of a gap from left to right: one for each net with a line that is not level, in an order in which few
 * lines cross and none runs along another one's.
 */
export function tracksOf<Net>(lines: readonly GapLine<Net>[]): Net[] {
  const nets = new Map<Net, GapLine<Net>[]>()
  for (const line of lines) {
    if (line.from === line.to) continue
    const mine = nets.get(line.net)
    if (mine) mine.push(line)
    else nets.set(line.net, [line])
  }
  const tracks: (readonly GapLine<Net>[])[] = []
  for (const net of nets.values()) {
    const costs = Array.from({ length: tracks.length + 1 }, (_, at) =>
      tracks.reduce((sum, other, place) => sum + (place < at ? crossings(other, net) : crossings(net, other)), 0),
    )
    tracks.splice(costs.indexOf(Math.min(...costs)), 0, net)
  }
  return tracks.flatMap(([line]) => (line ? [line.net] : []))
}

/** How often two nets cross or touch, the first of them left of the other. */
function crossings<Net>(left: readonly GapLine<Net>[], right: readonly GapLine<Net>[]): number {
  const coming = right.filter(({ from }) => isWithin(from, left))
  const going = left.filter(({ to }) => isWithin(to, right))
  return coming.length + going.length
}

function isWithin<Net>(y: number, net: readonly GapLine<Net>[]): boolean {
  const ends = net.flatMap(({ from, to }) => [from, to])
  return y >= Math.min(...ends) && y <= Math.max(...ends)
}
