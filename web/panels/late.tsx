import {
  type ComponentType,
  createElement,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  useSyncExternalStore,
} from 'react'
import { learn } from '../i18n/text.ts'
import { LateBoundary } from './LateBoundary.tsx'

/** How often a person asked for what failed to be fetched again. */
let attempt = 0
/** Makes each that failed ready to be fetched anew. */
const failed = new Set<() => void>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fetches everything again that failed and is wanted. */
function tryAgain(): void {
  for (const renew of failed) renew()
  failed.clear()
  attempt++
  for (const listener of [...listeners]) listener()
}

interface Source<P extends object> {
  /** The panel of the next attempt. */
  current: LazyExoticComponent<ComponentType<P>>
}

/** A panel that is fetched when it is first wanted. Where that fails it says so in its place, and can be asked again. */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const fetched = () =>
    lazy(async () => {
      try {
        // Its words may be among those that come late.
        const [panel] = await Promise.all([load(), learn('en')])
        return { default: panel }
      } catch (error) {
        // What failed once fails for ever; the next attempt needs another.
        failed.add(() => {
          source.current = fetched()
        })
        throw error
      }
    })
  const source: Source<P> = { current: fetched() }
  return (given) => createElement(Late<P>, { source, given })
}

function Late<P extends object>({ source, given }: { readonly source: Source<P>; readonly given: P }) {
  const now = useSyncExternalStore(subscribe, () => attempt)
  return (
    <LateBoundary attempt={now} onRetry={tryAgain}>
      {createElement<P>(source.current, given)}
    </LateBoundary>
  )
}
