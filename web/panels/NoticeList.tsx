import { Fragment, type ReactNode, useEffect, useEffectEvent } from 'react'
import { Button } from 'react-aria-components'
import type { Words } from '../i18n/text.ts'
import { revisionOf } from '../state/revision.ts'
import type { Notice } from '../state/state.ts'
import { toQuery } from '../state/url.ts'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'
import { Sentence } from './Sentence.tsx'
import { VisitLine } from './VisitLine.tsx'

/** What needs nothing to be done goes by itself after so many milliseconds. */
const PASSING_MS = 4_000

/** What must be said once, each until it is put away; what went as it was meant stands over the page for a moment. */
export function NoticeList() {
  const { state, words, dispatch, visit } = useExplorer()
  const { t } = words
  const titleOf = (id: string) => words.text(state.summary?.datasets.find((dataset) => dataset.id === id)?.title) || id
  return (
    <>
      {visit && <VisitLine visit={visit} />}
      {state.notices.map((notice, index) =>
        notice.code === 'copied' ? (
          <Passing key={notice.code} onGone={() => dispatch({ type: 'notice-put-away', index })}>
            {say(notice, words, titleOf)}
          </Passing>
        ) : (
          <p key={notice.code} className="notice" role="status">
            <span>{say(notice, words, titleOf)}</span>
            {notice.code === 'moved-on' && <NewLink />}
            {notice.code.startsWith('file-') && <OpenAgain />}
            <Button className="ghost" onPress={() => dispatch({ type: 'notice-put-away', index })}>
              {t('notice.close')}
            </Button>
          </p>
        ),
      )}
    </>
  )
}

function Passing({ onGone, children }: { readonly onGone: () => void; readonly children: ReactNode }) {
  const gone = useEffectEvent(onGone)
  useEffect(() => {
    const timer = setTimeout(gone, PASSING_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="passing" role="status">
      {children}
    </p>
  )
}

function OpenAgain() {
  const { words } = useExplorer()
  const doors = useDoors()
  return (
    <Button className="button" onPress={doors.open}>
      {words.t('open.title')}
    </Button>
  )
}

/** The same view, with the revision of the data as it is now; the address keeps that of the link that was opened. */
function NewLink() {
  const { state, words, copy, dispatch } = useExplorer()
  const put = () =>
    copy(new URL(toQuery(state.view, revisionOf(state)), location.href).href).then(
      () => dispatch({ type: 'notice', notice: { code: 'copied' } }),
      () => dispatch({ type: 'notice', notice: { code: 'not-copied' } }),
    )
  return (
    <Button className="button" onPress={put}>
      {words.t('notice.new-link')}
    </Button>
  )
}

function say(notice: Notice, words: Words, titleOf: (dataset: string) => string): ReactNode {
  const { t } = words
  const names = (name: string, given: readonly string[]) => (
    <Sentence
      template={words.template(`notice.${notice.code}` as Parameters<Words['template']>[0])}
      parts={{ [name]: <Literal items={given} between={t('join.names')} /> }}
    />
  )
  switch (notice.code) {
    case 'unreadable':
    case 'unknown-filters':
      return names(
        'parts',
        notice.parts.map(({ name, value }) => `${name}=${value}`),
      )
    case 'unknown-nodes':
    case 'unknown-datasets':
    case 'unknown-route':
    case 'unknown-step':
      return names('ids', notice.ids)
    case 'switched-on':
      return t('notice.switched-on', { titles: words.list(notice.ids.map(titleOf)) })
    case 'unknown-edge':
      return names('id', [notice.id])
    case 'file-gone':
    case 'file-set-aside':
      return names('name', [notice.name])
    case 'moved-on':
      return t('notice.moved-on', { was: notice.was, now: notice.now })
    case 'failed':
      return t('notice.failed', { message: notice.message })
    default:
      return t(`notice.${notice.code}`)
  }
}

/** What stands in an address as it stands there, which is no word of any language. */
function Literal({ items, between }: { readonly items: readonly string[]; readonly between: string }) {
  return items.map((item, at) => (
    <Fragment key={item}>
      {at > 0 && between}
      <code translate="no">{item}</code>
    </Fragment>
  ))
}
