import { embed } from './embed.ts'
import { evidence } from './evidence.ts'
import { finding } from './finding.ts'
import { frame } from './frame.ts'
import { layout } from './layout.ts'
import { notices } from './notices.ts'
import { opening } from './opening.ts'
import { welcome } from './welcome.ts'

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
