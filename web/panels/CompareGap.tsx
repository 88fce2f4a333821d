import type { Certainty } from '../state/compare.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'

/** That there is no solution: a true gap by its sign, or what was only not asked for by its words. */
export function CompareGap({ certainty, alone = false }: { readonly certainty: Certainty; readonly alone?: boolean }) {
  const { words } = useExplorer()
  const { t } = words
  if (certainty !== 'gap') return <p className="compare-gap unsure">{t(`compare.gap.${certainty}`)}</p>
  return (
    <p className={alone ? 'compare-gap alone' : 'compare-gap'}>
      <EvidenceGlyph sign="gap" size={alone ? 15 : 18} />
      <span>{t(alone ? 'compare.gap.alone' : 'compare.gap')}</span>
    </p>
  )
}
