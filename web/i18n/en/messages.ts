import { arranging } from './arranging.ts'
import { compare } from './compare.ts'
import { dossier } from './dossier.ts'
import { fields } from './fields.ts'
import { filters } from './filters.ts'
import { first } from './first.ts'
import { gaps } from './gaps.ts'
import { opened } from './opened.ts'
import { palette } from './palette.ts'
import { questions } from './questions.ts'
import { reading } from './reading.ts'
import { said } from './said.ts'
import { saving } from './saving.ts'
import { share } from './share.ts'
import { table } from './table.ts'
import { trace } from './trace.ts'
import { views } from './views.ts'

export { isLatin, listStyle } from './grammar.ts'

/** The words of the interface. Their keys are the shape that every language fills. */
export const messages = {
  ...first,
  ...dossier,
  ...reading,
  ...trace,
  ...fields,
  ...filters,
  ...gaps,
  ...compare,
  ...said,
  ...saving,
  ...share,
  ...table,
  ...arranging,
  ...views,
  ...palette,
  ...opened,
  ...questions,
}
