/** As much of Citation.js as is used; it brings no types. */

declare module '@citation-js/core' {
  interface BibtexEntry {
    type: string
    label: string
    properties: Record<string, string>
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } } }
    output: {
      format(name: 'bibtex', items: readonly object[], options: { format: 'object' }): BibtexEntry[]
      format(name: 'ris', items: readonly object[], options: { format: 'object' }): Record<string, string | string[]>[]
    }
  }
}

declare module '@citation-js/plugin-bibtex' {}

declare module '@citation-js/plugin-ris' {}
