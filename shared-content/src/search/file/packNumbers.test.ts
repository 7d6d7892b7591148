import { describe, expect, it } from 'vitest'
import { packNumbers, unpackNumbers } from './packNumbers.ts'

describe('packed numbers', () => {
  const all = Array.from({ length: 61_651 }, (_, at) => at)

  it('come back as they were', () => {
    expect(unpackNumbers(packNumbers(all))).toEqual(all)
    expect(unpackNumbers(packNumbers([...all].reverse()))).toEqual([...all].reverse())
    expect(unpackNumbers('')).toEqual([])
  })

  it('hold nothing that JSON writes in two characters, nor a blank', () => {
    const text = packNumbers(all)
    expect(JSON.stringify(text)).toHaveLength(text.length + 2)
    expect(text).not.toContain(' ')
  })

  it('are not made of what is too large, nor of other texts', () => {
    expect(() => packNumbers([61_651])).toThrow(new RangeError('61651 is too large to be packed.'))
    expect(() => unpackNumbers('a b')).toThrow(new RangeError('No packed number at 1.'))
  })
})
