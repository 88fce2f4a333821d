import { byAnyId } from '../model/by-any-id.ts'
import { surveysFirst } from '../model/surveys-first.ts'
import type { PartRequest } from './answer.ts'
import type { ExportFormat, ExportInput } from './format.ts'
import { creditsOf } from './make-input.ts'

/** Longer names do not fit in what lists files. */
const MOST = 80
/** Of so many nodes each is named, where their names together are no longer than this. */
const FEW = 3
const ROOM = 40
/** What no name ends with. */
const LOOSE_END = /(?:-(?:and|as|at|by|for|from|in|of|on|or|the|to|with))+$/u
/** What Windows keeps for itself, whatever stands behind the dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/u

/**
 * What was saved, as a name for its file: `ethics-and-privacy-trace.svg`, `survey-a-shown-42-nodes.gexf`. The same part
 * gives the same name: of small Latin letters, digits and hyphens, by English names where there are any, else by ids.
 */
export function fileNameOf(input: ExportInput, format: Pick<ExportFormat, 'extension'>): string {
  const stem = slug(stemOf(input)) || 'survey-graph'
  return `${RESERVED.test(stem) ? `data-${stem}` : stem}.${format.extension}`
}

function stemOf(input: ExportInput): string {
  const { ids: given, to, a = '', b = '', scope }: PartRequest = input.made?.request ?? {}
  const ids = [given ?? []].flat()
  const named = namesOf(ids, input)
  switch (scope ?? (given ? 'ids' : 'all')) {
    case 'trace':
      return `${named}${to ? ` to ${namesOf([to].flat(), input)}` : ''} trace`
    case 'dossier':
      return `${named} dossier`
    case 'neighbors':
      return `${named} neighbours`
    case 'ids':
      return ids.length > FEW ? `${dataOf(input)} shown ${ids.length} nodes` : named
    case 'matrix':
      return `${dataOf(input)} matrix`
    case 'compare':
      return `${slug(a, MOST / 2 - 10)} and ${slug(b, MOST / 2 - 10)} compared`
    default:
      return dataOf(input)
  }
}

/** As many whole names as there is room for, and how many more there are; the first is cut between its words if it has to be. */
function namesOf(ids: readonly string[], { nodes, named = nodes }: ExportInput): string {
  const known = byAnyId(named)
  const names = ids
    .slice(0, FEW)
    .map((id) => slug(known.get(id)?.label.en ?? '', ROOM) || slug(bare(id), ROOM) || 'node')
  const taken = names.filter((_, at) => at === 0 || names.slice(0, at + 1).join('-and-').length <= ROOM)
  const more = ids.length - taken.length
  return more > 0 ? `${taken.join(' ')} and ${more} more` : taken.join(' and ')
}

/** The dataset that stands by itself, and how many more there are. */
function dataOf(input: ExportInput): string {
  const credits = creditsOf(input)
  const [first] = surveysFirst(credits)
  return [slug(first?.id ?? '', MOST - 30), ...(credits.length > 1 ? [`and ${credits.length - 1} more`] : [])].join(' ')
}

/** An id without what tells its kind. */
function bare(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

function slug(text: string, room: number = MOST): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
  const cut =
    plain.length > room ? plain.slice(0, plain.lastIndexOf('-', room) > 0 ? plain.lastIndexOf('-', room) : room) : plain
  const trimmed = cut.replace(/^-+|-+$/gu, '')
  return plain.length > room ? trimmed.replace(LOOSE_END, '') : trimmed
}
