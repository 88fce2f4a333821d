import { createContext } from 'react'

/** Opens the dialogue in which a file of one's own is chosen. */
export const OpeningContext = createContext<() => void>(() => {})
