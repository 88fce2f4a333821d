import { Fragment, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Words } from '../i18n/text.ts'
import { revisionOf } from '../state/revision.ts'
import type { Notice } from '../state/state.ts'
import { toQuery } from '../state/url.ts'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'
import { Sentence } from './Sentence.tsx'
import { VisitLine } from './VisitLine.tsx'

/** What must be said once, each until it is put away. */
export function NoticeList() {
  const { state, words, dispatch, visit } = useExplorer()
  const { t } = words
  const titleOf = (id: string) => words.text(state.summary?.datasets.find((dataset) => dataset.id === id)?.title) || id
  return (
    <>
      {visit && <VisitLine visit={visit} />}
      {state.notices.map((notice, index) => (
        <p key={notice.code} className="notice" role="status">
          <span>{say(notice, words, titleOf)}</span>
          {notice.code === 'moved-on' && <NewLink />}
          {notice.code.startsWith('file-') && <OpenAgain />}
          <Button className="ghost" onPress={() => dispatch({ type: 'notice-put-away', index })}>
            {t('notice.close')}
          </Button>
        </p>
      ))}
    </>
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
