import { describe, expect, test } from 'vitest'
import { placeCard, ringAround } from '../../../web/view/place-card.ts'

const page = { width: 1000, height: 700 }
const card = { width: 300, height: 160 }

describe('a card that speaks of something', () => {
  test('stands beside it, on the side that has room, and never off the page', () => {
    expect(placeCard({ left: 0, top: 60, width: 280, height: 640 }, card, page)).toEqual({ left: 294, top: 60 })
    expect(placeCard({ left: 600, top: 600, width: 400, height: 100 }, card, page)).toEqual({ left: 286, top: 528 })
  })

  test('else below or above it, else in the corner', () => {
    expect(placeCard({ left: 0, top: 0, width: 1000, height: 100 }, card, page)).toEqual({ left: 350, top: 114 })
    expect(placeCard({ left: 0, top: 500, width: 1000, height: 200 }, card, page)).toEqual({ left: 350, top: 326 })
    expect(placeCard({ left: 0, top: 0, width: 1000, height: 700 }, card, page)).toEqual({ left: 688, top: 528 })
    expect(placeCard(undefined, card, page)).toEqual({ left: 688, top: 528 })
  })

  test('below what is flat, though there is room beside it', () => {
    expect(placeCard({ left: 600, top: 8, width: 390, height: 40 }, card, page)).toEqual({ left: 645, top: 62 })
    expect(placeCard({ left: 0, top: 680, width: 200, height: 20 }, card, page)).toEqual({ left: 12, top: 506 })
  })

  test('on a page that is too small it is seen from its start on', () => {
    expect(placeCard(undefined, card, { width: 200, height: 100 })).toEqual({ left: 12, top: 12 })
  })
})

test('a ring stays within the page', () => {
  expect(ringAround({ left: 10, top: 10, width: 50, height: 20 }, page)).toEqual({
    left: 6,
    top: 6,
    width: 58,
    height: 28,
  })
  expect(ringAround({ left: 700, top: -40, width: 300, height: 900 }, page)).toEqual({
    left: 696,
    top: 2,
    width: 302,
    height: 696,
  })
})
