import type { PayloadRequest } from 'payload'
import { afterEach, expect, it, vi } from 'vitest'
import { signReview } from './signReview.ts'

afterEach(() => vi.useRealTimers())

const sign = (next: string) =>
  signReview(['title'])({
    collection: { slug: 'guides' },
    context: {},
    data: { title: 'Robo', review: { status: 'approved', next: `${next}T12:00:00.000Z` } },
    operation: 'update',
    originalDoc: { title: 'Robo', review: { status: 'pending', next: '2027-05-28T12:00:00.000Z' } },
    req: {
      user: { name: 'Revisión jurídica', roles: ['reviewer'] },
      i18n: { language: 'es' },
      t: String,
    } as unknown as PayloadRequest,
  } as never)

it('is signed in the evening on the day that it is in Mexico, though by UTC it is tomorrow already', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T01:00:00Z') })
  expect(sign('2026-11-30')).toMatchObject({
    review: { status: 'approved', by: 'Revisión jurídica', on: '2026-11-29T12:00:00.000Z', next: '2026-11-30T12:00:00.000Z' },
  })
})

it('asks for a day to come by the same calendar', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T01:00:00Z') })
  expect(() => sign('2026-11-29')).toThrow()
})
