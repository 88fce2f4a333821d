/** What a part can be saved as, by what people want it for. A picture in pixels is made from the one in lines. */
export const FORMAT_GROUPS = [
  ['again', ['json', 'pack']],
  ['read', ['md', 'png', 'svg']],
  ['table', ['xlsx', 'csv']],
  ['graph', ['gexf', 'graphml', 'node-link', 'graphology', 'cytoscape', 'cx2', 'dot']],
  ['works', ['bibtex', 'csl', 'ris']],
  ['data', ['cypher', 'turtle', 'jsonld', 'trig']],
] as const

export type SavedFormat = (typeof FORMAT_GROUPS)[number][1][number]

/** Formats whose first lines tell somebody something. */
export function isReadable(format: SavedFormat): boolean {
  return !['pack', 'xlsx', 'csv', 'png', 'svg'].includes(format)
}

/** Formats that open here again, and so hold the works that a part cites. */
export function opensAgain(format: SavedFormat): boolean {
  return ['json', 'pack', 'csv', 'gexf', 'graphml', 'node-link', 'graphology', 'cytoscape', 'cx2'].includes(format)
}

export function isPicture(format: SavedFormat): boolean {
  return format === 'png' || format === 'svg'
}
