import { arranging } from './en/arranging.ts'
import { compare } from './en/compare.ts'
import { dossier } from './en/dossier.ts'
import { fields } from './en/fields.ts'
import { filters } from './en/filters.ts'
import { gaps } from './en/gaps.ts'
import { opened } from './en/opened.ts'
import { palette } from './en/palette.ts'
import { questions } from './en/questions.ts'
import { reading } from './en/reading.ts'
import { said } from './en/said.ts'
import { saving } from './en/saving.ts'
import { share } from './en/share.ts'
import { table } from './en/table.ts'
import { trace } from './en/trace.ts'
import { views } from './en/views.ts'
import { first } from './en-first.ts'

export { isLatin, listStyle } from './en/grammar.ts'

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
