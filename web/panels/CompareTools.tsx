import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Compared, HOLDERS, type Holder } from '../state/compare.ts'
import { useExplorer } from './explored.ts'
import { SIDE_LETTERS } from './SideMark.tsx'
import { useTitles } from './use-titles.ts'

/** Narrows the challenges down to those of both or of one, and to those that hold some words. */
export function CompareTools({
  compared,
  holder,
  text,
  shown,
  onHolder,
  onText,
  onClear,
}: {
  readonly compared: Compared
  readonly holder: Holder | undefined
  readonly text: string
  /** How many are left. */
  readonly shown: number
  onHolder(holder: Holder | undefined): void
  onText(text: string): void
  onClear(): void
}) {
  const { words } = useExplorer()
  const { t } = words
  const titles = useTitles()
  const { counts, challenges } = compared
  const isNarrowed = shown < challenges.length
  return (
    <div className="compare-tools">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('compare.show')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[holder ?? 'all']}
        onSelectionChange={(keys) => onHolder(HOLDERS.find((each) => keys.has(each)))}
      >
        <ToggleButton id="all">
          {t('compare.all')} <span className="count">{words.number(challenges.length)}</span>
        </ToggleButton>
        {HOLDERS.map((each) => (
          <ToggleButton
            key={each}
            id={each}
            {...(each !== 'both' && {
              'aria-label': `${t('compare.part.a', { title: titles[each] })} ${words.number(counts[each].all)}`,
            })}
          >
            {each === 'both' ? t('compare.both') : t('compare.only', { side: SIDE_LETTERS[each] })}{' '}
            <span className="count">{words.number(counts[each].all)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <input
        type="search"
        className="field"
        aria-label={t('compare.find')}
        placeholder={t('compare.find')}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <p className="compare-found" role="status">
        {isNarrowed && (shown > 0 ? t('compare.found', { count: shown }) : t('compare.found-none'))}
      </p>
      {isNarrowed && (
        <Button className="inline-link" onPress={onClear}>
          {t('compare.clear')}
        </Button>
      )}
    </div>
  )
}
