import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { asMarkdown, asText, heading, joined, line, type Page, paragraph } from '../../src/report/page.ts'
import { textWidth } from '../../src/report/text-width.ts'
import { safeAddress, workAddress } from '../../src/report/work-address.ts'

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](http://e.org/x.png)',
  '**bold** _it_ `code` ~~gone~~',
  '# title',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quote',
  '---',
  '===',
  'a | b',
  '&amp; &#60;',
  '\\*',
  '<https://e.org>',
  '[x]: https://e.org',
  '```',
]

/** All that Markdown makes of the text. */
function treeOf(text: string): { kinds: string[]; text: string } {
  const kinds: string[] = []
  let said = ''
  const visit = (node: { type: string; value?: string; children?: readonly unknown[] }): void => {
    kinds.push(node.type)
    said += node.value ?? ''
    for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0])
  }
  visit(fromMarkdown(text))
  return { kinds, text: said }
}

describe('Markdown', () => {
  it.each(HOSTILE)('shows %j as it is', (text) => {
    expect(treeOf(asMarkdown([line(text)]))).toEqual({
      kinds: ['root', 'list', 'listItem', 'paragraph', 'text'],
      text,
    })
    expect(treeOf(asMarkdown([heading(text, 1)]))).toEqual({ kinds: ['root', 'heading', 'text'], text })
    expect(treeOf(asMarkdown([paragraph(text)]))).toEqual({ kinds: ['root', 'paragraph', 'text'], text })
  })

  it('keeps the brackets of a link whole', () => {
    const href = 'https://e.org/a(b)[c]|`d`'
    const { kinds, text } = treeOf(asMarkdown([line(['see ', { text: '](x) [y', href }, ' there'])]))
    expect(kinds.filter((kind) => kind === 'link')).toHaveLength(1)
    expect(text).toBe('see ](x) [y there')
  })

  it('leaves out what a terminal would obey or what turns the writing round', () => {
    const page = [line('a\u001b[31mb\u0007\u202ec\nd\u2028e')]
    expect(asMarkdown(page)).toBe('- a\\[31mbc d e\n')
    expect(asText(page, true)).toBe('a[31mbc d e\n')
  })

  it('has tables whose cells stay in their place', () => {
    const table: Page = [
      {
        as: 'table',
        corner: 'Challenge',
        columns: ['A|B', 'C'],
        rows: [
          { name: 'x\ny', cells: ['p|q', undefined] },
          { name: 'z', cells: [undefined, undefined] },
        ],
        none: 'nothing',
      },
    ]
    expect(asMarkdown(table)).toBe('| Challenge | A\\|B | C |\n| --- | --- | --- |\n| x y | p\\|q |  |\n| z |  |  |\n')
    expect(asText(table, false)).toBe('\nx y\n  A|B  p|q\n\nz\n  nothing\n')
  })

  it('nests lists and parts paragraphs', () => {
    const { kinds } = treeOf(asMarkdown([heading('T', 1), paragraph('p'), line('a'), line('b', 1), line('c', 2)]))
    expect(kinds.filter((kind) => kind === 'list')).toHaveLength(3)
    expect(kinds.slice(0, 4)).toEqual(['root', 'heading', 'text', 'paragraph'])
  })
})

describe('text', () => {
  it('puts cells below each other, wide letters counted as two', () => {
    const rows = [{ name: 'r', cells: ['1', '2'] }]
    expect(asText([{ as: 'table', corner: '', columns: ['課題', 'abcde'], rows, none: '' }], false)).toBe(
      '\nr\n  課題   1\n  abcde  2\n',
    )
    expect(textWidth('aあ🧪')).toBe(5)
  })

  it('joins what is said, without what is not', () => {
    expect(joined(['a', '', [{ text: 'b', href: 'x' }, '']], ' · ')).toEqual(['a', ' · ', { text: 'b', href: 'x' }, ''])
  })
})

describe('addresses', () => {
  it.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//e.org', undefined],
    ['https://', undefined],
    ['HTTPS://e.org/a b', 'https://e.org/a%20b'],
  ])('%s', (text, expected) => expect(safeAddress(text)).toBe(expected))

  it.each([
    [{ doi: '10.1016/S0140-6736(20)30566-3' }, 'https://doi.org/10.1016/S0140-6736(20)30566-3'],
    [{ doi: '10.1/a?b#c' }, 'https://doi.org/10.1/a%3Fb%23c'],
    [{ doi: 'javascript:x', arxiv: '2405.13055' }, 'https://arxiv.org/abs/2405.13055'],
    [{ arxiv: '../../x y', url: 'https://e.org' }, 'https://e.org/'],
    [{ url: 'ftp://e.org' }, undefined],
    [{}, undefined],
  ])('of a work with %j', (fields, expected) => expect(workAddress({ fields })).toBe(expected))
})
