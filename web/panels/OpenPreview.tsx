import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { DataError, type Problem, placeOf, type Sentence } from '../../src/errors.ts'
import type { OpenedSurvey } from '../data/open-survey.ts'
import { sayProblemIn, saySentenceIn } from '../i18n/problem-words.ts'
import { troubleOf } from '../state/trouble.ts'
import { type Brought, useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'
import { Said } from './Said.tsx'
import { sayStated } from './say-stated.ts'
import { sayTrouble } from './say-trouble.ts'

/** What came of reading: what can be looked at, or why it cannot. */
type Read = { readonly brought: Brought } | { readonly problems: readonly Problem[] } | { readonly message: string }

/** Problems and remarks that are listed at first. */
const FIRST = 50

/** What the files hold, before anything that is shown is replaced by it; or every problem that they have. */
export function OpenPreview({ files, onClose }: { readonly files: readonly File[]; onClose(): void }) {
  const { words } = useExplorer()
  const { t } = words
  const { read, explore } = useRead(files)
  const names = words.list(files.map(({ name }) => name))
  const brought = read && 'brought' in read ? read.brought : undefined
  const go = useRef<HTMLButtonElement>(null)
  // What is wrong with a file is read first; where nothing is, the next press looks at it.
  const isPlain = brought && brought.opened.problems.length + brought.opened.warnings.length === 0
  useEffect(() => {
    if (isPlain) go.current?.focus()
  }, [isPlain])
  return (
    <>
      <p className="opening-names">{names}</p>
      <div role="status">
        {!read && <p>{t('open.reading', { files: names })}</p>}
        {read && 'message' in read && <p className="opening-refused">{t('open.failed', { message: read.message })}</p>}
        {read && 'problems' in read && (
          <p className="opening-refused">{t('open.refused', { count: read.problems.length })}</p>
        )}
        {brought && <Counts opened={brought.opened} />}
      </div>
      {read && 'problems' in read && (
        <Lines label={t('open.refused', { count: read.problems.length })} lines={linesOf(read.problems, words.lang)} />
      )}
      {brought && <Contents opened={brought.opened} />}
      <div className="dialog-foot">
        <Button className="button" onPress={onClose}>
          {t(read && !brought ? 'keys.close' : 'open.cancel')}
        </Button>
        {(!read || brought) && (
          <Button
            ref={go}
            className="button go"
            isDisabled={!brought || brought.opened.nodes === 0}
            onPress={() => {
              onClose()
              explore()
            }}
          >
            {t('open.explore')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Reads the files; what was read is forgotten when they change or go, unless it is explored. */
function useRead(files: readonly File[]): { readonly read: Read | undefined; explore(): void } {
  const { openFiles, words } = useExplorer()
  const [done, setDone] = useState<{ readonly of: readonly File[]; readonly read: Read }>()
  const explored = useRef<Brought>(undefined)
  useEffect(() => {
    const controller = new AbortController()
    let brought: Brought | undefined
    openFiles(files, controller.signal).then(
      (found) => {
        brought = found
        if (controller.signal.aborted) found.close()
        else setDone({ of: files, read: { brought: found } })
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        const read =
          error instanceof DataError
            ? { problems: error.details.problems }
            : { message: sayTrouble(troubleOf(error), words) }
        setDone({ of: files, read })
      },
    )
    return () => {
      if (brought === undefined || brought !== explored.current) controller.abort()
    }
  }, [files, openFiles, words])
  const read = done?.of === files ? done.read : undefined
  return {
    read,
    explore() {
      if (!read || !('brought' in read)) return
      explored.current = read.brought
      read.brought.explore()
    },
  }
}

function Counts({ opened }: { readonly opened: OpenedSurvey }) {
  const { t } = useExplorer().words
  if (opened.nodes === 0) return <p>{t('open.empty')}</p>
  // As it was counted when it was saved: works that are only cited stand apart.
  const sources = opened.adrift.length
  const nodes = t('map.nodes', { count: opened.nodes - sources })
  const edges = t('map.edges', { count: opened.edges })
  return (
    <p className="opening-counts">
      {sources === 0
        ? t('open.counts', { nodes, edges })
        : t('export.with-sources', { nodes, edges, sources: t('sources.distinct', { count: sources }) })}
    </p>
  )
}

function Contents({ opened }: { readonly opened: OpenedSurvey }) {
  const { words } = useExplorer()
  const { t } = words
  const remarks = [
    ...linesOf(opened.problems, words.lang),
    ...opened.warnings.map((warning) => remark(warning, words.lang)),
  ]
  return (
    <>
      <h3>{t('open.data')}</h3>
      <ul className="opening-data">
        {opened.datasets.map(({ id, title, part, licence }) => (
          <li key={id}>
            <Said text={title} />
            {part && (
              <>
                {' '}
                — <Said text={part} />
              </>
            )}{' '}
            <span className="quiet">{sayStated(licence, words)}</span>
          </li>
        ))}
      </ul>
      {opened.kinds.length > 0 && (
        <>
          <h3>{t('open.kinds')}</h3>
          <ul className="opening-kinds">
            {opened.kinds.map(({ kind, label, count }) => (
              <li key={kind}>
                {label ? <Said text={label} /> : <span translate="no">{kind}</span>}{' '}
                <span className="quiet">{words.number(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h3>{t('open.warnings', { count: remarks.length })}</h3>
          <Lines label={t('open.warnings', { count: remarks.length })} lines={remarks} />
        </>
      )}
    </>
  )
}

/** One problem or remark. */
interface Line {
  /** Where in which file; empty where it is of no one place. */
  readonly place: string
  readonly message: string
  readonly lang: string
}

function linesOf(problems: readonly Problem[], lang: string): Line[] {
  return problems.map((problem) => ({ place: placeOf(problem), ...sayProblemIn(problem, lang) }))
}

function remark(warning: Sentence, lang: string): Line {
  return { place: '', ...saySentenceIn(warning, lang) }
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  const numbered = lines.map((line, at) => ({ ...line, name: String(at) }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it.
    <section className="opening-lines" aria-label={label} tabIndex={0}>
      <LongList items={numbered} first={FIRST} className="" of={({ name }) => name}>
        {({ place, message, lang }) => (
          <li lang={lang}>
            {place && <span translate="no">{place} </span>}
            {message}
          </li>
        )}
      </LongList>
    </section>
  )
}
