import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const STYLES = 'web/styles'

test('text on the screen has the sizes that the tokens name, and no other', () => {
  const said = readdirSync(STYLES).flatMap((name) => {
    const sizes = readFileSync(`${STYLES}/${name}`, 'utf8').match(/font(-size)?:[^;]*\d(px|r?em)/gu) ?? []
    return sizes.map((size) => `${name} ${size}`)
  })
  expect(said).toEqual([])
  expect(readFileSync(`${STYLES}/tokens.css`, 'utf8').match(/--type-\w+: \d+px/gu)).toHaveLength(8)
})
