import type { GraphNode } from '../../src/model/graph.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { Said } from './Said.tsx'

/** Kind, name and description. */
export function NodeHead({ node }: { readonly node: GraphNode }) {
  const { state, words } = useExplorer()
  const kind = state.schema?.nodeKinds[node.kind]
  return (
    <>
      <p className="kicker">
        <KindShape kind={node.kind} /> {words.text(kind?.label) || node.kind}
      </p>
      <h1>
        <Said text={node.label} />
      </h1>
      {node.description && (
        <p className="lead">
          <Said text={node.description} />
        </p>
      )}
    </>
  )
}
