import type { ReactNode } from 'react'
import type { GraphNode } from '../../src/model/graph.ts'
import type { MessageKey, Words } from '../i18n/text.ts'
import type { Hop, Route } from '../state/routes.ts'
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
        const relation = relationOf(hop, schema.edgeKinds, words)
        const key = messageOf(hop, at, schema.edgeKinds[hop.edge.kind]?.claim ?? false)
        const parts = {
          subject: place(hop.subject),
          object: place(hop.object),
          relation,
          verb: words.plainVerb(relation),
          support: (
            <em className={`support support-${hop.edge.strength}`}>{words.t(`support.${hop.edge.strength}`)}</em>
          ),
        }
        return <Sentence key={hop.edge.id} template={words.template(key)} parts={parts} />
      })}
      {words.t('route.end')}
    </>
  )
}

/** How the step reads from its subject. */
function relationOf(
  hop: Hop,
  kinds: Readonly<Record<string, { label: object; inverse: object }>>,
  words: Words,
): string {
  const kind = kinds[hop.edge.kind]
  const text = hop.forward ? kind?.label : kind?.inverse
  return words.text(text as Record<string, string> | undefined) || hop.edge.kind
}

/** A claim says how far it is supported in its verb; other statements name it only where it is not plain fact. */
function messageOf(hop: Hop, at: number, isClaim: boolean): MessageKey {
  const { strength } = hop.edge
  const form = strength === 'fact' ? 'fact' : isClaim && hop.forward ? strength : 'plain'
  return `route.${at === 0 ? 'first' : 'then'}.${form}`
}
