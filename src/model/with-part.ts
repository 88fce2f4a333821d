import type { DatasetInfo } from './graph.ts'
import { inLanguage } from './text.ts'

/** A title, and where what it names is but a part, of what: "A survey — part: trace from privacy". */
export function withPart(title: string, datasets: readonly Pick<DatasetInfo, 'part'>[], lang: string): string {
  const part = datasets.find((dataset) => dataset.part)?.part
  return part ? `${title} — ${inLanguage(part, lang)}` : title
}
