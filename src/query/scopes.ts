/** Parts of the graph that can be asked for and written to a file. */
export const SCOPES = ['all', 'ids', 'neighbors', 'trace', 'dossier', 'matrix', 'compare'] as const
