import type { Explorer } from '../state/explorer.ts'

const MOST = 8

/** What was chosen in the palette, by its row's key, last first; forgotten with the page. */
const chosen = new WeakMap<Explorer, readonly string[]>()

export function recentOf(explorer: Explorer): readonly string[] {
  return chosen.get(explorer) ?? []
}

export function remember(explorer: Explorer, key: string): void {
  chosen.set(explorer, [key, ...recentOf(explorer).filter((other) => other !== key)].slice(0, MOST))
}
