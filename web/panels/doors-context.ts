import { createContext, use } from 'react'
import type { Doors } from './command.ts'

/** The dialogues that the page can open, for what stands in it. */
export const DoorsContext = createContext<Doors | undefined>(undefined)

export function useDoors(): Doors {
  const doors = use(DoorsContext)
  if (!doors) throw new Error('useDoors is used outside of DoorsContext')
  return doors
}
