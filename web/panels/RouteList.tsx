import { useExplorer } from './explored.ts'
import { RouteItem } from './RouteItem.tsx'

/** The routes of the trace as sentences, strongest first, each with its evidence. */
export function RouteList() {
  const { derived } = useExplorer()
  const { routes } = derived
  return (
    <ol className="routes">
      {routes.map((route) => (
        <RouteItem key={JSON.stringify(route.nodes)} route={route} alone={routes.length === 1} />
      ))}
    </ol>
  )
}
