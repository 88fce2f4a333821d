import type { FieldValue, GraphNode } from '../../src/model/graph.ts'
import { useExplorer } from './explored.ts'
import { fieldName } from './field-name.ts'
import { NodeLink } from './NodeLink.tsx'
import { fieldLink } from './safe-link.ts'
import { sourceName } from './source-name.ts'

/** The small print of a node: where it is spoken of, its other names, its particulars. */
export function NodeRecord({ node }: { readonly node: GraphNode }) {
  const { derived, words } = useExplorer()
  const { t } = words
  const fields = Object.entries(node.fields)
  const bySource = new Map<string, string[]>()
  for (const { source, locator } of node.sources) bySource.set(source, [...(bySource.get(source) ?? []), locator])
  return (
    <section className="record">
      <h2>{t('dossier.sources')}</h2>
      <ul className="record-sources">
        {[...bySource].map(([source, locators]) => {
          const work = derived.graph?.nodes.get(source)
          const name = sourceName(work, source, words)
          return (
            <li key={source}>
              {work ? <NodeLink node={work}>{name}</NodeLink> : name}{' '}
              <span className="quiet" translate="no">
                {locators.join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
      <dl className="facts">
        {node.aliases.length > 0 && (
          <>
            <dt>{t('dossier.aliases')}</dt>
            <dd>{words.list(node.aliases)}</dd>
          </>
        )}
        {fields.map(([name, value]) => (
          <Field key={name} name={name} value={value} />
        ))}
        <dt>id</dt>
        <dd>
          <code>{node.id}</code>
        </dd>
      </dl>
    </section>
  )
}

function Field({ name, value }: { readonly name: string; readonly value: FieldValue }) {
  const { words } = useExplorer()
  const values = Array.isArray(value) ? value : [String(value)]
  return (
    <>
      <dt>{fieldName(name, words)}</dt>
      <dd>
        {values.map((text, at) => {
          const href = fieldLink(name, text)
          return (
            <span key={text}>
              {at > 0 && ', '}
              {href ? (
                <a href={href} target="_blank" rel="noreferrer noopener">
                  {text}
                </a>
              ) : (
                text
              )}
            </span>
          )
        })}
      </dd>
    </>
  )
}
