import { expect, test } from 'vitest'
import { formatNamed } from '../../../src/export/formats.ts'
import { FORMAT_GROUPS, opensAgain } from '../../../web/panels/export-formats.ts'

test('what is said to open again does so, and nothing else', () => {
  const offered = FORMAT_GROUPS.flatMap(([, formats]) => formats).filter((format) => format !== 'png')
  expect(offered.filter(opensAgain)).toEqual(offered.filter((format) => formatNamed(format)?.opensAgain))
})
