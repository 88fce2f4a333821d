import { embed } from './en/embed.ts'
import { evidence } from './en/evidence.ts'
import { finding } from './en/finding.ts'
import { frame } from './en/frame.ts'
import { layout } from './en/layout.ts'
import { notices } from './en/notices.ts'
import { opening } from './en/opening.ts'
import { welcome } from './en/welcome.ts'

/**
 * The English words of the first screen, there at once: they also stand in for those of a language that cannot be
 * fetched. All others come with the panels that are loaded late.
 */
export const first = {
  ...frame,
  ...finding,
  ...evidence,
  ...opening,
  ...embed,
  ...layout,
  ...notices,
  ...welcome,
}
