import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError, NotFoundError } from '../../src/errors.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { MakeReader } from './contract.ts'
import { batchesOf, type DatasetSpec, evidence, node, statement } from './make-batch.ts'

const work = (id: string, more: object = {}) =>
  node(id, 'Paper', { sources: [{ source: id, locator: 'metadata' }], ...more })

/** Two solutions of one challenge, told by works of different years and by one of none. */
const DATED: DatasetSpec = {
  id: 'dated',
  nodes: [
    work('paper:p', { fields: { year: 2019 } }),
    work('paper:new', { fields: { year: 2023 } }),
    work('paper:figures', { fields: { year: '2021' } }),
    work('paper:undated'),
    node('challenge:noise', 'Challenge'),
    node('technique:filter', 'Technique'),
    node('technique:median', 'Technique'),
  ],
  statements: [
    statement('technique:filter', 'ADDRESSES', 'challenge:noise', 'proposed', {
      evidence: [evidence('demonstrated', 'paper:p'), evidence('proposed', 'paper:new')],
    }),
    statement('technique:median', 'ADDRESSES', 'challenge:noise', 'proposed', {
      evidence: [evidence('inferred', 'paper:undated', 'curator'), evidence('proposed', 'paper:figures')],
    }),
  ],
}
/** Says that `paper:new` goes by another id. */
const RENAMED: DatasetSpec = {
  id: 'renamed',
  requires: ['dated'],
  nodes: [work('paper:published', { sameAs: ['paper:new'], fields: { year: 2023 } })],
}

/** What every reader makes of filters by the works that evidence is from. */
export function describeSources(name: string, make: MakeReader): void {
  describe(`${name}: evidence from some works, or works of some years`, () => {
    let reader: GraphReader
    let close: () => Promise<void>
    beforeEach(async () => {
      const made = await make(batchesOf(DATED))
      reader = made.reader
      close = made.close
    })
    afterEach(async () => close())

    const from = ['challenge:noise']
    const told = async (filter: { source?: string[]; year?: string; support?: 'demonstrated' }) => {
      const { paths } = await reader.trace({ from, ...filter })
      return paths.map(({ nodes, strength }) => `${nodes.at(-1)} ${strength}`)
    }

    test.each<[string, Parameters<typeof told>[0], string[]]>([
      ['all', {}, ['technique:filter demonstrated', 'technique:median proposed']],
      ['one work', { source: ['paper:new'] }, ['technique:filter proposed']],
      [
        'two works',
        { source: ['paper:new', 'paper:undated'] },
        ['technique:filter proposed', 'technique:median inferred'],
      ],
      ['years, also one in figures', { year: '2021-2023' }, ['technique:filter proposed', 'technique:median proposed']],
      ['one year', { year: '2021' }, ['technique:median proposed']],
      ['since', { year: '2022-' }, ['technique:filter proposed']],
      ['until', { year: '-2019' }, ['technique:filter demonstrated']],
      ['works without a year', { year: 'undated' }, ['technique:median inferred']],
      [
        'years, and works without one',
        { year: '2019,undated' },
        ['technique:filter demonstrated', 'technique:median inferred'],
      ],
      ['both, which no work is', { source: ['paper:new'], year: '2019' }, []],
    ])('a trace by %s', async (_what, filter, paths) => {
      expect(await told(filter)).toEqual(paths)
      const { cells } = await reader.matrix(filter)
      expect(cells.map(({ column, strength }) => `${column} ${strength}`).sort()).toEqual([...paths].sort())
      const dossier = await reader.dossier({ id: 'challenge:noise', ...filter })
      expect(dossier.answers.map(({ id, path }) => `${id} ${path.strength}`)).toEqual(paths)
      const { nodes, edges } = await reader.subgraph({ scope: 'all', ...filter })
      expect(edges.map((edge) => `${edge.from} ${edge.strength}`).sort()).toEqual([...paths].sort())
      // Evidence is filtered, and not nodes.
      expect(nodes).toHaveLength(7)
    })

    test('what hides an answer is named, the first that is enough', async () => {
      const notes = async (filter: Parameters<typeof told>[0]) => (await reader.trace({ from, ...filter })).notes
      expect(await notes({ year: '1999' })).toEqual([
        { code: 'filtered', message: 'There are routes, hidden by the filter year 1999', by: ['year'] },
        { code: 'undated', message: 'Works without a year are hidden; year 1999,undated counts them' },
      ])
      expect(await notes({ year: 'undated', support: 'demonstrated' })).toMatchObject([{ code: 'filtered' }])
      expect(await notes({ source: ['paper:new'], support: 'demonstrated' })).toMatchObject([{ by: ['support'] }])
      expect(await notes({ source: ['paper:new'], year: '2019' })).toMatchObject([{ by: ['source'] }])
      expect((await reader.show({ id: 'technique:median', source: 'paper:new' })).notes).toMatchObject([
        { code: 'filtered', by: ['source'] },
      ])
      const { empty } = await reader.matrix({ year: '2021', all: true })
      expect(empty).toEqual([{ row: 'challenge:noise', column: 'technique:filter', why: 'filtered', by: ['year'] }])
      const { notes: why } = await reader.reading({ ids: ['challenge:noise', 'technique:filter'], year: '2021' })
      expect(why).toMatchObject([{ code: 'filtered', by: ['year'] }, { code: 'undated' }])
    })

    test('wherever years hide all there is, works without one are thought of, and once', async () => {
      const [id, year] = ['challenge:noise', '1999']
      const answers = await Promise.all([
        reader.trace({ from, year }),
        reader.dossier({ id, year }),
        reader.show({ id, year }),
        reader.neighbors({ id, year }),
        reader.gaps({ year }),
        reader.matrix({ year }),
        reader.reading({ scope: 'dossier', ids: from, year }),
        reader.subgraph({ scope: 'trace', ids: from, year }),
        reader.subgraph({ scope: 'all', year }),
        reader.subgraph({ scope: 'neighbors', ids: [id, 'technique:filter'], year }),
      ])
      for (const { notes } of answers) {
        expect(notes.map(({ code }) => code).filter((code) => code === 'undated')).toEqual(['undated'])
      }
    })

    test('a source that is not there is refused with the closest, one that is no work with what is expected', async () => {
      const unknown = reader.trace({ from, source: 'paper:figure' })
      await expect(unknown).rejects.toBeInstanceOf(NotFoundError)
      await expect(unknown).rejects.toThrow(/paper:figures/u)
      await expect(reader.matrix({ source: 'challenge:noise' })).rejects.toBeInstanceOf(InputError)
    })

    test.each(['2023-2021', 'soon', '', '-', '2021-2022-2023', ',undated'])('years that are none: %s', async (year) => {
      await expect(reader.trace({ from, year })).rejects.toThrow(/^year: expected 2021-2023/u)
    })

    test('an id that another replaced means the work that it is now', async () => {
      const made = await make(batchesOf(DATED, RENAMED))
      const { paths } = await made.reader.trace({ from, source: 'paper:new' })
      expect(paths.map(({ nodes }) => nodes.at(-1))).toEqual(['technique:filter'])
      await made.close()
    })
  })
}
