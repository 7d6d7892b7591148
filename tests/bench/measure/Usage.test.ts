import { describe, expect, it } from 'vitest'
import { median } from './median.ts'
import { medianUsage, usageInSequence } from './Usage.ts'

describe('a median', () => {
  it('is the middle value, whatever the order', () => expect(median([9, 1, 5])).toBe(5))
  it('is the mean of the middle two of an even number', () => expect(median([4, 1, 3, 10])).toBe(3.5))
  it('refuses to be of nothing', () => expect(() => median([])).toThrow(RangeError))
})

describe('what work cost', () => {
  const first = { wallSeconds: 1, cpuSeconds: 4, peakMemoryBytes: 300 }
  const second = { wallSeconds: 2, cpuSeconds: 1, peakMemoryBytes: 500 }

  it('adds times of steps and takes the higher memory', () => {
    expect(usageInSequence([first, second])).toEqual({ wallSeconds: 3, cpuSeconds: 5, peakMemoryBytes: 500 })
  })
  it('takes the median of each figure by itself', () => {
    const third = { wallSeconds: 9, cpuSeconds: 2, peakMemoryBytes: 400 }
    expect(medianUsage([first, second, third])).toEqual({ wallSeconds: 2, cpuSeconds: 2, peakMemoryBytes: 400 })
  })
  it('has no figure that one of its parts lacks', () => {
    expect(usageInSequence([first, { wallSeconds: 1 }])).toEqual({ wallSeconds: 2 })
  })
})
