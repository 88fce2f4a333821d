import { createContext } from 'react'

export const SCOPES = ['shown', 'selected', 'traced', 'all'] as const
export type Scope = (typeof SCOPES)[number]

/** Opens the export dialogue with this part chosen. */
export const ExportContext = createContext<(scope?: Scope) => void>(() => {})
