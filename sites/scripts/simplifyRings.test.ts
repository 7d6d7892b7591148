import { describe, expect, it } from 'vitest'
import { outlineOf } from './outlineOf.ts'
import { type Ring, ringArea, simplifyRings } from './simplifyRings.ts'

/** Two squares that share the border x = 10, which has a small bump at (10.2, 5). */
const left: Ring = [
  [0, 0],
  [10, 0],
  [10.2, 5],
  [10, 10],
  [0, 10],
]
const right: Ring = [
  [10, 0],
  [20, 0],
  [20, 10],
  [10, 10],
  [10.2, 5],
]

describe('simplifyRings', () => {
  it('leaves a small corner out of both sides of a border, and keeps where lines meet', () => {
    expect(simplifyRings([left, right], 2)).toEqual([
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
    ])
  })

  it('empties a ring too small to be seen', () => {
    expect(
      simplifyRings(
        [
          [
            [0, 0],
            [1, 0],
            [0, 1],
          ],
        ],
        2,
      ),
    ).toEqual([[]])
  })
})

describe('outlineOf', () => {
  it('goes around areas that touch', () => {
    const [outline, ...others] = outlineOf([left, right])
    expect(others).toEqual([])
    expect(ringArea(outline as Ring)).toBe(200)
    expect((outline as Ring).map(String)).not.toContain('10.2,5')
  })
})
