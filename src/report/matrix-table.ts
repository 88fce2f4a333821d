import { rankOf } from '../model/evidence.ts'
import type { GraphNode, Support } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import type { MatrixAnswer } from '../query/answers.ts'
import type { ListedChallenge } from './challenge-order.ts'
import { cellOf, isHidden, type MatrixCell, type Pairs, pairsOf } from './matrix-cell.ts'
import { orderHeads } from './matrix-order.ts'
import type { MatrixView } from './matrix-view.ts'

/** A challenge or a solution at the edge of the matrix. */
export interface MatrixHead {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly role: 'challenge' | 'solution'
  /** 1 for a part of the challenge before it. */
  readonly depth: 0 | 1
  /** The first of its kind has the kind here, where solutions are grouped. */
  readonly group?: string
  /** Of its strongest cell. */
  readonly best?: Support
  /** How many cells it has, shown or not. */
  readonly count: number
  /** A challenge that nothing addresses, and nothing hides. */
  readonly isGap: boolean
  /** It has no cell, but would have if more counted. */
  readonly isHidden: boolean
  /** Of a part: the id of its whole. */
  readonly whole?: string
}

/** The matrix as it is laid out. */
export interface MatrixTable {
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  /** Whether rows are solutions. */
  readonly turned: boolean
  /** Challenges that nothing addresses, shown or not. */
  readonly gaps: number
  /** Challenges with nothing better than inferred, shown or not; they are no gaps. */
  readonly inferred: number
  /** Challenges that have solutions, all of them hidden by what counts; they are no gaps. */
  readonly hidden: number
  /** Solutions without any cell that are left out: nothing leads to them, or what does is hidden by what counts. */
  readonly leftOut: number
  readonly hiddenOut: number
  readonly totalChallenges: number
  readonly totalSolutions: number
  cellAt(row: number, column: number): MatrixCell
}

/**
 * Lays out the answer: which challenges and solutions, in which order, on which side. `challenges` come with each part
 * right after its whole. Names in `lang` decide where nothing else does, so that no order hangs on an id.
 */
export function matrixTable(
  nodes: ReadonlyMap<string, GraphNode>,
  schema: Schema,
  answer: MatrixAnswer,
  challenges: readonly ListedChallenge[],
  lang: string,
  view: MatrixView = {},
): MatrixTable {
  const pairs = pairsOf(answer)
  const asked = new Set(answer.rows)
  let whole: string | undefined
  const allChallenges = challenges
    .filter(({ node }) => asked.has(node.id))
    .map(({ node, depth }) => {
      if (depth === 0) whole = node.id
      return headOf(pairs, node, 'challenge', lang, depth === 1 && !view.flat ? whole : undefined)
    })
  const allSolutions = answer.columns.flatMap((id) => {
    const node = nodes.get(id)
    return node ? [headOf(pairs, node, 'solution', lang)] : []
  })
  const worthwhile = solutionsShown(pairs, allSolutions, view)
  const kept = new Set(worthwhile)
  const out = allSolutions.filter((head) => !kept.has(head))

  const { only } = view
  const isWanted = (head: MatrixHead) => {
    if (only === undefined) return true
    if (only === 'gaps') return head.role === 'solution' || head.isGap
    return pairs.of.get(head.id)?.some((cell) => cell.strength === only) === true
  }
  const shownChallenges = allChallenges.filter((head) => isWanted(head) && holds(head.name, view.challenge))
  const shownSolutions = worthwhile.filter((head) => isWanted(head) && holds(head.name, view.solution))

  const grouped = view.flat !== true
  const down = orderHeads(shownChallenges, view.challenges ?? 'evidence', lang, grouped ? 'parts' : 'none')
  const across = orderHeads(shownSolutions, view.solutions ?? 'evidence', lang, grouped ? schema : 'none')
  const turned = view.turned === true
  const [rows, columns] = turned ? [across, down] : [down, across]
  return {
    rows,
    columns,
    turned,
    gaps: allChallenges.filter((head) => head.isGap).length,
    hidden: allChallenges.filter((head) => head.isHidden).length,
    inferred: allChallenges.filter(({ best }) => best === 'inferred').length,
    leftOut: out.filter((head) => !head.isHidden).length,
    hiddenOut: out.filter((head) => head.isHidden).length,
    totalChallenges: allChallenges.length,
    totalSolutions: allSolutions.length,
    cellAt(row, column) {
      const [challenge, solution] = turned ? [columns[column], rows[row]] : [rows[row], columns[column]]
      return cellOf(pairs, challenge?.id ?? '', solution?.id ?? '', only)
    },
  }
}

/** Those with a cell, and those that are asked for; where there is none at all, those that something hides. */
function solutionsShown(pairs: Pairs, all: readonly MatrixHead[], view: MatrixView): readonly MatrixHead[] {
  if (view.empty) return all
  const shown = all.filter((head) => head.count > 0 || (view.hidden === true && head.isHidden))
  return shown.length > 0 ? shown : all.filter((head) => pairs.limits.has(head.id))
}

function headOf(pairs: Pairs, node: GraphNode, role: MatrixHead['role'], lang: string, whole?: string): MatrixHead {
  const cells = pairs.of.get(node.id) ?? []
  let best: Support | undefined
  for (const { strength } of cells) if (!best || rankOf(strength) > rankOf(best)) best = strength
  return {
    id: node.id,
    kind: node.kind,
    name: inLanguage(node.label, lang),
    role,
    depth: whole === undefined ? 0 : 1,
    ...(whole !== undefined && { whole }),
    ...(best && { best }),
    count: cells.length,
    isGap: role === 'challenge' && cells.length === 0 && !isHidden(pairs, node.id),
    isHidden: isHidden(pairs, node.id),
  }
}

/** Whether the name holds the text, whatever the case and width of its letters. */
function holds(name: string, text: string | undefined): boolean {
  const plain = (value: string) => value.normalize('NFKC').toLowerCase()
  return text === undefined || plain(name).includes(plain(text).trim())
}
