import { describe, expect, it } from 'vitest'
import { aheadOf, expectedWait, isAnybodyFree, nextFor, type Presence, queueOf, type Waiting } from './queue.ts'

const waiting = (id: string, since: number, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id, since, state: 'jalisco', language: 'es', status: 'waiting' },
  ...more,
})
const ana: Presence = { account: '1', states: ['jalisco'], isSupervisor: false, isFree: true, languages: ['es'], capacity: 2 }

describe('the queue', () => {
  const heads = [
    waiting('b', 20),
    waiting('c', 30, { urgent: true }),
    waiting('a', 10, { status: 'transferred' }),
    waiting('d', 5, { status: 'open' }),
    waiting('e', 6, { state: 'puebla' }),
    waiting('f', 7, { language: 'tzo' }),
  ]

  it('answers danger first, then who has waited longest, also from elsewhere', () => {
    expect(queueOf(heads).map(({ id }) => id)).toEqual(['c', 'e', 'f', 'a', 'b'])
  })

  it('has a place for who waits, among those of the same state and language', () => {
    expect(['c', 'a', 'b', 'e', 'f', 'd', 'x'].map((id) => aheadOf(heads, id))).toEqual([0, 1, 2, 0, 0, undefined, undefined])
  })

  it('gives a free operator what is of their state and language', () => {
    expect(nextFor(ana, 0, heads)?.id).toBe('c')
    expect(nextFor({ ...ana, states: ['puebla'] }, 1, heads)?.id).toBe('e')
    expect(nextFor({ ...ana, languages: ['tzo'] }, 0, heads)?.id).toBe('f')
  })

  it('gives nothing to who is not free', () => {
    expect(nextFor({ ...ana, isFree: false }, 0, heads)).toBeUndefined()
    expect(nextFor(ana, 2, heads)).toBeUndefined()
    expect(nextFor({ ...ana, states: ['oaxaca'] }, 0, heads)).toBeUndefined()
  })

  it('is open where somebody is free for the state and the language', () => {
    const openOf = (account: string) => (account === '1' ? 1 : 0)
    const jalisco = { state: 'jalisco', language: 'es' }
    expect(isAnybodyFree([ana], openOf, jalisco)).toBe(true)
    expect(isAnybodyFree([{ ...ana, capacity: 1 }], openOf, jalisco)).toBe(false)
    expect(isAnybodyFree([ana], openOf, { state: 'puebla', language: 'es' })).toBe(false)
    expect(isAnybodyFree([ana], openOf, { state: 'jalisco', language: 'tzo' })).toBe(false)
  })
})

describe('the expected wait', () => {
  const minute = 60_000
  const now = 600 * minute
  /** Every four minutes, the last just now. */
  const answeredAt = Array.from({ length: 8 }, (_, index) => now - index * 4 * minute)
  const waitOf = (more: object) => expectedWait({ ahead: 0, answeredAt, now, isAnswered: true, ...more })

  it('is what one more of them takes, for each before', () => {
    expect(waitOf({})).toBe(4)
    expect(waitOf({ ahead: 1 })).toBe(8)
    expect(waitOf({ ahead: 2 })).toBe(15)
  })

  it('is not said until enough is known', () => {
    expect(waitOf({ answeredAt: answeredAt.slice(0, 5) })).toBeUndefined()
    expect(waitOf({ answeredAt: [] })).toBeUndefined()
  })

  it('is not said of what was long ago, or where nobody answers', () => {
    expect(waitOf({ now: now + 110 * minute })).toBeUndefined()
    expect(waitOf({ isAnswered: false })).toBeUndefined()
  })

  it('grows where nobody has been answered for a while', () => {
    expect(waitOf({ now: now + 60 * minute })).toBe(30)
  })
})
