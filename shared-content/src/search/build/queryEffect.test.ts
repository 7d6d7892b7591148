import { describe, expect, it } from 'vitest'
import { cardFor, effectOf, effects, isAnswered, pagesFor, type QueryAnswer } from './queryEffect.ts'
import type { TriedSearch } from './triedSearch.ts'

const page = (slug: string) => ({ path: `/guias/${slug}/`, title: slug })
const search = (slugs: string[], card?: string): TriedSearch => ({ pages: () => slugs.map(page), card: () => card })
const answer = (place: number, paths: string[] = [], card?: string): QueryAnswer => ({
  found: paths.map((slug) => ({ ...page(slug), isRight: false })),
  place,
  ...(card === undefined ? {} : { card }),
})

describe('what a query finds', () => {
  it('is the first three, the right ones marked, and where the first right one stands', () => {
    const found = pagesFor({ query: 'x', right: ['d', 'c'] }, search(['a', 'b', 'c', 'd']))
    expect(found).toEqual({
      found: [
        { ...page('a'), isRight: false },
        { ...page('b'), isRight: false },
        { ...page('c'), isRight: true },
      ],
      place: 3,
    })
  })

  it('has no place beyond the tenth', () => {
    const slugs = Array.from({ length: 11 }, (_, at) => `g${at}`)
    expect([10, 9].map((at) => pagesFor({ query: 'x', right: [`g${at}`] }, search(slugs)).place)).toEqual([0, 10])
    expect(pagesFor({ query: 'x', right: ['a'] }, search([]))).toEqual({ found: [], place: 0 })
  })

  it('of a phrase of danger is its card, or that there is none', () => {
    const placeOf = (cards: string[] | undefined, shown?: string) => cardFor({ query: 'x', cards }, search([], shown)).place
    expect([placeOf(['a', 'b'], 'b'), placeOf([])]).toEqual([1, 1])
    expect([placeOf(['a'], 'c'), placeOf(['a']), placeOf([], 'a')]).toEqual([0, 0, 0])
    expect([placeOf(undefined, 'a'), placeOf(undefined)]).toEqual([1, 1])
  })

  it.each([
    [0, false],
    [1, true],
    [3, true],
    [4, false],
  ])('answers it at place %i: %s', (place, isRight) => {
    expect(isAnswered(answer(place))).toBe(isRight)
  })
})

describe('what a change does to a query', () => {
  it.each([
    [answer(4), answer(3), 'gained'],
    [answer(0), answer(1), 'gained'],
    [answer(3), answer(4), 'lost'],
    [answer(1), answer(0), 'lost'],
    [answer(3), answer(1), 'nearer'],
    [answer(0), answer(10), 'nearer'],
    [answer(1), answer(2), 'further'],
    [answer(9), answer(0), 'further'],
    [answer(1, ['a', 'b']), answer(1, ['a', 'c']), 'other'],
    [answer(1, ['a']), answer(1, ['a'], 'tortura'), 'other'],
    [answer(1, ['a'], 'tortura'), answer(1, ['a'], 'tortura'), 'same'],
    [answer(0), answer(0), 'same'],
  ] as const)('%j, then %j: %s', (before, now, effect) => {
    expect(effectOf(before, now)).toBe(effect)
  })

  it('stands in the order in which it matters', () => {
    expect([...effects]).toEqual(['lost', 'gained', 'further', 'nearer', 'other', 'same'])
  })
})
