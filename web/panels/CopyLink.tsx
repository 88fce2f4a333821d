import { Button } from 'react-aria-components'
import { type Linked, permalink } from '../state/permalink.ts'
import { useExplorer } from './explored.ts'

/**
 * Copies the lasting address of the trace, a route or a statement; it carries the revision of the data. Nothing for a file
 * that somebody opened, since no address leads to it.
 */
export function CopyLink({ linked, className = 'ghost' }: { readonly linked: Linked; readonly className?: string }) {
  const { state, words, copy, dispatch, visit } = useExplorer()
  if (visit) return null
  const put = () =>
    copy(new URL(permalink(state, linked), location.href).href).then(
      () => dispatch({ type: 'notice', notice: { code: 'copied' } }),
      () => dispatch({ type: 'notice', notice: { code: 'not-copied' } }),
    )
  return (
    <Button className={className} aria-label={words.t(`link.${linked.what}`)} onPress={put}>
      {words.t('link.copy')}
    </Button>
  )
}
