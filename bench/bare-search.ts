import type { GraphBatch } from '../src/model/batch.ts'
import { rankOf } from '../src/model/evidence.ts'
import { byCodePoint } from '../src/model/order.ts'
import { WALKED } from './survey-graph.ts'

/** What a search over typed arrays finds: ids of each path, best first, and how many there are up to `CAP`. */
export interface Found {
  readonly total: number
  readonly paths: readonly (readonly string[])[]
}

const CAP = 10_000
const STRONGEST = 4

/**
 * The floor that a trace is held against: nested loops over typed arrays to three hops, neighbours in id order, and
 * nothing else. No filters, no evidence, no independence, no other number of hops.
 */
export function bareSearch(batch: GraphBatch): (start: string, limit: number) => Found {
  const ids = batch.nodes.map((node) => node.id).sort(byCodePoint)
  const place = new Map(ids.map((id, index) => [id, index]))
  const isEnd = new Uint8Array(ids.length)
  for (const node of batch.nodes) if (node.kind === 'Technique') isEnd[place.get(node.id) ?? 0] = 1
  const { offsets, targets, levels } = neighbours(batch, place)

  const count = (start: number): number => {
    let total = 0
    for (let i = offsets[start] as number; i < (offsets[start + 1] as number); i++) {
      const x = targets[i] as number
      total += isEnd[x] as number
      for (let j = offsets[x] as number; j < (offsets[x + 1] as number); j++) {
        const y = targets[j] as number
        if (y === start) continue
        total += isEnd[y] as number
        for (let k = offsets[y] as number; k < (offsets[y + 1] as number); k++) {
          const z = targets[k] as number
          if (isEnd[z] === 1 && z !== x && z !== start) total++
        }
        if (total > CAP) return CAP
      }
    }
    return total
  }

  const best = (start: number, limit: number): number[][] => {
    const paths: number[][] = []
    for (let level = STRONGEST; level >= 0; level--) {
      for (let hops = 1; hops <= 3; hops++) {
        for (let i = offsets[start] as number; i < (offsets[start + 1] as number); i++) {
          const first = levels[i] as number
          if (first < level) continue
          const x = targets[i] as number
          if (hops === 1) {
            if (isEnd[x] === 1 && first === level && paths.push([start, x]) === limit) return paths
            continue
          }
          for (let j = offsets[x] as number; j < (offsets[x + 1] as number); j++) {
            const y = targets[j] as number
            const second = Math.min(first, levels[j] as number)
            if (second < level || y === start) continue
            if (hops === 2) {
              if (isEnd[y] === 1 && second === level && paths.push([start, x, y]) === limit) return paths
              continue
            }
            for (let k = offsets[y] as number; k < (offsets[y + 1] as number); k++) {
              const z = targets[k] as number
              if (isEnd[z] !== 1 || z === x || z === start) continue
              if (Math.min(second, levels[k] as number) !== level) continue
              if (paths.push([start, x, y, z]) === limit) return paths
            }
          }
        }
      }
    }
    return paths
  }

  return (start, limit) => {
    const index = place.get(start) ?? 0
    return { total: count(index), paths: best(index, limit).map((path) => path.map((node) => ids[node] ?? '')) }
  }
}

/** Both ways of every walked statement, the strongest of parallel ones, neighbours ascending. */
function neighbours(batch: GraphBatch, place: ReadonlyMap<string, number>) {
  const known = Array.from({ length: place.size }, () => new Map<number, number>())
  const join = (from: number, to: number, level: number) =>
    known[from]?.set(to, Math.max(known[from]?.get(to) ?? 0, level))
  for (const edge of batch.edges) {
    if (edge.kind !== WALKED) continue
    const [from, to] = [place.get(edge.from) ?? 0, place.get(edge.to) ?? 0]
    const level = Math.max(...edge.evidence.map((piece) => rankOf(piece.support)))
    join(from, to, level)
    join(to, from, level)
  }
  const offsets = new Uint32Array(place.size + 1)
  known.forEach((steps, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + steps.size
  })
  const targets = new Uint32Array(offsets[place.size] ?? 0)
  const levels = new Uint8Array(targets.length)
  let at = 0
  for (const steps of known) {
    for (const [to, level] of [...steps].sort((a, b) => a[0] - b[0])) {
      targets[at] = to
      levels[at++] = level
    }
  }
  return { offsets, targets, levels }
}
