import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const yaml = (path: string) => parse(textOf(path))

const datasets = readdirSync(new URL('graph-data/', root)).filter((id) =>
  existsSync(new URL(`graph-data/${id}/dataset.yaml`, root)),
)

interface Author {
  readonly name?: string
  readonly 'family-names'?: string
  readonly 'given-names'?: string
}

interface Reference {
  readonly type: string
  readonly title: string
  readonly authors: readonly Author[]
  readonly year: number
  readonly journal?: string
  readonly doi?: string
  readonly identifiers?: readonly { readonly type: string; readonly value: string }[]
}

interface Citation {
  readonly title: string
  readonly abstract: string
  readonly license: string
  readonly references?: readonly Reference[]
}

/** The file, if it has what the Citation File Format 1.2.0 requires and nothing of a type that it does not know. */
function citation(path: string, type: 'software' | 'dataset'): Citation {
  const value = yaml(path)
  expect(value).toMatchObject({ 'cff-version': '1.2.0', type, message: expect.stringMatching(/\S/) })
  expect(value.title).toMatch(/\S/)
  expect(value.authors).toEqual([{ name: 'survey-graph contributors' }])
  for (const reference of value.references ?? []) {
    expect(reference).toMatchObject({ type: 'article', title: expect.stringMatching(/\S/), year: expect.any(Number) })
    expect(reference.authors.length).toBeGreaterThan(0)
  }
  return value
}

/** One line, as a folded text of YAML reads. */
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()

describe('CITATION.cff', () => {
  it('of the project agrees with package.json, and names the surveys of all datasets', () => {
    const { name, description, version, license } = JSON.parse(textOf('package.json'))
    const file = citation('CITATION.cff', 'software')
    expect(file).toMatchObject({ title: name, version, license })
    expect(folded(file.abstract)).toBe(description)
    const surveys = datasets.flatMap((id) => citation(`graph-data/${id}/CITATION.cff`, 'dataset').references ?? [])
    expect(file.references).toEqual(surveys)
    expect(surveys).toHaveLength(2)
  })

  it.each(datasets)('of %s says no more than its manifest', (id) => {
    const manifest = yaml(`graph-data/${id}/dataset.yaml`)
    const file = citation(`graph-data/${id}/CITATION.cff`, 'dataset')
    expect(file.title).toBe(manifest.title.en)
    expect(folded(file.abstract)).toBe(folded(manifest.description.en))
    expect(manifest.licence.split('; ')).toContain(file.license)
    const said = folded(manifest.citation)
    for (const { title, authors, year, journal, doi, identifiers = [] } of file.references ?? []) {
      const names = authors.map((author) => `${author['given-names']} ${author['family-names']}`).join(', ')
      const facts = [names, title, String(year), journal, doi && `doi:${doi}`, ...identifiers.map(({ value }) => value)]
      for (const fact of facts) if (fact) expect(said).toContain(fact)
    }
  })
})
