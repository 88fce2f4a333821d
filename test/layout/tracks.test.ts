import { describe, expect, test } from 'vitest'
import { tracksOf } from '../../src/layout/tracks.ts'

const line = (net: string, from: number, to: number) => ({ net, from, to })

describe('tracks', () => {
  test('a net has one track, and none where all its lines are level', () => {
    expect(tracksOf([line('a', 0, 0), line('a', 0, 40), line('a', 0, 80), line('b', 20, 20)])).toEqual(['a'])
  })

  test('of two that lead down, the one that begins lower turns first: so they do not cross', () => {
    expect(tracksOf([line('upper', 0, 60), line('lower', 20, 80)])).toEqual(['lower', 'upper'])
    expect(tracksOf([line('lower', 80, 20), line('upper', 60, 0)])).toEqual(['upper', 'lower'])
  })

  test('no line runs along another one’s where that can be helped', () => {
    // The level of the one that comes is the level of the other that goes.
    expect(tracksOf([line('a', 0, 40), line('b', 40, 80)])).toEqual(['b', 'a'])
    expect(tracksOf([line('b', 40, 80), line('a', 0, 40)])).toEqual(['b', 'a'])
  })
})
