import { type ReactNode, Suspense } from 'react'
import { hasOpened } from '../state/has-opened.ts'
import { useExplorer } from './explored.ts'

/** What can wait until the picture is there, or it is known that none comes. */
export function Later({ children }: { readonly children: ReactNode }) {
  const { state } = useExplorer()
  return hasOpened(state) ? <Suspense>{children}</Suspense> : null
}
