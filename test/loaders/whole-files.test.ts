import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDatasets } from '../../src/compose.ts'
import { sayProblem } from '../../src/errors.ts'

const FIXTURES = 'test/fixtures/loaders/graph'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'survey-graph-'))
})
afterEach(() => rm(folder, { recursive: true }))

it.each([
  'gexf-plain/input.gexf',
  'graphml-yed/input.graphml',
  'cx2/input.cx2',
  'cytoscape/input.cyjs',
  'graphology/input.json',
  'tables',
  'tables/datapackage.json',
])('opens %s from its path', async (path) => {
  const { batches, problems } = await readDatasets([join(FIXTURES, path)])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(batches).toHaveLength(1)
})

it('opens several graphs beside each other', async () => {
  await cp(`${FIXTURES}/gexf-plain/input.gexf`, join(folder, 'Fruit of 2024.gexf'))
  await cp(`${FIXTURES}/cx2/input.cx2`, join(folder, '図.cx2'))
  const { batches } = await readDatasets([join(folder, 'Fruit of 2024.gexf'), join(folder, '図.cx2')])
  expect(batches.map(({ dataset }) => dataset.id)).toEqual(['fruit-of-2024', 'graph'])
})

it('takes only tables that lie beside their package', async () => {
  await cp(`${FIXTURES}/tables`, join(folder, 'tables'), { recursive: true })
  await writeFile(join(folder, 'outside.csv'), 'id\n')
  const text = JSON.stringify({
    resources: [
      { name: 'nodes', path: '../outside.csv' },
      { name: 'statements', path: 'linked.csv' },
      { name: 'evidence', path: 'nowhere.csv' },
    ],
    surveyGraph: {
      format: 'survey-graph',
      version: 1,
      datasets: [{ id: 'd' }],
      schema: {},
      columns: { nodes: {}, edges: {} },
    },
  })
  await writeFile(join(folder, 'tables', 'datapackage.json'), text)
  await symlink(join(folder, 'outside.csv'), join(folder, 'tables', 'linked.csv'))
  const { batches, problems } = await readDatasets([join(folder, 'tables')])
  expect(batches).toEqual([])
  const said = problems.map(sayProblem).join('\n')
  expect(said).toContain('../outside.csv is not inside the folder')
  expect(said).toContain('linked.csv is not inside the folder')
  expect(said).toContain('there is no file nowhere.csv beside it')
})
