import { createContext } from 'react'

/** Parts that can be saved, in the order in which they are offered. */
export const SCOPES = ['shown', 'selected', 'neighbors', 'trace', 'dossier', 'matrix', 'compare', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** Opens the export dialogue with this part chosen. */
export const ExportContext = createContext<(scope?: Scope) => void>(() => {})
