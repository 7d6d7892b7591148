import { describe, expect, it } from 'vitest'
import { boundedRead, isTooLarge } from './boundedRead.ts'

describe('a question from outside', () => {
  it.each([
    [{ limit: 0 }, 50],
    [{ limit: -1 }, 50],
    [{ limit: Number.NaN }, 50],
    [{ limit: Number.POSITIVE_INFINITY }, 50],
    [{ limit: 51 }, 50],
    [{ limit: 7.9 }, 7],
    [{ pagination: false }, 50],
    [{ pagination: false, limit: 20 }, 20],
    [{ limit: undefined, pagination: true }, undefined],
  ])('%j gets %s documents at most', (asked, limit) => {
    expect((boundedRead(asked, 50) as { limit?: number }).limit).toBe(limit)
  })

  it.each([
    [10, 1],
    [99999, 1],
    [-3, 0],
    [0, 0],
    [Number.NaN, 0],
  ])('depth %s becomes %s', (asked, depth) => {
    expect(boundedRead({ depth: asked }, 50).depth).toBe(depth)
  })

  it('chooses neither what related documents hold nor what is joined', () => {
    expect(boundedRead({ populate: { guides: { sections: true } }, joins: { x: { limit: 0 } }, limit: 5 }, 50)).toEqual({
      limit: 5,
    })
  })

  it('is sorted by a few fields', () => {
    expect(boundedRead({ sort: 'a,b,c,d,e,f,g' }, 50).sort).toBe('a,b,c,d,e')
    expect(boundedRead({ sort: ['a', 'b', 'c', 'd', 'e', 'f'] }, 50).sort).toHaveLength(5)
  })
})

describe('a query', () => {
  it('of an ordinary size is taken', () => {
    expect(isTooLarge(undefined)).toBe(false)
    expect(isTooLarge({ and: [{ state: { in: Array.from({ length: 32 }, String) } }, { or: [{ a: { equals: 1 } }] }] })).toBe(
      false,
    )
  })

  it('with hundreds of conditions, or deep in itself, is not', () => {
    expect(isTooLarge({ or: Array.from({ length: 400 }, (_, i) => ({ slug: { equals: i } })) })).toBe(true)
    let deep: object = { slug: { equals: 1 } }
    for (let i = 0; i < 40; i++) deep = { and: [deep] }
    expect(isTooLarge(deep)).toBe(true)
  })
})
