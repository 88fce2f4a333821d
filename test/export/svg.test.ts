import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { INKS } from '../../src/drawing/looks.ts'
import { InputError } from '../../src/errors.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { svg } from '../../src/export/svg.ts'
import { edges, NASTY, nodes, sample, whole } from './sample.ts'

const drawn = (more: Partial<typeof sample> = {}) => whole(svg.write({ ...makeInput(svg, sample, sample), ...more }))

/** Every element with its attributes, and all text. Throws where the XML is not well-formed. */
function parsed(text: string) {
  const tags: { name: string; attributes: Record<string, string> }[] = []
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => tags.push({ name: tag.name, attributes: tag.attributes as Record<string, string> }))
  parser.on('text', (found) => {
    if (found.trim() !== '') texts.push(found)
  })
  parser.write(text).close()
  return { tags, texts }
}

describe('svg', () => {
  it('draws sizes that tell what was asked for', () => {
    const sizesBy = (sizeBy?: 'connections' | 'evidence') =>
      parsed(drawn(sizeBy && { sizeBy })).tags.flatMap(({ attributes }) => attributes.d ?? [])
    expect(sizesBy('connections')).not.toEqual(sizesBy())
    expect(sizesBy('evidence')).not.toEqual(sizesBy())
  })

  it('draws each node and statement, and says what it is, what the signs mean and who made it', () => {
    const { tags, texts } = parsed(drawn())
    const shapes = tags.filter(
      ({ name, attributes }) => name === 'path' && attributes.transform?.startsWith('translate'),
    )
    expect(shapes).toHaveLength(nodes.length)
    const lines = tags.filter(
      ({ name, attributes }) => (name === 'path' && /^M[\d. -]+Q/u.test(attributes.d ?? '')) || name === 'circle',
    )
    expect(lines).toHaveLength(edges.length)
    const [dataset] = sample.datasets
    expect(texts.join('\n')).toContain(dataset?.title.en)
    expect(texts.join(' ')).toContain(dataset?.citation)
    expect(texts.join(' ')).toContain(dataset?.licence)
    const challenges = nodes.filter((node) => node.kind === 'Challenge').length
    expect(texts).toContain(`Challenges ${challenges}`)
  })

  it('is the same for the same part, and text in it is only ever text', () => {
    expect(drawn()).toBe(drawn())
    const { tags, texts } = parsed(drawn())
    expect(new Set(tags.map(({ name }) => name))).toEqual(new Set(['svg', 'title', 'rect', 'text', 'g', 'path']))
    expect(tags.some(({ attributes }) => 'onclick' in attributes)).toBe(false)
    expect(texts.some((text) => text.endsWith('…') && NASTY[0].startsWith(text.slice(0, -1)))).toBe(true)
  })

  it('has a title of its own, names in another language, and looks for dark and for all eyes', () => {
    const { texts } = parsed(drawn({ title: 'What is in the way', lang: 'ja' }))
    expect(texts[0]).toBe('What is in the way')
    expect(texts.some((text) => text.startsWith('日本語 安全性'))).toBe(true)
    expect(texts.some((text) => text.startsWith('課題 '))).toBe(true)
    expect(drawn({ look: 'dark' })).toContain(`fill="${INKS.dark.ground}"`)
    const safe = drawn({ look: 'safe' })
    expect(safe).toContain('#d55e00')
    expect(safe).not.toContain(sample.schema.nodeKinds.Challenge?.color.light)
  })

  it('of few statements has lines that stand out, of many the ones that stand back', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...(edges[0] as (typeof edges)[number]), id: `s:${at}` }))
    expect(drawn({ look: 'dark' })).not.toContain(`stroke="${INKS.dark.edge}"`)
    expect(drawn({ look: 'dark', edges: many })).toContain(`stroke="${INKS.dark.edge}"`)
  })

  it('says how much it holds, of which revision, and what it is not', () => {
    const [dataset] = sample.datasets
    const about = { ...dataset, date: '2024-05-22', disclaimer: { en: 'Not advice.', ja: '助言ではない。' } }
    const { texts } = parsed(drawn({ datasets: [about as (typeof sample.datasets)[number]] }))
    const short = dataset?.revision.slice(0, 8)
    expect(texts).toContain(
      `${nodes.length} nodes, ${edges.length} statements · as read on 22 May 2024, revision ${short}`,
    )
    expect(texts.at(-1)).toBe('Not advice.')
  })

  it('of several datasets names each once, and says once what is true of all', () => {
    const [dataset] = sample.datasets
    const about = (id: string, limits: string, date = '2024-05-22') => ({
      ...(dataset as (typeof sample.datasets)[number]),
      id,
      title: { en: `Title ${id}` },
      date,
      disclaimer: { en: `${limits} See example.org/a.b for more. Not advice.` },
    })
    const feet = (...datasets: ReturnType<typeof about>[]) => {
      const { texts } = parsed(drawn({ datasets }))
      return texts.slice(texts.findIndex((text) => text.startsWith(`${nodes.length} nodes`))).join(' ')
    }
    const short = dataset?.revision.slice(0, 8)
    const foot = feet(about('a', 'Made up.'), about('b', 'Made up too.'))
    const counts = `${nodes.length} nodes, ${edges.length} statements`
    const licence = dataset?.licence
    expect(foot).toBe(
      `${counts} · as read on 22 May 2024 · See example.org/a.b for more. Not advice. ` +
        `Title a · ${licence} · revision ${short} · Made up. Title b · ${licence} · revision ${short} · Made up too.`,
    )
    expect(feet(about('a', 'X.'), about('b', 'X.', '2025-01-01'))).toContain(
      `Title b · ${licence} · as read on 1 January 2025, revision ${short}`,
    )
  })

  it('lets what is selected stand out with what is joined to it, unless that is all', () => {
    const [first] = edges
    const chosen = first?.from ?? ''
    const rings = (text: string) => text.split(`stroke="${INKS.light.accent}"`).length - 1
    const back = (text: string) => text.split(' opacity="').length - 1
    const text = drawn({ selected: [chosen] })
    expect(rings(text)).toBe(1)
    expect(text).toContain(`stroke="${INKS.light.litEdge}"`)
    expect(text).toContain('font-weight="650"')
    expect(back(text)).toBeGreaterThan(0)
    for (const other of [drawn(), drawn({ selected: nodes.map(({ id }) => id) }), drawn({ selected: ['no:such'] })]) {
      expect(rings(other) + back(other)).toBe(0)
    }
  })

  it('draws what groups stand on, with their names, where that is asked for', () => {
    const rounds = (text: string) => text.match(/stroke-linecap="round"/gu) ?? []
    expect(rounds(drawn())).toHaveLength(0)
    const kinds = new Set(nodes.map(({ kind }) => kind))
    const byKind = drawn({ groups: 'kind' })
    // A rim and a ground for each; a kind may fall into several.
    expect(rounds(byKind).length).toBeGreaterThanOrEqual(2 * kinds.size)
    expect(parsed(byKind).texts).toEqual(expect.arrayContaining(['Challenges', 'Techniques']))
    expect(parsed(drawn({ groups: 'kind', lang: 'ja' })).texts).toContain('課題')
    expect(parsed(drawn({ groups: 'communities' })).texts.some((text) => text.startsWith('Around '))).toBe(true)
  })

  it('refuses what nobody could read', () => {
    const { positions: _none, ...unplaced } = sample
    // Before a line of it is written, so that nobody has half an answer.
    expect(() => svg.write(unplaced)).toThrow(InputError)
  })
})
