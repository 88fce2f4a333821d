import type { Heading, ListItem, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Problem } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { type ListEntry, listEntry, plainText } from './list-entry.ts'
import { FILE_START, problemIn } from './records.ts'

/** A heading of a Markdown text with the entries that stand under it, up to the next heading. */
export interface ListSection {
  /** As the heading's own address spells it: `question-answering`; a second one of that name is `question-answering-1`. */
  readonly anchor: string
  readonly title: string
  readonly place: Place
  /** The nearest heading above that is of a higher rank. */
  readonly parent: ListSection | undefined
  readonly entries: readonly ListEntry[]
  /** What was wrong with its items. */
  readonly problems: readonly Problem[]
}

interface Open extends ListSection {
  readonly depth: number
  readonly entries: ListEntry[]
  readonly problems: Problem[]
}

/**
 * The headings of a CommonMark text in their order. Only headings and lists that stand by themselves count: nothing in
 * code, quotes or HTML. Items of any list of the section are entries, one each.
 */
export function readList(file: string, text: string): ListSection[] {
  const sections: Open[] = []
  // The heading that was last read and those above it, outermost first.
  let open: Open[] = []
  const taken = new Map<string, number>()
  for (const block of fromMarkdown(text).children) {
    if (block.type === 'heading') {
      const { depth } = block
      const title = plainText(block.children)
      open = open.filter((above) => above.depth < depth)
      const own = { anchor: anchorOf(title, taken), title, place: placeOf(block), parent: open.at(-1), depth }
      open.push({ ...own, entries: [], problems: [] })
      sections.push(...open.slice(-1))
    }
    const section = sections.at(-1)
    if (block.type !== 'list' || !section) continue
    for (const item of block.children) {
      const place = placeOf(item)
      const content = contentOf(item)
      const entry = content && listEntry(content, place)
      if (entry) section.entries.push(entry)
      else {
        const message = content
          ? 'this item has neither a name nor a title; expected one before its links'
          : 'this item is more than a line of text; expected one entry an item, without lists or blocks in it'
        section.problems.push(problemIn(file, place, '', message))
      }
    }
  }
  return sections
}

function contentOf({ children: [first, ...rest] }: ListItem): readonly PhrasingContent[] | undefined {
  return first?.type === 'paragraph' && rest.length === 0 ? first.children : undefined
}

function placeOf({ position }: Heading | ListItem): Place {
  return position ? { line: position.start.line, column: position.start.column } : FILE_START
}

function anchorOf(title: string, taken: Map<string, number>): string {
  const anchor = wordsOf(title).join('-')
  const times = taken.get(anchor) ?? 0
  taken.set(anchor, times + 1)
  return times === 0 ? anchor : `${anchor}-${times}`
}

/** Letters and digits in small letters; signs and pictures part words or are dropped. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
