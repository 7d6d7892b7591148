import { describe, expect, it } from 'vitest'
import { digestOf } from './digestOf.ts'

describe('digestOf', () => {
  it('does not let parts run into one another', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']))
  })
})
