import { textWidth } from './text-width.ts'

/** What there is to say to people, before it is known whether as plain text or as Markdown. */
export type Page = readonly Block[]

export type Block = Heading | Item | Paragraph | Table

export interface Heading {
  readonly as: 'heading'
  /** 1 for the title of the page. */
  readonly level: 1 | 2 | 3 | 4
  readonly said: Said
}

/** One line of a list; `depth` says how far it is indented. */
export interface Item {
  readonly as: 'item'
  readonly depth: number
  readonly said: Said
}

export interface Paragraph {
  readonly as: 'paragraph'
  readonly said: Said
}

/** A table with a name for each row. A cell without anything is undefined. */
export interface Table {
  readonly as: 'table'
  /** What the rows are, then the name of each column. */
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly cells: readonly (string | undefined)[]
    readonly none?: string | undefined
    /** What stands in each empty cell of it, where there is a grid. */
    readonly each?: string | undefined
  }[]
  /** What stands for a row that has nothing at all, and does not say it itself. */
  readonly none: string
}

/** What something is called, with a web address that was found safe (see `safeAddress`), or which work of the graph it is. */
export interface Link {
  readonly text: string
  readonly href?: string | undefined
  readonly work?: string
}

export type Said = string | readonly (string | Link)[]

/** The works that a document numbers, by id, and their numbers. */
export type Numbers = ReadonlyMap<string, number>

export const heading = (said: Said, level: Heading['level'] = 2): Heading => ({ as: 'heading', level, said })
export const line = (said: Said, depth = 0): Item => ({ as: 'item', depth, said })
export const paragraph = (said: Said): Paragraph => ({ as: 'paragraph', said })

/** Several in a row, with `between` them; those that say nothing are left out. */
export function joined(parts: readonly Said[], between: string): Said {
  const spoken = parts.map((part) => (typeof part === 'string' ? [part] : part)).filter((part) => part.some(Boolean))
  return spoken.flatMap((part, index) => (index === 0 ? part : [between, ...part]))
}

/** Plain text for a terminal. Control characters are left out, since a terminal would obey them. */
export function asText(page: Page, color: boolean): string {
  const lines = page.flatMap((block, index) => {
    if (block.as === 'table') return tableAsText(block)
    const plain = plainText(block.said)
    if (block.as === 'item') return [`${'  '.repeat(block.depth)}${plain}`]
    if (block.as === 'paragraph') return [plain]
    return [(index === 0 ? '' : '\n') + (color ? `\u001b[1m${plain}\u001b[22m` : plain)]
  })
  return `${lines.join('\n')}\n`
}

/** The works that are named on the page, each once, in order. */
export function worksNamed(page: Page): string[] {
  const parts = page.flatMap((block) => (block.as === 'table' || typeof block.said === 'string' ? [] : block.said))
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : (part.work ?? []))))]
}

/** Markdown (CommonMark with the tables of GFM). Whatever comes from data is escaped. Works in `numbers` have theirs before them. */
export function asMarkdown(page: Page, numbers: Numbers = new Map()): string {
  const lines = page.map((block) => {
    if (block.as === 'table') return `\n${tableAsMarkdown(block)}\n`
    if (block.as === 'heading') return `\n${'#'.repeat(block.level)} ${inMarkdown(block.said).trim()}\n`
    const said = atStart(inMarkdown(block.said, numbers).trim())
    if (block.as === 'item') return `${'  '.repeat(block.depth)}- ${said}`
    return `\n${said}\n`
  })
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return `${text}\n`
}

/** No terminal is wide enough for a grid, so a row is a title with its cells below it. */
function tableAsText({ columns, rows, none }: Table): string[] {
  const names = columns.map(plainText)
  return rows.flatMap(({ name, cells, none: own }) => {
    const filled = names.flatMap((column, index) => {
      const cell = cells[index]
      return cell === undefined ? [] : [{ column, cell: plainText(cell) }]
    })
    const width = Math.max(0, ...filled.map(({ column }) => textWidth(column)))
    const below = filled.map(({ column, cell }) => `  ${column}${' '.repeat(width - textWidth(column))}  ${cell}`)
    return ['', plainText(name), ...(filled.length > 0 ? below : [`  ${own ?? none}`])]
  })
}

function tableAsMarkdown({ corner, columns, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row([corner, ...columns].map(cellInMarkdown)),
    row(['---', ...columns.map(() => '---')]),
    ...rows.map(({ name, cells, each = '' }) =>
      row([name, ...columns.map((_, index) => cells[index] ?? each)].map(cellInMarkdown)),
    ),
  ].join('\n')
}

function plainText(said: Said): string {
  return typeof said === 'string' ? oneLine(said) : said.map((part) => oneLine(textOf(part))).join('')
}

function inMarkdown(said: Said, numbers: Numbers = new Map()): string {
  const parts = typeof said === 'string' ? [said] : said
  const text = parts.map((part) => {
    if (typeof part === 'string') return escaped(part)
    const { text, href, work = '' } = part
    const number = numbers.get(work)
    const named = href ? `[${escaped(text)}](${href.replace(/[()[\]|\\`<>]/g, percent)})` : escaped(text)
    return number === undefined ? named : `\\[${number}\\] ${named}`
  })
  return text.join('')
}

const cellInMarkdown = (text: string): string => atStart(inMarkdown(text).trim())

const textOf = (part: string | Link): string => (typeof part === 'string' ? part : part.text)

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
}

/** What Markdown reads as a list or an underline only where a line begins with it. */
function atStart(text: string): string {
  return text.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Without control characters, and without those that turn the direction of writing. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
}
