import { describe, expect, it } from 'vitest'
import type { GapsAnswer, MatrixAnswer, TraceAnswer } from '../../src/query/answers.ts'
import { runCli } from './run-cli.ts'

/** What the first issue promises of the data that comes along, asked as anyone would ask it. */

const DIGEST = 'survey:zheng-2024-digest'

async function ask<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await runCli([...args, '--format', 'json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as T
}

describe('on the data that comes along', () => {
  it.each([
    ['technique:metaverse', 'Q2/3'],
    ['technique:blockchain', 'Q5/intro'],
    ['technique:smart-medical-devices', 'Q7/3'],
  ])('a trace from clinical safety reaches %s, proposed in %s of the digest', async (solution, locator) => {
    const { paths } = await ask<TraceAnswer>('trace', '--from', 'challenge:clinical-safety', '--limit', '500')
    const found = paths.filter(({ nodes, strength }) => nodes.at(-1) === solution && strength === 'proposed')
    const cited = found.flatMap(({ steps }) => steps.flatMap(({ edges }) => edges.flatMap(({ evidence }) => evidence)))
    expect(cited.filter(({ source }) => source === DIGEST).map((piece) => piece.locator)).toContain(locator)
  })

  it('the gaps above proposals hold interpretability', async () => {
    const { items } = await ask<GapsAnswer>('gaps', '--support', 'proposed')
    expect(items.map(({ id }) => id)).toContain('challenge:interpretability')
  })

  it('a wish is never the end of a path', async () => {
    const { out } = await runCli(['export', '--kind', 'Wish', '--format', 'json', '--quiet'])
    const { nodes } = JSON.parse(out) as { nodes: { id: string; kind: string }[] }
    const wishes = new Set(nodes.filter(({ kind }) => kind === 'Wish').map(({ id }) => id))
    expect(wishes.size).toBeGreaterThan(0)
    const { rows, columns, cells } = await ask<MatrixAnswer>('matrix', '--all')
    expect(cells.length).toBeGreaterThan(0)
    expect(columns.filter((id) => wishes.has(id))).toEqual([])
    const { code, out: traced } = await runCli(['trace', '--from', ...rows, '--limit', '500', '--json'])
    expect(code).toBe(0)
    const { paths } = JSON.parse(traced) as TraceAnswer
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter(({ nodes }) => wishes.has(nodes.at(-1) ?? ''))).toEqual([])
  })
})
