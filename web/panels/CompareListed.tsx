import { use, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ComparedChallenge, Side } from '../state/compare.ts'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'
import { PrintingContext } from './printing.ts'
import { useTitles } from './use-titles.ts'

/** Works that a survey only lists under the challenge: how many, and opened which; quiet, since they are no solutions. */
export function CompareListed({
  challenge,
  side,
  named = false,
}: {
  readonly challenge: ComparedChallenge
  readonly side: Side
  /** With the title of the survey, where nothing else beside it says which. */
  readonly named?: boolean
}) {
  const { words } = useExplorer()
  const { t } = words
  const titles = useTitles()
  const [isOpen, setOpen] = useState(false)
  const isPrinting = use(PrintingContext)
  const list = useId()
  const works = challenge.listed[side]
  if (works.length === 0) return null
  const isShown = isOpen || isPrinting
  const listed = t('compare.listed', { count: works.length })
  return (
    <div className="compare-listed">
      <Button
        className="listed-more"
        aria-expanded={isShown}
        {...(isShown && { 'aria-controls': list })}
        onPress={() => setOpen(!isOpen)}
      >
        {named ? t('compare.listed-by', { title: titles[side], listed }) : listed}
      </Button>
      {isShown && (
        <ul id={list}>
          {works.map((work) => (
            <li key={work.id}>
              <NodeLink node={work} />
              {work.fields.year !== undefined && <span className="quiet"> {String(work.fields.year)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
