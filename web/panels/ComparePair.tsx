import { Button } from 'react-aria-components'
import type { Side } from '../state/compare.ts'
import { DECISIONS } from '../state/decisions.ts'
import { datasetsInOrder } from '../state/state.ts'
import { Caution } from './Caution.tsx'
import { useExplorer } from './explored.ts'
import { SideMark } from './SideMark.tsx'

const DIGITS = 8

/** Which two are held side by side, of when and of which revision each is, and what each says against itself. */
export function ComparePair({ pair }: { readonly pair: readonly [string, string] }) {
  const { words, dispatch } = useExplorer()
  const [a, b] = pair
  const choose = (side: Side, id: string) => {
    // Choosing the other one means to have it on this side.
    if (side === 'a') dispatch({ type: 'compare', pair: [id, id === b ? a : b] })
    else dispatch({ type: 'compare', pair: [id === a ? b : a, id] })
  }
  return (
    <div className="compare-pair">
      <Chosen side="a" id={a} onChoose={choose} />
      <Button
        className="swap"
        aria-label={words.t('compare.swap')}
        onPress={() => dispatch({ type: 'compare', pair: [b, a] })}
      >
        <svg viewBox="0 0 20 16" width="18" height="15" aria-hidden="true">
          <path
            d="M2 5h14M12.5 1.5L16 5l-3.5 3.5M18 11H4M7.5 7.5L4 11l3.5 3.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </Button>
      <Chosen side="b" id={b} onChoose={choose} />
    </div>
  )
}

function Chosen({
  side,
  id,
  onChoose,
}: {
  readonly side: Side
  readonly id: string
  onChoose(side: Side, id: string): void
}) {
  const { state, words } = useExplorer()
  const { t } = words
  const all = datasetsInOrder(state.summary).filter((each) => each.id !== DECISIONS)
  const dataset = all.find((each) => each.id === id)
  const revision = dataset?.revision.slice(0, DIGITS) ?? ''
  return (
    <div className="compare-side">
      <div className="compare-choice">
        <SideMark side={side} />
        {/* A closed list cuts what is too long for its line: it lies unseen over the name, which wraps. */}
        <span className="select">
          <span aria-hidden="true">{words.text(dataset?.title) || id}</span>
          <select
            aria-label={t(side === 'a' ? 'compare.first' : 'compare.second')}
            value={id}
            onChange={(event) => onChoose(side, event.target.value)}
          >
            {all.map((each) => (
              <option key={each.id} value={each.id}>
                {words.text(each.title) || each.id}
              </option>
            ))}
          </select>
        </span>
      </div>
      <p className="compare-scope">
        {dataset?.date
          ? t('compare.dated', { date: words.date(dataset.date), revision })
          : t('compare.rests', { revision })}
      </p>
      <Caution datasets={new Set([id])} />
    </div>
  )
}
