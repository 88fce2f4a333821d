import type { ReactNode } from 'react'
import type { GraphNode } from '../../src/model/graph.ts'
import { formOf, relationOf } from '../../src/report/route-form.ts'
import type { Route } from '../../src/report/routes.ts'
import { useExplorer } from './explored.ts'
import { Sentence } from './Sentence.tsx'

/** A route as a sentence: "Blockchain is *proposed* to address clinical safety." */
export function RouteSentence({ route }: { readonly route: Route }) {
  const { state, words } = useExplorer()
  const { schema } = state
  if (!schema) return null
  const place = (node: GraphNode): ReactNode => <b>{words.text(node.label)}</b>
  return (
    <>
      {route.hops.map((hop, at) => {
        const parts = {
          subject: place(hop.subject),
          object: place(hop.object),
          ...relationOf(hop, schema, words.lang),
          support: (
            <em className={`support support-${hop.edge.strength}`}>{words.t(`support.${hop.edge.strength}`)}</em>
          ),
        }
        return <Sentence key={hop.edge.id} template={words.template(formOf(hop, at, schema))} parts={parts} />
      })}
      {words.t('route.end')}
    </>
  )
}
