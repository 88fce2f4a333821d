import type { Messages } from '../languages.ts'
import { arranging } from './arranging.ts'
import { compare } from './compare.ts'
import { dossier } from './dossier.ts'
import { embed } from './embed.ts'
import { evidence } from './evidence.ts'
import { fields } from './fields.ts'
import { filters } from './filters.ts'
import { finding } from './finding.ts'
import { frame } from './frame.ts'
import { gaps } from './gaps.ts'
import { layout } from './layout.ts'
import { notices } from './notices.ts'
import { opened } from './opened.ts'
import { opening } from './opening.ts'
import { palette } from './palette.ts'
import { questions } from './questions.ts'
import { reading } from './reading.ts'
import { said } from './said.ts'
import { saving } from './saving.ts'
import { share } from './share.ts'
import { table } from './table.ts'
import { trace } from './trace.ts'
import { views } from './views.ts'
import { welcome } from './welcome.ts'

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
