import { describe, expect, it, vi } from 'vitest'
import { dayToText, momentToText, timeToText } from './moments.ts'

// Past midnight in London, and the day before in Mexico City.
const at = '2026-12-02T03:03:07.000Z'

describe('a moment', () => {
  it('is told by the clock of Mexico City, wherever who reads is', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo')
    expect(momentToText(at, 'es')).toBe('1 dic 2026, 21:03')
    expect(momentToText(at, 'en')).toBe('1 Dec 2026, 21:03')
    expect(timeToText(at, 'es')).toBe('21:03:07')
    expect(dayToText(at, 'es')).toBe('1 de diciembre de 2026')
    expect(dayToText(at, 'en')).toBe('1 December 2026')
    vi.unstubAllEnvs()
  })
})
