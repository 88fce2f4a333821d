/** How files end that are parts of a dataset, by the loader that reads them. */
export const PART_ENDS = { yaml: ['.yaml', '.yml'], csv: ['.csv'], markdown: ['.md'] } as const

export const PART_EXTENSIONS: readonly string[] = Object.values(PART_ENDS).flat()
