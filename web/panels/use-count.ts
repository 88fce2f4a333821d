import { useEffect, useState } from 'react'
import { type Part, useExplorer } from './explored.ts'

export interface Count {
  readonly nodes: number
  readonly edges: number
  /** Nodes that it cites and does not hold. */
  readonly sources: number
}

/** How much the part holds, as the store counts it; undefined until it has. */
export function useCount(part: Part | undefined): Count | undefined {
  const { count } = useExplorer()
  const key = JSON.stringify(part)
  const [counted, setCounted] = useState<Count & { readonly key: string }>()
  useEffect(() => {
    if (key === undefined) return
    const controller = new AbortController()
    count(JSON.parse(key), controller.signal).then(
      (found) => setCounted({ key, ...found }),
      // Saving says what is wrong; a count that fails is merely not shown.
      () => {},
    )
    return () => controller.abort()
  }, [key, count])
  return counted?.key === key ? counted : undefined
}
