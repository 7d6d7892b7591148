import { expect, it, vi } from 'vitest'
import { memoize } from './memoize.ts'

it('asks once for each object and words', () => {
  const make = vi.fn(({ n }: { n: number }, ...words: string[]) => [n, ...words])
  const remembered = memoize(make)
  const [one, same] = [{ n: 1 }, { n: 1 }]
  expect(remembered(one, 'a', 'b')).toBe(remembered(one, 'a', 'b'))
  expect(remembered(one, 'a', 'b')).toEqual([1, 'a', 'b'])
  expect(remembered(one, 'b', 'a')).toEqual([1, 'b', 'a'])
  expect(remembered(same, 'a', 'b')).toEqual([1, 'a', 'b'])
  expect(make).toHaveBeenCalledTimes(3)
})

it('asks again after an error', () => {
  const make = vi
    .fn((_: object) => 'once')
    .mockImplementationOnce(() => {
      throw new Error('no')
    })
  const remembered = memoize(make)
  const of = {}
  expect(() => remembered(of)).toThrow('no')
  expect(remembered(of)).toBe('once')
})
