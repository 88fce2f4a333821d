import { use } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { roleOf } from '../../src/model/schema.ts'
import type { Note } from '../../src/query/answers.ts'
import type { TraceView } from '../state/view.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { ExportContext } from './export-context.ts'
import { FilteredNote } from './FilteredNote.tsx'
import { RouteItem } from './RouteItem.tsx'
import { sayTrouble } from './say-trouble.ts'

/** Routes as sentences, strongest first, each with its evidence; and what was cut off, or why there is none. */
export function TracePanel({ trace }: { readonly trace: TraceView }) {
  const { state, derived, words, dispatch } = useExplorer()
  const openExport = use(ExportContext)
  const { t } = words
  const { graph, routes } = derived
  const paths = state.trace
  const name = (ids: readonly string[]) => words.list(ids.map((id) => words.text(graph?.nodes.get(id)?.label) || id))
  const first = graph?.nodes.get(trace.from[0] ?? '')
  const towards = first && state.schema && roleOf(state.schema, first.kind) === 'solution' ? 'challenges' : 'solutions'
  const title = trace.to
    ? t('trace.to', { name: name(trace.from), other: name(trace.to) })
    : t(`trace.to-${towards}`, { name: name(trace.from) })
  const answer = paths?.answer
  const trouble = answer ? undefined : (paths?.trouble ?? state.troubles.get('trace'))
  return (
    <article className="detail">
      <div className="kicker-line">
        <p className="kicker accent">{t('trace.kicker')}</p>
        <Button className="ghost" onPress={() => dispatch({ type: 'trace' })}>
          {t('trace.close')}
        </Button>
      </div>
      <h1>{title}</h1>
      <div className="detail-actions">
        <Checkbox
          className="check"
          isSelected={state.view.filter.support === 'inferred'}
          onChange={(on) =>
            dispatch({ type: 'filter', filter: { ...state.view.filter, support: on ? 'inferred' : 'proposed' } })
          }
        >
          <span className="check-box" aria-hidden="true" />
          {t('trace.inferred')}
        </Checkbox>
        <Button className="button" isDisabled={routes.length === 0} onPress={() => openExport('traced')}>
          {t('trace.export')}
        </Button>
      </div>
      {trouble && <p className="verdict">{sayTrouble(trouble, words)}</p>}
      {!paths && !trouble && <p className="verdict quiet">{t('trace.waiting')}</p>}
      {answer && routes.length === 0 && (
        <div className="verdict">
          <EvidenceGlyph sign="gap" size={19} />
          <p>
            <b>{t('trace.none')}</b> <Notes notes={answer.notes} />
            {answer.total > 0 && t('trace.none-shown')}
            <FilteredNote notes={answer.notes} />
          </p>
        </div>
      )}
      {answer && routes.length > 0 && (
        <section>
          <h2>{t('trace.routes', { count: answer.total })}</h2>
          <ol className="routes">
            {routes.map((route) => (
              <RouteItem key={route.index} route={route} alone={routes.length === 1} />
            ))}
          </ol>
          <div className="verdict">
            <p>
              {answer.truncated ? t('trace.cut', { count: answer.paths.length }) : t('trace.whole')}
              {t('join.sentence')}
              {routes.every((route) => route.independence === 1) && t('trace.one-source')}{' '}
              <Notes notes={answer.notes} />
            </p>
          </div>
        </section>
      )}
    </article>
  )
}

/** What the reader had to say about its answer, in the person's language. */
function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const { words } = useExplorer()
  return [...new Set(notes.map(({ code }) => code))].map((code) => (
    <span key={code} className="note">
      {words.t(`note.${code}`)}{' '}
    </span>
  ))
}
