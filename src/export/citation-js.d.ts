/** As much of Citation.js as is used; it brings no types. */

declare module '@citation-js/core' {
  interface BibtexEntry {
    type: string
    label: string
    properties: Record<string, string>
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } } }
    output: { format(name: 'bibtex', items: readonly object[], options: { format: 'object' }): BibtexEntry[] }
  }
}

declare module '@citation-js/plugin-bibtex' {}
