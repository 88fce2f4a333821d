import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/export/csv.ts'
import { cypher } from '../../src/export/cypher.ts'
import { cypherLiteral, cypherName } from '../../src/export/cypher-text.ts'
import { formatNamed, formats } from '../../src/export/formats.ts'
import { columnsOf } from '../../src/export/head.ts'
import { json } from '../../src/export/json.ts'
import { tablesOf, zipTables } from '../../src/export/zip-tables.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { canonicalText } from '../../src/model/canonical-text.ts'
import { edges, empty, NASTY, nodes, sample, whole } from './sample.ts'

describe('json', () => {
  it('is one canonical value that holds everything', () => {
    const text = whole(json.write(sample))
    const { schema, datasets } = sample
    const expected = { format: 'survey-graph', version: 1, datasets, schema, nodes, edges }
    expect(text).toBe(`${canonicalJson(expected, 2)}\n`)
  })

  it('is canonical whatever the keys and values are', () => {
    const odd = [
      {
        b: 1,
        a: [],
        c: {},
        '\u{1f9ea}': [[]],
        '\uffff': null,
        '"\n': undefined,
        d: [undefined, Number.NaN, -0, 1e21, true],
      },
      { ...Object.fromEntries(NASTY.map((text) => [text, text])), é: { z: 1, y: { x: [1, 'two', { three: 3 }] } } },
      Object.assign(Object.create(null), { __proto__: 1, constructor: 2 }),
      JSON.parse('{"__proto__": {"a": 1}, "b": 2, "1": 3}'),
      { same: 1, number: 2, of: 3 },
      { keys: 1, number: 2, of: 3 },
      { undefined },
    ]
    expect(canonicalText(odd, '\n')).toBe(canonicalJson(odd, 2))
    for (const value of odd) expect(canonicalText(value, '\n')).toBe(canonicalJson(value, 2))
    expect(canonicalText(odd, '')).toBe(canonicalJson(odd))
    expect(canonicalText('text', '\n')).toBe('"text"')
  })

  it('is the same canonical value when there is nothing', () => {
    const value: unknown = JSON.parse(whole(json.write(empty)))
    expect(whole(json.write(empty))).toBe(`${canonicalJson(value, 2)}\n`)
    expect(value).toMatchObject({ nodes: [], edges: [], datasets: [] })
  })
})

/** Half of a surrogate pair has no place in a file. */
const inUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

describe('csv', () => {
  const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true })

  it('has a row for each piece of evidence', () => {
    const rows = rowsOf(whole(csv.write(sample)))
    expect(rows).toHaveLength(edges.flatMap((edge) => edge.evidence).length)
    expect(rows[0]).toMatchObject({
      id: 's:1',
      kind: 'ADDRESSES',
      toLabel: NASTY[0],
      locator: 'Q6/3',
      support: 'proposed',
    })
    expect(rows[1]).toMatchObject({ id: 's:1', locator: 'Q7', support: 'inferred', assertedBy: 'curator', summary: '' })
  })

  const textOf = (name: string, input = sample, stem?: string): string =>
    whole(csv.tables?.find((table) => table.name === name)?.write(input, stem) ?? [])

  it('has three tables beside each other', () => {
    const tabular = tablesOf(csv, sample).filter(({ extension = 'csv' }) => extension === 'csv')
    const names = tabular.map(({ name }) => name)
    const tables = Object.fromEntries(names.map((name) => [name, rowsOf(textOf(name))]))
    expect(Object.keys(tables)).toEqual(['nodes', 'statements', 'evidence'])
    expect(tables.nodes).toHaveLength(nodes.length)
    expect(tables.statements?.map((row) => row.id)).toEqual(['s:1', 's:2', 's:3'])
    expect(tables.evidence?.map((row) => row.statement)).toEqual(['s:1', 's:1', 's:2', 's:2', 's:3', 's:3'])
  })

  it('says beside them what the columns are, what refers to what, and whose it is', () => {
    const told = JSON.parse(textOf('datapackage', sample, 'x.'))
    expect(told).toMatchObject({
      profile: 'tabular-data-package',
      name: 'd',
      licenses: [{ name: 'CC0-1.0' }],
      surveyGraph: JSON.parse(JSON.stringify(columnsOf(sample).head)),
    })
    expect(told.resources.map(({ path }: { path: string }) => path)).toEqual([
      'x.nodes.csv',
      'x.statements.csv',
      'x.evidence.csv',
    ])
    const isOf: Record<string, RegExp> = {
      string: /^/,
      integer: /^(-?\d+)?$/,
      number: /^(-?\d+(\.\d+)?)?$/,
      boolean: /^(true|false)?$/,
    }
    for (const { name, schema } of told.resources) {
      const rows = rowsOf(textOf(name))
      const fields: { name: string; type: string }[] = schema.fields
      expect(Object.keys(rows[0] ?? {})).toEqual(fields.map((field) => field.name))
      for (const field of fields) for (const row of rows) expect(row[field.name]).toMatch(isOf[field.type] ?? /x^/)
      const keys = rows.map((row) => row[schema.primaryKey])
      expect(new Set(keys).size).toBe(keys.length)
      for (const { fields: from, reference } of schema.foreignKeys ?? []) {
        const ids = new Set(rowsOf(textOf(reference.resource)).map((row) => row[reference.fields]))
        for (const row of rows) expect(ids).toContain(row[from])
      }
    }
    const fields = told.resources[0].schema.fields
    expect(fields).toContainEqual({ name: 'field_year', type: 'integer' })
    expect(fields).toContainEqual({ name: 'field_share', type: 'number' })
    expect(JSON.parse(textOf('datapackage', empty)).resources[0].path).toBe('nodes.csv')
  })

  it.each([...NASTY, "'", "'=1", "''=1", "'x", '=', "'＝", '-', ' =1', '\r', 'a\rb', "'\t"])(
    'gives %j back to whoever takes one apostrophe away',
    (text) => {
      const odd = nodes.slice(0, 1).map((node) => ({ ...node, label: { en: text } }))
      const [row] = rowsOf(textOf('nodes', { ...sample, nodes: odd }))
      const cell = row?.label_en ?? ''
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      expect(cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')).toBe(inUtf8(text))
    },
  )

  it('writes as many rows as there are, whatever the block', () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ ...nodes[0], id: `n:${at}` })) as typeof nodes
    expect(rowsOf(textOf('nodes', { ...sample, nodes: many })).map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  })

  it('comes as one archive where there is room for one file', async () => {
    const pieces = [...(await zipTables(csv, sample))]
    const files = unzipSync(Buffer.concat(pieces))
    expect(Object.keys(files)).toEqual(['nodes.csv', 'statements.csv', 'evidence.csv', 'datapackage.json'])
    for (const [path, bytes] of Object.entries(files)) {
      expect(Buffer.from(bytes).toString('utf8')).toBe(inUtf8(textOf(path.replace(/\.\w+$/, ''))))
    }
  })

  it.each(['＝1+1', '＋1', '－1', '＠SUM(A1)', '\n=1', '\t=1', '\r=1'])('keeps %j from being run', (text) => {
    const [table] = csv.tables ?? []
    const odd = nodes.slice(0, 1).map((node) => ({ ...node, label: { en: text } }))
    expect(rowsOf(whole(table?.write({ ...sample, nodes: odd }) ?? []))[0]?.label_en).toBe(`'${text}`)
  })

  it('keeps texts from being run as formulas, and leaves numbers alone', () => {
    const [table] = csv.tables ?? []
    const negative = nodes.map((node) => ({ ...node, fields: { depth: -4 } }))
    const rows = rowsOf(whole(table?.write({ ...sample, nodes: negative }) ?? []))
    expect(rows.map((row) => row.label_en)).toEqual(
      NASTY.map((text) => (/^[=+\-@]/.test(text) ? `'${text}` : inUtf8(text))),
    )
    expect(rows[0]?.field_depth).toBe('-4')
  })
})

describe('cypher', () => {
  /**
   * Reads a literal as Neo4j does: unicode escapes first, wherever they stand, then quotes. Returns the texts of the
   * literals, or throws where one does not end.
   */
  function textsIn(query: string): string[] {
    const seen = query.replace(/\\u([0-9a-fA-F]{4})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    const texts: string[] = []
    let rest = seen
    while (rest.length > 0) {
      const match = /^'((?:[^'\\]|\\['\\nrt])*)'(?: \+ )?/.exec(rest)
      if (!match) throw new Error(`not a literal: ${rest}`)
      texts.push(match[1]?.replace(/\\(.)/gs, (_all, c: string) => ({ n: '\n', r: '\r', t: '\t' })[c] ?? c) ?? '')
      rest = rest.slice(match[0].length)
    }
    return texts
  }

  it('writes any text as literals that read as that text', () => {
    for (const text of [...NASTY, '\\u0027', "\\\\u0027 '", "'\\", '\\\\\\u005c']) {
      expect(textsIn(cypherLiteral(text)).join('')).toBe(text)
    }
  })

  it('writes lists, maps and numbers', () => {
    expect(cypherLiteral({ a: [1, 2.5, true], 'b c': 'x' })).toBe("{a: [1, 2.5, true], `b_c`: 'x'}")
    expect(cypherLiteral(Number.NaN)).toBe('null')
  })

  it('lets only letters, digits and underscores into names', () => {
    expect(cypherName('Challenge')).toBe('Challenge')
    expect(cypherName('A`) DETACH DELETE (n')).toMatch(/^[A-Za-z0-9_]+$/)
    expect(cypherName('7 度')).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/)
  })

  it('makes constraints first, then nodes, relationships and evidence, all merged by id', () => {
    const script = whole(cypher.write(sample))
    const places = [
      'CREATE CONSTRAINT survey_node_id',
      'SET n:Challenge',
      'MERGE (a)-[r:ADDRESSES {id: row.id}]',
      'MERGE (e:SurveyEvidence',
    ].map((text) => script.indexOf(text))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(script).not.toMatch(/^CREATE (?!CONSTRAINT|INDEX)/m)
    expect(script).toContain("label_ja: '日本語 ")
  })

  it('takes no kind for a label of its own', () => {
    const odd = nodes.slice(0, 1).map((node) => ({ ...node, kind: 'SurveyEvidence' }))
    expect(whole(cypher.write({ ...sample, nodes: odd, edges: [] }))).toContain('SET n:SurveyEvidence_, n +=')
  })

  it('keeps the properties of a node apart from its fields', () => {
    const [node] = nodes
    if (!node) throw new Error('no sample')
    const script = whole(
      cypher.write({ ...sample, nodes: [{ ...node, fields: { id: 'other', 'odd `key`': 1, 年: 2, 月: 3 } }] }),
    )
    expect(script).toContain("field_id: 'other', field_odd_x20__x60_key_x60_: 1")
    expect(script).toContain('`field_年`: 2, `field_月`: 3')
    expect(script).not.toMatch(/[{ ]id: 'other'/)
  })
})

describe('formats', () => {
  it('are found by name, each with its own', () => {
    for (const format of formats) expect(formatNamed(format.name)).toBe(format)
    expect(formatNamed('nothing')).toBeUndefined()
    expect(new Set(formats.map((format) => format.name)).size).toBe(formats.length)
  })
})
