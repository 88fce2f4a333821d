import { Button } from 'react-aria-components'
import { roleIn } from '../state/trace-ends.ts'
import { useExplorer } from './explored.ts'

/** For a challenge or a solution: end a trace here, or let the open one begin here. Nothing for any other node. */
export function TraceEnds({ id, className = 'button' }: { readonly id: string; readonly className?: string }) {
  const { state, words, dispatch } = useExplorer()
  const role = roleIn(state, id)
  if (role === undefined || role === 'context') return null
  // Without a trace, to begin one here is what "Trace to solutions" does.
  const ends = state.view.trace ? (['from', 'to'] as const) : (['to'] as const)
  return ends.map((end) => (
    <Button key={end} className={className} onPress={() => dispatch({ type: 'trace-end', end, id })}>
      {words.t(state.view.trace ? `ends.${end}-here` : 'ends.lead-here')}
    </Button>
  ))
}
