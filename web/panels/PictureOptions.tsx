import { Label, Radio, RadioGroup } from 'react-aria-components'
import { LOOKS, type Look } from '../../src/drawing/looks.ts'
import type { PictureOf } from '../../src/export/format.ts'
import { useExplorer } from './explored.ts'

const SCALES = [1, 2, 4] as const

/** How a picture looks, and what one of a trace shows, and how many pixels it has where it has any. */
export function PictureOptions({
  look,
  onLook,
  answer,
  isMap,
  onMap,
  scale,
  onScale,
}: {
  readonly look: Look
  onLook(look: Look): void
  /** What the part is drawn as by itself, where that is no map. */
  readonly answer: Exclude<PictureOf, 'map'> | undefined
  readonly isMap: boolean
  onMap(isMap: boolean): void
  readonly scale: number | undefined
  onScale(scale: number): void
}) {
  const { t } = useExplorer().words
  return (
    <div className="picture-options">
      {answer !== undefined && (
        <RadioGroup
          className="radios in-row"
          value={isMap ? 'map' : answer}
          onChange={(value) => onMap(value === 'map')}
        >
          <Label>{t('export.picture')}</Label>
          {([answer, 'map'] as const).map((each) => (
            <Radio key={each} value={each} className="radio">
              {t(`export.picture-${each}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <RadioGroup className="radios in-row" value={look} onChange={(value) => onLook(value as Look)}>
        <Label>{t('export.look')}</Label>
        {LOOKS.map((each) => (
          <Radio key={each} value={each} className="radio">
            {t(`export.look-${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      {scale !== undefined && (
        <RadioGroup className="radios in-row" value={String(scale)} onChange={(value) => onScale(Number(value))}>
          <Label>{t('export.size')}</Label>
          {SCALES.map((each) => (
            <Radio key={each} value={String(each)} className="radio">
              {t(`export.size-${each}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  )
}
