import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { recordOf } from '../../loaders/located.ts'
import { readYaml } from '../../loaders/read-yaml.ts'

describe('the JSON Schemas for editors', () => {
  it('are what the shapes give (npm run schemas writes them)', () => {
    expect(() => execFileSync(process.execPath, ['scripts/write-json-schema.mjs', '--check'])).not.toThrow()
  })

  it('take a file that is right and refuse a field that is not', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync('graph-data/schema/facts.schema.json', 'utf8')))
    const file = 'test/fixtures/loaders/yaml/nodes-and-statements/input.yaml'
    const { root } = readYaml(file, readFileSync(file, 'utf8'))
    const value = (root ? recordOf(file, root).value : {}) as { nodes: object[] }
    expect(schema.safeParse(value).error).toBeUndefined()
    const wrong = { nodes: value.nodes.map((node) => ({ ...node, lable: { en: 'x' } })) }
    expect(schema.safeParse(wrong).success).toBe(false)
  })
})
