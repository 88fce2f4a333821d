import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, it } from 'vitest'
import { gexf } from '../../src/export/gexf.ts'
import { graphml } from '../../src/export/graphml.ts'
import { edges, empty, NASTY, nodes, sample, whole } from './sample.ts'

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Every element in document order; throws where the text is not well-formed XML. */
function elementsOf(xml: string): Tag[] {
  const parser = new SaxesParser({ xmlns: false })
  const tags: Tag[] = []
  const open: Tag[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const element = { name: tag.name, attributes: tag.attributes, text: '' }
    tags.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  expect(open).toEqual([])
  return tags
}

const named = (tags: readonly Tag[], name: string): Tag[] => tags.filter((tag) => tag.name === name)

/** What XML 1.0 can carry of a text. */
const carried = (text: string): string =>
  [...text].filter((c) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/u.test(c) || (c.codePointAt(0) ?? 0) > 0xffff).join('')

describe('gexf', () => {
  it('is well-formed, with every node and edge by its own id', () => {
    const tags = elementsOf(whole(gexf.write(sample)))
    expect(named(tags, 'node').map((tag) => tag.attributes.id)).toEqual(nodes.map((node) => node.id))
    expect(named(tags, 'edge').map((tag) => tag.attributes.id)).toEqual(edges.map((edge) => edge.id))
    expect(named(tags, 'gexf')[0]?.attributes.version).toBe('1.3')
  })

  it('carries labels as they are, but for what XML cannot carry', () => {
    const tags = elementsOf(whole(gexf.write(sample)))
    expect(named(tags, 'node').map((tag) => tag.attributes.label)).toEqual(NASTY.map(carried))
    const japanese = elementsOf(whole(gexf.write({ ...sample, lang: 'ja' })))
    expect(named(japanese, 'node')[0]?.attributes.label).toBe(`日本語 ${NASTY[0]}`)
  })

  it('declares a type that every value of an attribute keeps', () => {
    const tags = elementsOf(whole(gexf.write(sample)))
    const types = Object.fromEntries(
      named(tags, 'attribute').map((tag) => [tag.attributes.title ?? '', tag.attributes.type]),
    )
    expect(types).toMatchObject({
      kind: 'string',
      label_en: 'string',
      field_year: 'integer',
      field_share: 'double',
      field_open: 'boolean',
      field_mixed: 'string',
      strength: 'string',
    })
    const declared = new Set(named(tags, 'attribute').map((tag) => tag.attributes.id))
    for (const value of named(tags, 'attvalue')) expect(declared).toContain(value.attributes.for)
  })

  it('keeps parallel statements apart by kind', () => {
    const tags = elementsOf(whole(gexf.write(sample)))
    expect(named(tags, 'edge').map((tag) => tag.attributes.kind)).toEqual(['ADDRESSES', 'ADDRESSES 2', 'ADDRESSES'])
  })

  it('draws colours, shapes and sizes, and positions where there are any', () => {
    const tags = elementsOf(whole(gexf.write(sample)))
    expect(named(tags, 'viz:color')[0]?.attributes).toEqual({ r: '181', g: '64', b: '44' })
    expect(named(tags, 'viz:shape')[0]?.attributes.value).toBe('diamond')
    expect(named(tags, 'viz:size')).toHaveLength(nodes.length)
    expect(named(tags, 'viz:position')).toHaveLength(0)
    const placed = { ...sample, positions: new Map([[nodes[0]?.id ?? '', { x: 1.5, y: -2 }]]) }
    const [position, ...more] = named(elementsOf(whole(gexf.write(placed))), 'viz:position')
    expect(position?.attributes).toEqual({ x: '1500', y: '-2000', z: '0' })
    expect(more).toEqual([])
  })

  it('writes an empty part as an empty graph', () => {
    expect(named(elementsOf(whole(gexf.write(empty))), 'node')).toEqual([])
  })
})

describe('graphml', () => {
  it('is well-formed, with every node and edge, and label as data', () => {
    const tags = elementsOf(whole(graphml.write(sample)))
    expect(named(tags, 'node').map((tag) => tag.attributes.id)).toEqual(nodes.map((node) => node.id))
    expect(named(tags, 'edge').map((tag) => tag.attributes.source)).toEqual(edges.map((edge) => edge.from))
    const key = named(tags, 'key').find(
      (tag) => tag.attributes.for === 'node' && tag.attributes['attr.name'] === 'label',
    )
    const labels = named(tags, 'data').filter((tag) => tag.attributes.key === key?.attributes.id)
    expect(labels.map((tag) => tag.text)).toEqual(NASTY.map(carried))
  })

  it('uses each key for the subject that it is declared for, once', () => {
    const tags = elementsOf(whole(graphml.write(sample)))
    const ids = named(tags, 'key').map((tag) => tag.attributes.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const data of named(tags, 'data')) expect(ids).toContain(data.attributes.key)
  })

  it('writes positions as doubles where there are any', () => {
    const keys = (input: typeof sample): (string | undefined)[] =>
      named(elementsOf(whole(graphml.write(input))), 'key').map((tag) => tag.attributes['attr.name'])
    expect(keys(sample)).not.toContain('x')
    expect(keys({ ...sample, positions: new Map() })).toContain('x')
  })
})
