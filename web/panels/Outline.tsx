import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { RoutesText } from './RoutesText.tsx'
import { Said } from './Said.tsx'
import { StatementItem } from './StatementItem.tsx'

/** The picture as text: every node that is shown, by kind, with its statements and their evidence. */
export function Outline() {
  const { state, derived, words } = useExplorer()
  const { visible } = derived
  const [wantsAll, setWantsAll] = useState(false)
  const isTrace = state.view.trace !== undefined && state.view.trace.from.length > 0
  if (isTrace && !wantsAll) return <RoutesText onEverything={() => setWantsAll(true)} />
  if (!visible) return null
  return (
    <div className="outline">
      <h1>{words.t('list.title')}</h1>
      <p className="lead">
        {words.t('list.lead')}{' '}
        {isTrace && (
          <Button className="inline-link" onPress={() => setWantsAll(false)}>
            {words.t('trace.text-routes')}
          </Button>
        )}
      </p>
      {visible.kinds
        .filter(({ shown }) => shown > 0)
        .map(({ kind, shown }) => (
          <section key={kind} className="outline-kind" aria-labelledby={`outline-${kind}`}>
            <h2 id={`outline-${kind}`}>
              <KindShape kind={kind} /> {words.text(state.schema?.nodeKinds[kind]?.plural) || kind} ·{' '}
              {words.number(shown)}
            </h2>
            <ul>
              {visible.nodes
                .filter((node) => node.kind === kind)
                .map((node) => (
                  <OutlineNode key={node.id} node={node} />
                ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

function OutlineNode({ node }: { readonly node: GraphNode }) {
  const { state, derived, words, dispatch } = useExplorer()
  const { hiddenRelations } = state.view
  const touching = derived.graph?.touching.get(node.id) ?? []
  const edges = touching.filter((edge) => !hiddenRelations.includes(edge.kind))
  const isSelected = state.view.selection.includes(node.id)
  return (
    <li className={isSelected ? 'outline-node selected' : 'outline-node'}>
      <Disclosure>
        {({ isExpanded }) => (
          <>
            <Heading level={3} className="outline-line">
              <Button
                slot={null}
                className="node-link strong"
                {...(isSelected && { 'aria-current': true })}
                onPress={() => dispatch({ type: 'select', id: node.id })}
              >
                <Said text={node.label} />
              </Button>
              <Button slot="trigger" className="outline-count">
                {words.t('list.statements', { count: edges.length })}
              </Button>
            </Heading>
            <DisclosurePanel>
              {isExpanded && (
                <ul className="statements">
                  {edges.map((edge) => (
                    <StatementItem key={edge.id} edge={edge} />
                  ))}
                </ul>
              )}
            </DisclosurePanel>
          </>
        )}
      </Disclosure>
    </li>
  )
}
