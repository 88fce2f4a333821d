import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { Sentence } from './Sentence.tsx'

interface Props {
  /** Another number makes what failed be tried anew. */
  readonly attempt: number
  onRetry(): void
  readonly children: ReactNode
}

/** Keeps a failure of what stands in it from the rest of the page, and says it. */
export class LateBoundary extends Component<Props, { readonly error?: Error | undefined }> {
  override state: { readonly error?: Error | undefined } = {}

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.error && before.attempt !== this.props.attempt) this.setState({ error: undefined })
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <Failed error={error} onRetry={this.props.onRetry} /> : this.props.children
  }
}

/** The name of the file that could not be fetched, without what changes with every build. */
function fileOf({ message }: Error): string | undefined {
  return /([\w-]+)-[\w-]{8}\.(?:js|css)/u.exec(message)?.[1]
}

function Failed({ error, onRetry }: { readonly error: Error; onRetry(): void }) {
  const { t, template } = useExplorer().words
  return (
    <div className="late-failed" role="alert">
      <p>
        <Sentence
          template={template('late.failed')}
          parts={{ what: <code translate="no">{fileOf(error) ?? error.message}</code> }}
        />
      </p>
      <p className="late-acts">
        <Button className="button" onPress={onRetry}>
          {t('trouble.retry')}
        </Button>
        <Button className="ghost" onPress={() => location.reload()}>
          {t('late.reload')}
        </Button>
      </p>
    </div>
  )
}
