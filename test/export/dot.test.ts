import { describe, expect, it } from 'vitest'
import { dot } from '../../src/export/dot.ts'
import { dotId, dotLabel } from '../../src/export/dot-text.ts'
import { edges, empty, NASTY, nodes, sample, whole } from './sample.ts'

/** A quoted text as Graphviz takes it from a file: an escaped quote is one, two backslashes stay two. Throws where it does not end. */
function taken(quoted: string): string {
  const [all, inner = ''] = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(quoted) ?? []
  if (all !== quoted) throw new Error(`not one quoted text: ${quoted}`)
  return inner.replace(/\\\\|\\"/g, (sign) => (sign === '\\"' ? '"' : sign))
}

/** Such a text as a label shows it: escapes and entities are read. */
function shown(quoted: string): string {
  return taken(quoted)
    .replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign))
    .replace(/&amp;/g, '&')
}

const carried = (text: string): string =>
  [...text].filter((c) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/u.test(c) || (c.codePointAt(0) ?? 0) > 0xffff).join('')

const ODD = [
  ...NASTY,
  'ends with \\',
  '\\',
  '\\\\',
  'C:\\new',
  '\\N',
  '&copy; &#123; &amp; & 5',
  '<b>',
  'a"',
  '\\"',
  '# x',
]

describe('DOT', () => {
  it('shows any text as a label', () => {
    for (const text of ODD) expect(shown(dotLabel(text))).toBe(carried(text).replace(/\r\n?/g, '\n'))
  })

  it('keeps any two ids apart', () => {
    const ids = ODD.map((text) => carried(text))
    expect(new Set(ids.map((id) => taken(dotId(id)))).size).toBe(new Set(ids).size)
    expect(taken(dotId('thing:0/a b?#% "x"'))).toBe('thing:0/a b?#% "x"')
  })

  it('has a line for every node and edge', () => {
    const text = String.raw`"(?:[^"\\]|\\[\s\S])*"`
    const lines = whole(dot.write(sample))
    const found = [...lines.matchAll(new RegExp(`^  (${text}) \\[label=(${text}), kind=(${text}), (.*)\\]$`, 'gm'))]
    expect(found.map(([, id]) => taken(id ?? ''))).toEqual(nodes.map(({ id }) => id))
    expect(found.map(([, , label]) => shown(label ?? ''))).toEqual(
      NASTY.map((label) => carried(label).replace(/\r\n?/g, '\n')),
    )
    expect(found[0]?.[4]).toBe('shape=diamond, fillcolor="#b5402c"')
    const arrows = [
      ...lines.matchAll(new RegExp(`^  (${text}) -> (${text}) \\[key=(${text}), label=(${text}), `, 'gm')),
    ]
    expect(arrows.map(([, from, to, key, label]) => [from, to, key, label].map((each) => taken(each ?? '')))).toEqual(
      edges.map(({ from, to, id, kind }) => [from, to, id, kind]),
    )
    expect(lines.split('\n')).toHaveLength(4 + nodes.length + edges.length + 2)
  })

  it('keeps places where there are any', () => {
    const positions = new Map([[nodes[0]?.id ?? '', { x: 1.5, y: -2 }]])
    const lines = whole(dot.write({ ...sample, positions }))
    expect(lines.match(/pos="[^"]*"/g)).toEqual(['pos="1500,-2000"'])
  })

  it('of nothing is an empty graph', () => {
    expect(whole(dot.write(empty))).not.toMatch(/^ {2}"/m)
  })
})
