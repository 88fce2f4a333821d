import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, it } from 'vitest'
import { gexf } from '../../src/export/gexf.ts'
import { graphml } from '../../src/export/graphml.ts'
import { columnsOf } from '../../src/export/head.ts'
import { readableColumns } from '../../src/export/readable-columns.ts'
import { elementText, jsonForXml, quotedXml } from '../../src/export/xml.ts'
import { cellOf } from '../../src/model/columns.ts'
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

const { forNodes, forEdges, head } = columnsOf(sample)

describe('pieces of XML', () => {
  const TEXTS = [
    ...NASTY,
    '',
    ' ',
    `'`,
    `"`,
    `'"`,
    `"&'`,
    ']]>',
    '?>',
    '<!--',
    '\ufffe',
    '\u0085\u2028',
    '\u{1f9ea}',
    '\udc00',
  ]

  it('read as the text that they were, but for what XML cannot carry', () => {
    for (const text of TEXTS) {
      const [root] = elementsOf(`<a b=${quotedXml(text)}>${elementText(text)}</a>`)
      expect([root?.attributes.b, root?.text]).toEqual([carried(text), carried(text)])
    }
  })

  it('carry JSON of any text', () => {
    const json = jsonForXml(TEXTS)
    expect(JSON.parse(json)).toEqual(TEXTS)
    expect(json).not.toContain('>')
    expect(carried(json)).toBe(json)
  })
})

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

  it('has every column of every node and edge', () => {
    const tags = elementsOf(whole(gexf.write(sample)))
    const cells = <T>(columns: typeof forNodes | typeof forEdges, items: readonly T[]) =>
      items.flatMap((item) =>
        columns.flatMap((column) => {
          const cell = cellOf(column as { name: string; type: 'string'; value(item: T): string | undefined }, item)
          return cell === undefined ? [] : [[column.name, carried(String(cell))]]
        }),
      )
    expect(named(tags, 'attvalue').map(({ attributes }) => [attributes.for, attributes.value])).toEqual([
      ...cells(forNodes, nodes),
      ...cells([...forEdges, ...readableColumns(sample)], edges),
    ])
  })

  it('says to people what edges are, how far they are supported and from which works, in the language of the export', () => {
    const [first] = edges
    const source = first?.evidence[0]?.source ?? ''
    const work = {
      ...(nodes[0] as (typeof nodes)[number]),
      id: source,
      label: { en: 'A work', ja: 'ある文献' },
      fields: { doi: '10.1/x' },
    }
    const facts = edges.map((edge) => ({ ...edge, strength: 'fact' as const }))
    const said = (format: typeof gexf, lang: string) => {
      const tags = elementsOf(
        whole(
          format.write({
            ...sample,
            edges: facts,
            nodes: nodes.filter(({ id }) => id !== source),
            cited: [work],
            lang,
          }),
        ),
      )
      const ids = Object.fromEntries(
        named(tags, 'key').flatMap(({ attributes: { for: of, 'attr.name': name = '', id } }) =>
          of === 'edge' ? [[id, name]] : [],
        ),
      )
      const inside =
        format === gexf
          ? named(tags, 'attvalue').map(({ attributes }) => [attributes.for, attributes.value])
          : named(tags, 'data').map(({ attributes, text }) => [ids[attributes.key ?? ''], text])
      const values = (name: string) => inside.flatMap(([key, value]) => (key === name ? value : []))
      return {
        values,
        labels: format === gexf ? named(tags, 'edge').map(({ attributes }) => attributes.label) : values('label'),
      }
    }
    for (const format of [gexf, graphml]) {
      const english = said(format, 'en')
      expect(english.labels).toContain('addresses')
      expect(english.values('support')).toContain('stated')
      expect(english.values('strength')).toContain('fact')
      expect(english.values('kind')).toContain('ADDRESSES')
      expect(english.values('sources').join('\n')).toContain(
        `A work, ${first?.evidence[0]?.locator}, https://doi.org/10.1/x`,
      )
      expect(said(format, 'ja').values('support')).toContain('記載')
      expect(said(format, 'ja').values('sources').join('\n')).toContain('ある文献')
    }
  })

  it('says whose it is in a processing instruction, and is still well-formed whatever a dataset is called', () => {
    const title = { en: `?> <!-- ${NASTY.join(' ')} \ufffe -->` }
    const datasets = sample.datasets.map((dataset) => ({ ...dataset, title }))
    const xml = whole(gexf.write({ ...sample, datasets }))
    const found: string[] = []
    const parser = new SaxesParser({ xmlns: false })
    parser.on('error', (error) => {
      throw error
    })
    parser.on('processinginstruction', ({ target, body }) => void (target === 'surveyGraph' && found.push(body)))
    parser.write(xml).close()
    expect(found.map((body) => JSON.parse(body))).toEqual([{ ...JSON.parse(JSON.stringify(head)), datasets }])
  })

  it('writes an empty part as an empty graph', () => {
    expect(named(elementsOf(whole(gexf.write(empty))), 'node')).toEqual([])
  })
})

/** GraphML's own elements; what yEd draws from is in a namespace of its own. */
const own = (tags: readonly Tag[]): Tag[] => tags.filter(({ name }) => !name.startsWith('y:'))

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

  it('says whose it is in the data of the graph', () => {
    const title = { en: `]]> <!-- ${NASTY.join(' ')} \ufffe -->` }
    const datasets = sample.datasets.map((dataset) => ({ ...dataset, title }))
    const tags = elementsOf(whole(graphml.write({ ...sample, datasets })))
    const key = named(tags, 'key').find(({ attributes }) => attributes.for === 'graph')
    expect(key?.attributes['attr.name']).toBe('surveyGraph')
    const [data, ...more] = named(tags, 'data').filter(({ attributes }) => attributes.key === key?.attributes.id)
    expect(more).toEqual([])
    expect(JSON.parse(data?.text ?? '')).toEqual({ ...JSON.parse(JSON.stringify(head)), datasets })
  })

  it('has every column of every node', () => {
    const tags = elementsOf(whole(graphml.write(sample)))
    const nameOf = new Map(named(tags, 'key').map(({ attributes }) => [attributes.id, attributes['attr.name']]))
    const names = new Set(forNodes.map(({ name }) => name))
    const found = named(tags, 'data')
      .filter(({ attributes }) => attributes.key?.startsWith('node'))
      .map(({ attributes, text }) => [nameOf.get(attributes.key), text])
      .filter(([name]) => names.has(name ?? ''))
    expect(found).toEqual(
      nodes.flatMap((node) =>
        forNodes.flatMap((column) => {
          const cell = cellOf(column, node)
          return cell === undefined ? [] : [[column.name, carried(String(cell))]]
        }),
      ),
    )
  })

  it('tells yEd label, colour, shape and place before our own data, which has the last word elsewhere', () => {
    const xml = whole(graphml.write({ ...sample, positions: new Map([[nodes[0]?.id ?? '', { x: 1.5, y: -2 }]]) }))
    const tags = elementsOf(xml)
    expect(named(tags, 'y:NodeLabel').map(({ text }) => text)).toEqual(NASTY.map(carried))
    expect(named(tags, 'y:EdgeLabel').map(({ text }) => text)).toEqual(edges.map(() => 'addresses'))
    expect(named(tags, 'y:Fill')[0]?.attributes.color).toBe('#b5402c')
    expect(named(tags, 'y:Shape')[0]?.attributes.type).toBe('diamond')
    const [geometry, ...more] = named(tags, 'y:Geometry')
    expect(more).toEqual([])
    const corner = geometry?.attributes ?? {}
    expect(Number(corner.x) + Number(corner.width) / 2).toBeCloseTo(1500)
    expect(Number(corner.y) + Number(corner.height) / 2).toBeCloseTo(2000)
    for (const [at, { name }] of tags.entries()) {
      if (name === 'node' || name === 'edge') expect(tags[at + 1]?.attributes.key).toMatch(/^y(Node|Edge)$/)
    }
    expect(own(tags).every(({ name }) => /^(graphml|key|graph|node|edge|data)$/.test(name))).toBe(true)
  })

  it('writes positions as doubles where there are any', () => {
    const keys = (input: typeof sample): (string | undefined)[] =>
      named(elementsOf(whole(graphml.write(input))), 'key').map((tag) => tag.attributes['attr.name'])
    expect(keys(sample)).not.toContain('x')
    expect(keys({ ...sample, positions: new Map() })).toContain('x')
  })
})
