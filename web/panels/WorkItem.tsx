import { use, useId, useState } from 'react'
import { Button, Link } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import { languageOfWork } from '../../src/model/work-title.ts'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'
import { PrintingContext } from './printing.ts'
import { StatementItem } from './StatementItem.tsx'
import { workSaid } from './work-said.ts'

/** A work of a reading list: what it is, where to read it, and which statements it is read for, opened in place. */
export function WorkItem({
  node,
  covers,
  total,
}: {
  readonly node: GraphNode
  /** Statements that no earlier work of the list covers. */
  readonly covers: readonly string[]
  readonly total: number
}) {
  const { derived, words } = useExplorer()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const isPrinting = use(PrintingContext)
  const list = useId()
  if (!derived.graph) return null
  const { graph } = derived
  const { title, facts, link } = workSaid(graph, node, words)
  const translated = title !== words.text(node.label) && title !== node.id
  const isAllNew = covers.length === total
  const count = t(isAllNew ? 'reading.covers' : 'reading.new', { count: covers.length })
  return (
    <li className="work">
      <NodeLink node={node} className="node-link strong" />
      {(translated || facts || link) && (
        <p className="work-facts">
          {translated && <cite lang={languageOfWork(node)}>{title}</cite>}
          {translated && (facts || link) && t('join.marks')}
          {facts}
          {facts && link && t('join.marks')}
          {link && (
            <Link href={link.href} target="_blank" rel="noreferrer noopener">
              {link.text}
            </Link>
          )}
        </p>
      )}
      <p className="work-covers">
        <Button
          className="inline-link"
          aria-label={t('reading.statements', { name: title, covers: count })}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': list })}
          onPress={() => setOpen(!isOpen)}
        >
          {count}
        </Button>
        {!isAllNew && (
          <>
            {t('join.marks')}
            {t('reading.in-all', { count: total })}
          </>
        )}
      </p>
      {isOpen && !isPrinting && (
        <ul className="statements under" id={list}>
          {covers.flatMap((id) => {
            const edge = graph.edges.get(id)
            return edge ? <StatementItem key={id} edge={edge} /> : []
          })}
        </ul>
      )}
    </li>
  )
}
