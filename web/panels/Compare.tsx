import { useState } from 'react'
import { comparedBy, type Holder, narrowed } from '../state/compare.ts'
import { comparedOf } from '../state/state.ts'
import { CompareDecisions } from './CompareDecisions.tsx'
import { CompareFinding } from './CompareFinding.tsx'
import { ComparePair } from './ComparePair.tsx'
import { ComparePart } from './ComparePart.tsx'
import { CompareTools } from './CompareTools.tsx'
import { useExplorer } from './explored.ts'
import { PrintingContext, usePrinting } from './printing.ts'
import { sayTrouble } from './say-trouble.ts'

/** Two surveys side by side: first what neither answers, then challenge by challenge who names what, and how strong it is. */
export function Compare() {
  const { state, words } = useExplorer()
  const { t } = words
  const [holder, setHolder] = useState<Holder>()
  const [text, setText] = useState('')
  const isPrinting = usePrinting()
  const pair = comparedOf(state)
  if (!state.summary) return <p className="stage-wait">{t('loading.survey')}</p>
  const compared = pair && comparedBy(state.comparison, pair, state.view.filter)
  const trouble = compared ? undefined : (state.troubles.get('compare') ?? state.comparison?.trouble)
  const shown = compared ? narrowed(compared.challenges, holder, text) : []
  const showAll = () => {
    setHolder(undefined)
    setText('')
  }
  return (
    <PrintingContext value={isPrinting}>
      <div className="compare">
        <h1>{t('compare.title')}</h1>
        {!pair && <p className="verdict">{t('compare.single')}</p>}
        {pair && <ComparePair pair={pair} />}
        {pair && !compared && (
          <p className="verdict quiet">{trouble ? sayTrouble(trouble, words) : t('compare.waiting')}</p>
        )}
        {compared && (
          <>
            <CompareFinding compared={compared} onGo={showAll} />
            <CompareTools
              compared={compared}
              holder={holder}
              text={text}
              shown={shown.length}
              onHolder={setHolder}
              onText={setText}
              onClear={showAll}
            />
            {(['both', 'a', 'b'] as const).map((each) => (
              <ComparePart
                key={each}
                holder={each}
                challenges={shown.filter((challenge) => challenge.holder === each)}
                certainty={compared.certainty}
              />
            ))}
            <CompareDecisions compared={compared} />
          </>
        )}
      </div>
    </PrintingContext>
  )
}
