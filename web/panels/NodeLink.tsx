import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import { useExplorer } from './explored.ts'

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
  const { words, dispatch } = useExplorer()
  return (
    <Button className={className} onPress={() => dispatch({ type: 'select', id: node.id })}>
      {children ?? words.text(node.label)}
    </Button>
  )
}
