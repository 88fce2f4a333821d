import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'
import { NoteLines } from './NoteLines.tsx'
import { PrintButton } from './PrintButton.tsx'
import { READING_BUTTON } from './ReadingButton.tsx'
import { sayTrouble } from './say-trouble.ts'
import { WorkItem } from './WorkItem.tsx'
import { workList, workSaid } from './work-said.ts'

const FIRST = 30

/** What to read: the fewest works found greedily that cover the evidence of what is looked at, in reading order. */
export function ReadingPanel() {
  const { state, derived, words, dispatch, copy, save, exportFile } = useExplorer()
  const { t } = words
  const { view, reading: answer } = state
  const trouble = answer ? undefined : state.troubles.get('reading')
  const title = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    title.current?.focus()
    return () => {
      // Whoever goes elsewhere from here has the focus there; closing leaves it nowhere.
      if (document.activeElement === document.body) document.getElementById(READING_BUTTON)?.focus()
    }
  }, [])

  const copyList = () => {
    const { graph } = derived
    if (!graph || !answer) return
    copy(workList(answer.items.map(({ node }) => workSaid(graph, node, words)))).then(
      () => setSaid(t('cite.copied')),
      () => setSaid(t('cite.not-copied')),
    )
  }
  const saveAs = (format: 'bibtex' | 'csl') => {
    const ids = answer?.items.map(({ id }) => id) ?? []
    exportFile({ scope: 'ids', ids, format, lang: view.lang }).then(
      ({ name, content }) => save(name, content),
      (error: Error) => dispatch({ type: 'notice', notice: { code: 'failed', message: error.message } }),
    )
  }
  return (
    <article className="detail reading">
      <div className="kicker-line">
        <p className="kicker">{t('reading.kicker')}</p>
        <Button className="ghost" onPress={() => dispatch({ type: 'reading', on: false })}>
          {t('reading.close')}
        </Button>
      </div>
      <h1 ref={title} tabIndex={-1}>
        {useTitle()}
      </h1>
      {trouble && <p className="verdict">{sayTrouble(trouble, words)}</p>}
      {!answer && !trouble && <p className="verdict quiet">{t('reading.waiting')}</p>}
      {answer && (
        <>
          <p className="lead">
            {answer.total > 0
              ? t('reading.lead', { works: t('reading.works', { count: answer.total }), count: answer.statements })
              : t('reading.none')}
          </p>
          {answer.total > 0 && (
            <div className="detail-actions">
              <Button className="button" onPress={copyList}>
                {t('reading.copy')}
              </Button>
              <Button className="button" onPress={() => saveAs('bibtex')}>
                BibTeX
              </Button>
              <Button className="button" onPress={() => saveAs('csl')}>
                CSL-JSON
              </Button>
              <PrintButton />
              <span className="small quiet" role="status">
                {said}
              </span>
            </div>
          )}
          <LongList items={answer.items} first={FIRST} className="works" of={(item) => item.id} isOrdered>
            {(item) => <WorkItem node={item.node} covers={item.covers} total={item.total} />}
          </LongList>
          {answer.uncovered.length > 0 && (
            <p className="quiet small">{t('reading.uncovered', { count: answer.uncovered.length })}</p>
          )}
          <NoteLines notes={answer.notes} />
        </>
      )}
    </article>
  )
}

/** What the list is of; see readingWanted. */
function useTitle(): string {
  const { state, derived, words } = useExplorer()
  const { view } = state
  const { graph } = derived
  const { t } = words
  if (view.trace && view.trace.from.length > 0) return t('reading.title-trace')
  const edge = view.edge === undefined ? undefined : graph?.edges.get(view.edge)
  const ids = edge ? [edge.from, edge.to] : view.selection
  if (ids.length === 0) return t('reading.title-all')
  // Until the graph is there nothing has a name.
  if (ids.length > 2 || !graph) return t('reading.title-several')
  const names = ids.map((id) => words.text(graph.nodes.get(id)?.label) || id)
  return t('reading.title', { name: words.list(names) })
}
