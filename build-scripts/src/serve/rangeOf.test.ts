import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from './rangeOf.ts'

describe('rangeOf 100 bytes', () => {
  it.each([
    ['bytes=0-4', { start: 0, end: 4 }],
    ['bytes=99-', { start: 99, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=0-99999999999999999999', { start: 0, end: 99 }],
    ['Bytes = 0-4', { start: 0, end: 4 }],
    ['bytes=0-4,200-', { start: 0, end: 4 }],
  ])('%s is a part', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })

  it.each([
    'bytes=9-1',
    'bytes=100-',
    'bytes=99999999999999999999-',
    'bytes=-0',
    'bytes=-',
    'bytes=',
    'bytes=a-b',
    'bytes=1.5-2',
  ])('%s cannot be satisfied', (header) => {
    expect(rangeOf(header, 100)).toBeNull()
  })

  it.each([undefined, '', 'lines=0-4', 'bytes', '0-4', 'bytes=0-1,5-6'])('%s is answered with all', (header) => {
    expect(rangeOf(header, 100)).toBeUndefined()
  })
})

it('never leaves the file, whatever is asked', () => {
  const header = fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,25}-\d{0,25}(,\d{0,3}-\d{0,3})?$/))
  fc.assert(
    fc.property(header, fc.nat(300), (text, size) => {
      const range = rangeOf(text, size)
      if (range === undefined || range === null) return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThan(size)
      expect(range.start).toBeLessThanOrEqual(range.end)
    }),
  )
})
