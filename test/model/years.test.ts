import { describe, expect, test } from 'vitest'
import { isWithin, readYears, writeYears, yearOf } from '../../src/model/years.ts'

describe('years', () => {
  test.each([
    ['2021-2023', { from: 2021, to: 2023 }],
    ['2021-', { from: 2021 }],
    ['-2023', { to: 2023 }],
    ['2022', { from: 2022, to: 2022 }],
    ['2022,undated', { from: 2022, to: 2022, undated: true }],
    ['-2023,undated', { to: 2023, undated: true }],
    ['undated', { undated: true }],
  ])('%s is read, and written as it was', (text, years) => {
    expect(readYears(text)).toEqual(years)
    expect(writeYears(years)).toBe(text)
  })

  test('one year has one spelling; what spells none is none', () => {
    expect(writeYears(readYears('2022-2022') ?? {})).toBe('2022')
    for (const text of ['', '-', ',undated', '2023-2021', '20210', '2021-2022-2023', 'soon', '2021,', ' 2021']) {
      expect(readYears(text)).toBeUndefined()
    }
  })

  test('both ends count; a work without a year passes only where it is let in', () => {
    const years = [2020, 2021, 2023, 2024, undefined]
    const passing = (text: string) => years.filter((year) => isWithin(readYears(text) ?? {}, year))
    expect(passing('2021-2023')).toEqual([2021, 2023])
    expect(passing('2021-')).toEqual([2021, 2023, 2024])
    expect(passing('-2021,undated')).toEqual([2020, 2021, undefined])
    expect(passing('undated')).toEqual([undefined])
  })

  test('a node gives its year as a number or in figures', () => {
    const of = (year: string | number | boolean) => yearOf({ fields: { year } })
    expect([of(2021), of('2021'), of('c. 2021'), of(2021.5), of(true)]).toEqual([
      2021,
      2021,
      undefined,
      undefined,
      undefined,
    ])
    expect(yearOf({ fields: {} })).toBeUndefined()
  })
})
