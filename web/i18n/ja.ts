import { arranging } from './ja/arranging.ts'
import { compare } from './ja/compare.ts'
import { dossier } from './ja/dossier.ts'
import { embed } from './ja/embed.ts'
import { evidence } from './ja/evidence.ts'
import { fields } from './ja/fields.ts'
import { filters } from './ja/filters.ts'
import { finding } from './ja/finding.ts'
import { frame } from './ja/frame.ts'
import { gaps } from './ja/gaps.ts'
import { layout } from './ja/layout.ts'
import { notices } from './ja/notices.ts'
import { opened } from './ja/opened.ts'
import { opening } from './ja/opening.ts'
import { palette } from './ja/palette.ts'
import { questions } from './ja/questions.ts'
import { reading } from './ja/reading.ts'
import { said } from './ja/said.ts'
import { saving } from './ja/saving.ts'
import { share } from './ja/share.ts'
import { table } from './ja/table.ts'
import { trace } from './ja/trace.ts'
import { views } from './ja/views.ts'
import { welcome } from './ja/welcome.ts'
import type { Messages } from './languages.ts'

export const messages: Messages = {
  ...frame,
  ...finding,
  ...fields,
  ...filters,
  ...evidence,
  ...dossier,
  ...reading,
  ...trace,
  ...gaps,
  ...compare,
  ...said,
  ...saving,
  ...share,
  ...opening,
  ...embed,
  ...layout,
  ...table,
  ...arranging,
  ...notices,
  ...welcome,
  ...views,
  ...palette,
  ...opened,
  ...questions,
}

export const isLatin = false
export const listStyle = 'narrow'
