import { Button } from 'react-aria-components'
import { roleIn } from '../state/trace-ends.ts'
import { useExplorer } from './explored.ts'

/** For a challenge or a solution: begin a trace here, or end one here. Nothing for any other node. */
export function TraceEnds({ id, className = 'button' }: { readonly id: string; readonly className?: string }) {
  const { state, words, dispatch } = useExplorer()
  const role = roleIn(state, id)
  if (role === undefined || role === 'context') return null
  return (['from', 'to'] as const).map((end) => (
    <Button key={end} className={className} onPress={() => dispatch({ type: 'trace-end', end, id })}>
      {words.t(`ends.${end}-here`)}
    </Button>
  ))
}
