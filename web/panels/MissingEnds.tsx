import { Button } from 'react-aria-components'
import { roleIn } from '../state/trace-ends.ts'
import type { Trouble } from '../state/trouble.ts'
import type { TraceView } from '../state/view.ts'
import { useExplorer } from './explored.ts'

/** A trace whose ends are gone: which, what comes closest to each, and what is left of the trace. */
export function MissingEnds({
  trouble,
  trace,
}: {
  readonly trouble: Extract<Trouble, { code: 'missing' }>
  readonly trace: TraceView
}) {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const name = (id: string) => words.text(derived.graph?.nodes.get(id)?.label) || id
  const put = (missing: string, instead?: string) => {
    const change = (ids: readonly string[] = []) => [
      ...new Set(ids.flatMap((id) => (id !== missing ? [id] : instead === undefined ? [] : [instead]))),
    ]
    const to = change(trace.to)
    dispatch({ type: 'trace', trace: { from: change(trace.from), ...(to.length > 0 && { to }) } })
  }
  const rest = [...trace.from, ...(trace.to ?? [])].filter((id) => !trouble.ids.includes(id))
  return (
    <div className="verdict missing" role="status">
      {trouble.ids.map((id, at) => {
        const closest = (trouble.closest[at] ?? []).filter((other) => roleIn(state, other) !== 'context')
        return (
          <p key={id}>
            {t('missing.end', { id })}{' '}
            {closest.length > 0 && (
              <>
                {t('missing.closest')}{' '}
                {closest.map((other, index) => (
                  <span key={other}>
                    {index > 0 && t('join.names')}
                    <Button className="inline-link" onPress={() => put(id, other)}>
                      {name(other)}
                    </Button>
                  </span>
                ))}
              </>
            )}
          </p>
        )
      })}
      {rest.length > 0 && (
        <p>
          {t('missing.left', { names: words.list(rest.map(name)) })}{' '}
          <Button
            className="inline-link"
            onPress={() => {
              const keep = (ids: readonly string[] = []) => ids.filter((id) => !trouble.ids.includes(id))
              const to = keep(trace.to)
              dispatch({ type: 'trace', trace: { from: keep(trace.from), ...(to.length > 0 && { to }) } })
            }}
          >
            {t('missing.go-on')}
          </Button>
        </p>
      )}
    </div>
  )
}
