import type { Role } from '../../src/model/schema.ts'
import type { Section } from '../state/dossier.ts'
import { linesOf } from '../state/lines-of.ts'
import { useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'
import { NodeStatements } from './NodeStatements.tsx'
import { sectionTitle } from './section-title.ts'

const FIRST = 4

/** One part of a dossier. What is only wished for or only listed has its own sign or word, so that nobody takes it for a solution. */
export function SectionList({
  of,
  section,
  role,
  first = FIRST,
}: {
  /** Whose dossier it is. */
  readonly of: string
  readonly section: Section
  readonly role: Role
  /** How many lines are shown before the rest is asked for. */
  readonly first?: number
}) {
  const { words } = useExplorer()
  const { name, links } = section
  const lines = linesOf(links)
  return (
    <section className={`part-${name}`}>
      <h2>
        {sectionTitle(name, role, words)} · {words.number(lines.length)}
      </h2>
      {name === 'listed' && <p className="quiet small">{words.t('dossier.listed-lead')}</p>}
      <LongList name={`${of} ${name}`} items={lines} first={first} className="statements" of={(line) => line.node.id}>
        {(line) => <NodeStatements line={line} {...(name === 'wishes' && { sign: 'wish' as const })} />}
      </LongList>
    </section>
  )
}
