import { type CellType, cellTypeOf } from '../model/cells.ts'
import type { Column } from '../model/columns.ts'
import { HEAD_NAME } from '../model/head.ts'
import { inLanguage } from '../model/text.ts'
import { nameAll } from '../report/name-all.ts'
import type { ExportInput } from './format.ts'
import { columnsOf } from './head.ts'
import { creditsOf } from './make-input.ts'
import { evidenceTable, nodeTable, statementTable } from './tables.ts'

/**
 * What stands beside our tables as `datapackage.json`: a Tabular Data Package (Frictionless), which tells the type of
 * each column, what refers to what, whose data it is and under which licence; and the head, by which the tables open
 * here again. `stem` stands before the names of the tables' files.
 */
export function* dataPackage(input: ExportInput, stem = ''): Iterable<string> {
  const { lang } = input
  const datasets = creditsOf(input)
  const [first, ...more] = datasets
  const refers = (field: string, resource: string) => ({ fields: field, reference: { resource, fields: 'id' } })
  const value = {
    profile: 'tabular-data-package',
    name: first && more.length === 0 ? first.id : 'survey-graph',
    title: nameAll(
      datasets.map(({ title }) => inLanguage(title, lang)),
      lang,
    ),
    licenses: [...new Set(datasets.map(({ licence }) => licence))].map((name) => ({ name })),
    sources: datasets.map(({ citation }) => ({ title: citation })),
    resources: [
      resource(stem, 'nodes', { fields: [ID, ...nodeTable(input).map(fieldOf)], primaryKey: 'id' }),
      resource(stem, 'statements', {
        fields: [ID, text('from'), text('to'), ...statementTable(input).map(fieldOf)],
        primaryKey: 'id',
        foreignKeys: [refers('from', 'nodes'), refers('to', 'nodes')],
      }),
      resource(stem, 'evidence', {
        fields: [text('statement'), ...evidenceTable(input).map(fieldOf)],
        primaryKey: 'id',
        foreignKeys: [refers('statement', 'statements')],
      }),
    ],
    [HEAD_NAME]: columnsOf(input).head,
  }
  yield `${JSON.stringify(value, null, 2)}\n`
}

const TYPES: Readonly<Record<CellType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'number',
  boolean: 'boolean',
}

const ID = text('id')

function text(name: string) {
  return { name, type: 'string' }
}

function fieldOf<T>({ name, type }: Column<T>) {
  return { name, type: TYPES[cellTypeOf(type)] }
}

function resource(stem: string, name: string, schema: object) {
  const file = { path: `${stem}${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' }
  return { profile: 'tabular-data-resource', name, ...file, schema }
}
