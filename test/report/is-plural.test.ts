import { describe, expect, it } from 'vitest'
import { isPlural } from '../../src/report/is-plural.ts'

describe('whether a name is in the plural', () => {
  it.each([
    'Guidelines for academic medicine',
    'Smart medical devices',
    'Rules not yet in place',
    'Benchmarks made with clinicians',
    'Few studies on real patient data',
    'Ethics and privacy',
    'Data quality and bias',
    'Future directions (chapter)',
    'Medical LLMs',
    'Leaderboards',
  ])('%s are', (name) => expect(isPlural(name)).toBe(true))

  it.each([
    'Blockchain',
    'Lack of evaluation benchmarks and metrics',
    'Prompting general LLMs',
    'Data bias',
    'No consensus on academic use',
    'Progress of research',
    'Applied ethics',
    'Diagnosis',
    'Clinical and operational prediction',
    'MedAgents',
    'Dr. Knows',
    'Med-PaLM 2',
    'Low-rank adaptation layer',
    '',
  ])('%s is', (name) => expect(isPlural(name)).toBe(false))
})
