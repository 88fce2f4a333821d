import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { GraphNode, Support } from '../../src/model/graph.ts'
import { type ComparedChallenge, type Holder, type Side, startsOf } from '../state/compare.ts'
import { comparedOf, datasetsOn } from '../state/state.ts'
import { challengeName } from './compared-name.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'
import { SideMark } from './SideMark.tsx'

/** The solutions that both name, or one alone: each with its sign and word, its dossier, and the way to trace it. */
export function CompareCell({
  title,
  challenge,
  side,
  children,
}: {
  readonly title: string
  readonly challenge: ComparedChallenge
  readonly side: Holder
  readonly children?: ReactNode
}) {
  const { words } = useExplorer()
  const { t } = words
  const solutions = side === 'both' ? challenge.both : challenge.only[side]
  return (
    <div className={`cell-of-${side}`}>
      <p className="cell-title">
        {side !== 'both' && <SideMark side={side} />} {title}
      </p>
      {solutions.length === 0 ? (
        <p className="cell-none">
          <span aria-hidden="true">—</span>
          <span className="unseen">{t('compare.cell.none')}</span>
        </p>
      ) : (
        <ul className="cell-list" aria-label={title}>
          {side === 'both'
            ? challenge.both.map(({ node, also, a, b }) => (
                <li key={node.id}>
                  <Named challenge={challenge} node={node} {...(also && { also })} sides={['a', 'b']} />
                  <Strength side="a" support={a} />
                  <Strength side="b" support={b} />
                </li>
              ))
            : challenge.only[side].map(({ node, strength }) => (
                <li key={node.id}>
                  <Named challenge={challenge} node={node} sides={[side]} />
                  <Strength support={strength} />
                </li>
              ))}
        </ul>
      )}
      {children}
    </div>
  )
}

function Strength({ side, support }: { readonly side?: Side; readonly support: Support }) {
  const { words } = useExplorer()
  return (
    <span className="cell-strength">
      {side && <SideMark side={side} />}
      <EvidenceGlyph sign={support} size={13} /> {words.t(`support.${support}`)}
    </span>
  )
}

function Named({
  challenge,
  node,
  also,
  sides,
}: {
  readonly challenge: ComparedChallenge
  readonly node: GraphNode
  readonly also?: GraphNode
  readonly sides: readonly Side[]
}) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const [a = '', b = ''] = comparedOf(state) ?? []
  const trace = () => {
    const on = datasetsOn(state)
    // A solution may stand in one dataset, and what is said of it here in the other.
    const off = sides.map((side) => (side === 'a' ? a : b)).filter((id) => !on.includes(id))
    const data = [...on, ...off]
    if (off.length > 0) {
      dispatch({ type: 'datasets', ids: data })
      dispatch({ type: 'notice', notice: { code: 'switched-on', ids: off } })
    }
    dispatch({ type: 'trace', trace: { from: startsOf(challenge, data), to: also ? [node.id, also.id] : [node.id] } })
  }
  return (
    <span className="cell-name">
      <NodeLink node={node} />
      {also && (
        <>
          {' ≈ '}
          <NodeLink node={also} />
        </>
      )}
      <Button
        className="cell-trace"
        aria-label={t('compare.trace-to', {
          challenge: challengeName(challenge, words),
          solution: words.text(node.label),
        })}
        onPress={trace}
      >
        {t('compare.trace')}
      </Button>
    </span>
  )
}
