import { roleIn } from '../state/trace-ends.ts'
import type { Scene } from './command.ts'
import { COMMANDS } from './commands.ts'

/** Does what a row of the palette stands for; `isTrace`: traces from a challenge, or to a solution, instead of showing it. */
export function chooseRow(key: string, scene: Scene, isTrace: boolean): void {
  const { state, dispatch, picture } = scene
  const [, sort, rest = ''] = /^(\w+):(.*)$/su.exec(key) ?? []
  const id = rest.split('\n')[0] ?? ''
  if (sort === 'command') COMMANDS.find((command) => command.id === id)?.run(scene)
  else if (sort === 'statement' || sort === 'evidence') dispatch({ type: 'select-edge', id })
  else if (sort === 'node' && isTrace && mayTrace(key, scene)) {
    const [chosen, ...others] = state.view.selection
    const isPair =
      chosen !== undefined &&
      others.length === 0 &&
      roleIn(state, chosen) === 'challenge' &&
      roleIn(state, id) === 'solution'
    dispatch({ type: 'screen', screen: 'map' })
    dispatch({ type: 'trace', trace: isPair ? { from: [chosen], to: [id] } : { from: [id] } })
  } else if (sort === 'node' || sort === 'off') {
    // Which data holds it, only the reader knows.
    if (sort === 'off') dispatch({ type: 'datasets', ids: (state.summary?.datasets ?? []).map((each) => each.id) })
    dispatch({ type: 'select', id })
    // The picture may have to show a kind that was hidden before it can go there.
    requestAnimationFrame(() => picture.current?.center(id))
  }
}

/** Whether a route may begin or end there. */
function mayTrace(key: string, { state }: Scene): boolean {
  if (!key.startsWith('node:')) return false
  const role = roleIn(state, key.slice('node:'.length))
  return role === 'challenge' || role === 'solution'
}
