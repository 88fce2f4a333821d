import { type ReactNode, Suspense } from 'react'
import { useExplorer } from './explored.ts'

/** What can wait until the picture is there, or it is known that none comes. */
export function Later({ children }: { readonly children: ReactNode }) {
  const { state } = useExplorer()
  const { graph, troubles, summary, view } = state
  const isTime =
    graph !== undefined || troubles.size > 0 || view.datasets?.length === 0 || summary?.datasets.length === 0
  return isTime ? <Suspense>{children}</Suspense> : null
}
