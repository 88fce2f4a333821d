import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import { useExplorer } from './explored.ts'
import { Said } from './Said.tsx'

/** The name of a node; pressing it selects the node. */
export function NodeLink({
  node,
  children,
  className = 'node-link',
}: {
  readonly node: GraphNode
  readonly children?: ReactNode
  readonly className?: string
}) {
  const { dispatch } = useExplorer()
  return (
    <Button className={className} onPress={() => dispatch({ type: 'select', id: node.id })}>
      {children ?? <Said text={node.label} />}
    </Button>
  )
}
