import { Suspense } from 'react'
import { Disclaimer } from './Disclaimer.tsx'
import { useExplorer } from './explored.ts'
import { KeptFocus } from './KeptFocus.tsx'
import { DossierPanel, NotHere, ReadingPanel, SeveralPanel, StatementPanel, TracePanel } from './lazy-panels.ts'
import { OverviewPanel } from './OverviewPanel.tsx'
import { PrintingContext, usePrinting } from './printing.ts'
import { ScopeLine } from './ScopeLine.tsx'
import { Waiting } from './Waiting.tsx'

/** What there is to say of what is selected: a statement, routes, a node, several, or the survey itself. */
export function Detail() {
  const { state, derived } = useExplorer()
  const { view } = state
  const isPrinting = usePrinting()
  const edge = view.edge === undefined ? undefined : derived.graph?.edges.get(view.edge)
  const [only, ...others] = view.selection
  const ends = view.trace && (view.trace.from.length > 0 ? view.trace.from : view.trace.to)
  const looksAtTrace = view.trace && (only === undefined || (others.length === 0 && ends?.includes(only)))
  const hasAnswer = view.reading || looksAtTrace || derived.dossier !== undefined
  const node = derived.dossier?.node.id
  const panel = view.reading ? 'reading' : (edge?.id ?? (looksAtTrace ? 'trace' : (node ?? String(others.length))))
  return (
    <PrintingContext value={isPrinting}>
      <Suspense fallback={<Waiting />}>
        {view.reading ? (
          <ReadingPanel />
        ) : edge ? (
          <StatementPanel key={edge.id} edge={edge} />
        ) : looksAtTrace && view.trace ? (
          <TracePanel trace={view.trace} />
        ) : derived.dossier ? (
          <DossierPanel key={derived.dossier.node.id} dossier={derived.dossier} />
        ) : others.length > 0 ? (
          <SeveralPanel />
        ) : (
          <OverviewPanel />
        )}
        <KeptFocus of={panel} />
      </Suspense>
      <Suspense>{hasAnswer && <NotHere />}</Suspense>
      <Disclaimer />
      <ScopeLine />
    </PrintingContext>
  )
}
