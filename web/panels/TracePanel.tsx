import { use, useEffect, useRef } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { Note } from '../../src/query/answers.ts'
import { isFoundFor, roleSought } from '../state/trace-ends.ts'
import type { TraceView } from '../state/view.ts'
import { CopyLink } from './CopyLink.tsx'
import { EndPicker } from './EndPicker.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { ExportContext } from './export-context.ts'
import { FilterChips } from './FilterChips.tsx'
import { FilteredNote } from './FilteredNote.tsx'
import { MissingEnds } from './MissingEnds.tsx'
import { ReadingButton } from './ReadingButton.tsx'
import { RouteList } from './RouteList.tsx'
import { sayTrouble } from './say-trouble.ts'
import { WhatCounts } from './WhatCounts.tsx'

/** The trace: its two ends, what counts, and the routes as sentences; or what is still to be chosen, or why there is none. */
export function TracePanel({ trace }: { readonly trace: TraceView }) {
  const { state, derived, words, dispatch } = useExplorer()
  const openExport = use(ExportContext)
  const { t } = words
  const panel = useRef<HTMLElement>(null)
  const isHalf = trace.from.length === 0
  // What was pressed to begin is gone with its panel; the field that is to be filled takes the focus over.
  const canChoose = derived.graph !== undefined
  useEffect(() => {
    if (isHalf && canChoose) panel.current?.querySelector<HTMLElement>('.end-picker input')?.focus()
  }, [isHalf, canChoose])
  return (
    <article className="detail" ref={panel}>
      <div className="kicker-line">
        <p className="kicker accent">{t('trace.kicker')}</p>
        <span className="kicker-acts">
          <Button
            className="ghost"
            aria-label={t('trace.export')}
            isDisabled={derived.routes.length === 0}
            onPress={() => openExport('trace')}
          >
            {t('header.export')}
          </Button>
          {!isHalf && <CopyLink linked={{ what: 'trace' }} />}
          <Button className="ghost" onPress={() => dispatch({ type: 'trace' })}>
            {t('trace.close')}
          </Button>
        </span>
      </div>
      <h1>
        <Title trace={trace} />
      </h1>
      <div className="ends-fields">
        <EndPicker end="from" trace={trace} />
        <EndPicker end="to" trace={trace} />
      </div>
      <div className="detail-actions counted">
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
        <WhatCounts />
        {derived.routes.length > 0 && <ReadingButton />}
      </div>
      <FilterChips without={state.view.filter.support === 'proposed' ? 'support' : undefined} />
      {isHalf ? <p className="verdict">{t('ends.half')}</p> : <Found trace={trace} />}
    </article>
  )
}

function Title({ trace }: { readonly trace: TraceView }) {
  const { state, derived, words } = useExplorer()
  const { t } = words
  // An id is no name: until the graph is there, nobody knows what it stands for.
  const name = (ids: readonly string[]) =>
    derived.graph ? words.list(ids.map((id) => words.text(derived.graph?.nodes.get(id)?.label) || id)) : '…'
  if (trace.from.length === 0) return t('trace.to', { name: '…', other: name(trace.to ?? []) })
  if (trace.to) return t('trace.to', { name: name(trace.from), other: name(trace.to) })
  const towards = roleSought(state, trace) === 'challenge' ? 'challenges' : 'solutions'
  return t(`trace.to-${towards}`, { name: name(trace.from) })
}

/** What came of it. */
function Found({ trace }: { readonly trace: TraceView }) {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const { routes } = derived
  const paths = state.trace && isFoundFor(state.trace, trace) ? state.trace : undefined
  const answer = paths?.answer
  const trouble = answer ? undefined : (paths?.trouble ?? state.troubles.get('trace'))
  if (trouble?.code === 'missing') return <MissingEnds trouble={trouble} trace={trace} />
  if (trouble) return <p className="verdict">{sayTrouble(trouble, words)}</p>
  // Routes are made of the graph: an answer that is there before it tells nothing yet.
  if (!answer || !state.graph || (routes.length === 0 && state.busy.includes('trace'))) {
    return <p className="verdict quiet">{t('trace.waiting')}</p>
  }
  const most = state.view.maxHops
  if (routes.length === 0) {
    return (
      <div className="verdict">
        <EvidenceGlyph sign="gap" size={19} />
        <p>
          <b>{t('trace.none')}</b> <Notes notes={answer.notes} />
          {answer.total > 0 && t('trace.none-shown')}
          <FilteredNote notes={answer.notes} />
        </p>
      </div>
    )
  }
  return (
    <section aria-busy={state.busy.includes('trace')}>
      <h2>{t('trace.routes', { count: answer.total })}</h2>
      <RouteList />
      <div className="verdict">
        <p>
          {answer.truncated
            ? t('trace.cut', { count: answer.paths.length })
            : t('trace.all-of', { count: answer.total, most })}
          {t('join.sentence')}
          {routes.every((route) => route.independence === 1) && t('trace.one-source')} <Notes notes={answer.notes} />
        </p>
      </div>
    </section>
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
