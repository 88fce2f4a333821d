import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { cellStarts } from '../../loaders/cell-starts.ts'
import { recordOf } from '../../loaders/located.ts'
import { readCsv } from '../../loaders/read-csv.ts'
import { readJson } from '../../loaders/read-json.ts'
import { readList } from '../../loaders/read-list.ts'
import { readYaml } from '../../loaders/read-yaml.ts'
import type { Place } from '../../src/model/batch.ts'

/** What stands at a place, found without the code under test. */
function textAt(text: string, { line, column }: Place): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u)
  return lines
    .slice(line - 1)
    .join('')
    .slice(column - 1)
}

/** The values of a tree by path, as recordOf spells paths. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

/** Keys that cannot be mistaken for a path of several, so that every place has a path of its own. */
const key = fc.stringMatching(/^[a-zA-Z雪 "'#:]{1,6}$/u)
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}))

describe('JSON', () => {
  it('is read as JSON.parse reads it, and every value stands at its place', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const json = readJson('a.json', text)
        expect(json.problems).toEqual([])
        expect(json.root).toEqual(JSON.parse(text))
        const places = json.placesOf(Object(json.root))
        for (const [path, leaf] of leaves(value)) {
          const place = places[path]
          expect(place && textAt(text, place).startsWith(JSON.stringify(leaf))).toBe(true)
        }
      }),
    )
  })

  it('refuses what JSON.parse refuses, with one problem and no throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'{}[],:"\\ \n01.eE-+tfn', 'true', 'null', '"a"', '\\u00', 'é')),
        (parts) => {
          const text = parts.join('')
          const { root, problems } = readJson('a.json', text)
          let isJson = true
          try {
            JSON.parse(text)
          } catch {
            isJson = false
          }
          // Keys that stand twice are a problem of their own, and no fault of the syntax.
          expect(root !== undefined).toBe(isJson)
          if (!isJson) expect(problems.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('refuses deep nesting without running out of stack', () => {
    const { root, problems } = readJson('a.json', '['.repeat(200_000))
    expect(root).toBeUndefined()
    expect(problems).toMatchObject([{ line: 1, column: 65 }])
  })
})

describe('YAML', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree), fc.constantFrom('\n', '\r\n'), (value, lineEnd) => {
        // Line ends within a text are its own affair: those of block texts are always LF.
        const text = stringify(value, { schema: 'core', defaultStringType: 'QUOTE_DOUBLE' }).replaceAll('\n', lineEnd)
        const { root, problems } = readYaml('a.yaml', text)
        expect(problems).toEqual([])
        expect(root && recordOf('a.yaml', root).value).toEqual(value)
      }),
    )
  })

  it('never throws, and says something about every text that it cannot read', () => {
    const bit = fc.constantFrom(
      ...'-:?{}[],&*!|>\'"%@` \n\ta1#',
      '<<',
      '&a',
      '*a',
      '- ',
      ': ',
      '\n  ',
      '---\n',
      '...\n',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { root, problems } = readYaml('a.yaml', text)
        const lines = text.split('\n').length
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
          expect(column).toBeGreaterThan(0)
        }
        if (root) expect(() => recordOf('a.yaml', root)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['[', '- ', '{a: ', '? '])('refuses deep nesting of %j without running out of stack', (opening) => {
    const { root, problems } = readYaml('a.yaml', opening.repeat(5000))
    expect(root).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('CSV', () => {
  const cell = fc.array(fc.constantFrom('a', '雪', '😀', '"', ',', '\n', '\r\n', '\r', ' ', 'b'), { maxLength: 6 })
  const quoted = (text: string) =>
    /["\n\r,]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

  it('finds every cell at its place, whatever stands in the others', () => {
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(
        fc.array(
          cell.map((parts) => parts.join('')),
          { minLength: width, maxLength: width },
        ),
        { minLength: 1 },
      ),
    )
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (cells, lineEnd, endsOpen) => {
        const text = cells.map((row) => row.map(quoted).join(',')).join(lineEnd) + (endsOpen ? '' : lineEnd)
        const { header, rows, problems } = readCsv('a.csv', text)
        expect(problems).toEqual([])
        const read = [header, ...rows]
        expect(read.map((row) => row.map((each) => each.text))).toEqual(
          cells.map((row) => row.map((each) => each.trim())),
        )
        read.forEach((row, at) => {
          row.forEach((each, column) => {
            const whole = quoted(cells[at]?.[column] ?? '?')
            expect(textAt(text, each.place).slice(0, whole.length)).toBe(whole)
          })
        })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ',', '\n', '\r\n', '\r', 'a', ' ')), (parts) => {
        const text = parts.join('')
        for (const { line, column } of readCsv('a.csv', text).problems)
          expect(Math.min(line, column)).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  it('counts blank lines as rows of one cell', () => {
    expect(cellStarts('a,b\n\n"c\n",\n')).toEqual([[0, 2], [4], [5, 10]])
    expect(cellStarts('')).toEqual([])
    expect(cellStarts('a,')).toEqual([[0, 2]])
  })
})

describe('a Markdown list', () => {
  it('has every entry at its place, however it is written', () => {
    const venue = fc.constantFrom('', '[**Pots, 2023.8**] ', '[**Pots 2024**]', '[**Pots**] ')
    const name = fc.constantFrom('', '**Kiln**: ', '**Kiln** ', '**[Kiln](https://example.org/k)** ')
    const links = fc.constantFrom(
      '',
      ' [paper](https://example.org/p)',
      ' [[paper]]( https://example.org/p) [code](<b c>)',
    )
    const entry = fc.tuple(
      fc.constantFrom('* ', '- ', '3. '),
      venue,
      name,
      fc.constantFrom('Clay', '粘土 *and* 😀'),
      links,
    )
    fc.assert(
      fc.property(fc.array(entry), fc.constantFrom('\n', '\r\n'), (entries, lineEnd) => {
        const lines = entries.map((parts) => parts.join(''))
        const [section] = readList('a.md', ['# Pots', '', ...lines].join(lineEnd))
        expect(section?.problems).toEqual([])
        expect(section?.entries.map(({ place }) => place)).toEqual(
          lines.map((_, index) => ({ line: index + 3, column: 1 })),
        )
        for (const { title } of section?.entries ?? []) expect(['Clay', '粘土 and 😀']).toContain(title)
      }),
    )
  })

  it('never throws', () => {
    const bit = fc.constantFrom(...'#*_-+[]()<>!`\\ \n\t1.a:', '# ', '* ', '\n\n', '**', '](', '<!--', '    ', '> ')
    fc.assert(
      fc.property(fc.array(bit), (parts) => {
        for (const { place, entries } of readList('a.md', parts.join(''))) {
          for (const { line, column } of [place, ...entries.map((each) => each.place)])
            expect(Math.min(line, column)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['> ', '* ', '[', '![', '<b>'])('reads deep nesting of %j without running out of stack', (opening) => {
    expect(readList('a.md', `# Pots\n\n* ${opening.repeat(300)}a`)).toHaveLength(1)
  })

  it('reads emphasis in emphasis without running out of stack', () => {
    expect(readList('a.md', `# Pots\n\n* ${'**'.repeat(500)}a${'**'.repeat(500)}`)).toHaveLength(1)
  })
})
