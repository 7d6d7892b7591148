import { describe, expect, it } from 'vitest'
import { type Command, type ConversationHead, decide, mayRead, type Staff } from './decide.ts'
import { channelLimits } from './limits.ts'

const id = 'm'.repeat(22)
const ana: Staff = { account: '1', states: ['jalisco'], isSupervisor: false }
const eva: Staff = { account: '2', states: ['jalisco'], isSupervisor: false }
const luz: Staff = { account: '3', states: ['puebla'], isSupervisor: false }
const head: ConversationHead = {
  ...{ state: 'jalisco', language: 'es', status: 'open', operator: '1' },
  ...{ since: 0, at: 0, seq: 2, notes: 0, units: 0 },
}
const answer = (by: Staff): Command => ({ do: 'answer', by, id, text: 'Hola' })
const refusalOf = (from: ConversationHead | undefined, command: Command) => decide(from, command, 5).refused

describe('who may do what', () => {
  it.each<[string, ConversationHead | undefined, Command, string | undefined]>([
    ['who answers', head, answer(ana), undefined],
    ['another operator', head, answer(eva), 'not-yours'],
    ['an operator of another state', head, answer(luz), 'unknown'],
    ['nobody, where there is none', undefined, answer(ana), 'unknown'],
    ['a citizen, of what was forgotten', undefined, { do: 'say', id, text: 'Hola' }, 'unknown'],
    ['another operator joins', head, { do: 'join', by: eva }, 'taken'],
    ['another operator joins what waits', { ...head, status: 'waiting' }, { do: 'join', by: eva }, undefined],
    ['a supervisor takes over', head, { do: 'join', by: { ...eva, isSupervisor: true } }, undefined],
    ['a supervisor of another state', head, { do: 'join', by: { ...luz, isSupervisor: true } }, 'unknown'],
    ['a supervisor notes', head, { do: 'note', by: { ...eva, isSupervisor: true }, id, text: 'Ojo' }, undefined],
    ['another operator notes', head, { do: 'note', by: eva, id, text: 'Ojo' }, 'not-yours'],
    ['another operator closes', head, { do: 'close', by: eva }, 'not-yours'],
    ['who answered, after it was handed on', { ...head, status: 'transferred' }, answer(ana), 'not-yours'],
    ['anybody, after its end', { ...head, status: 'ended' }, { do: 'say', id, text: 'Hola' }, 'ended'],
  ])('%s', (_, from, command, expected) => {
    expect(refusalOf(from, command)).toBe(expected)
  })

  it('reads: who answers, and the supervisors of the state', () => {
    const readers = [ana, eva, luz, { ...eva, isSupervisor: true }, { ...luz, isSupervisor: true }]
    expect(readers.map((staff) => mayRead(head, staff))).toEqual([true, false, false, true, false])
  })
})

describe('handing on', () => {
  it('waits again at the place that its beginning gives it, and with nobody who answers', () => {
    const decision = decide({ ...head, since: 7 }, { do: 'transfer', by: ana, state: 'puebla', language: 'es' }, 90)
    expect(decision.event).toEqual({ kind: 'transferred', seq: 3, at: 90, state: 'puebla', language: 'es' })
    expect(decision.head).toMatchObject({ status: 'transferred', state: 'puebla', since: 7 })
    expect(decision.head).not.toHaveProperty('operator')
  })
})

describe('what a conversation holds', () => {
  const full = { ...head, seq: channelLimits.events }
  it('is bounded, and can always be ended', () => {
    expect(refusalOf(full, answer(ana))).toBe('full')
    expect(refusalOf(full, { do: 'say', id, text: 'a' })).toBe('full')
    let now: ConversationHead = full
    for (let time = 0; time < 100; time++) {
      const by = ana
      now = decide(now, { do: 'transfer', by, state: 'jalisco', language: 'es' }, time).head ?? now
      now = decide(now, { do: 'join', by }, time).head ?? now
    }
    const end = decide(now, { do: 'end' }, 1)
    expect(end.head?.status).toBe('ended')
    expect(end.head?.seq).toBeLessThanOrEqual(channelLimits.events + channelLimits.spareEvents)
  })

  it('counts all texts, notes too', () => {
    const heavy = { ...head, units: channelLimits.units - 3 }
    expect(refusalOf(heavy, answer(ana))).toBe('full')
    expect(refusalOf(heavy, { do: 'note', by: ana, id, text: 'Nota' })).toBe('full')
    expect(refusalOf({ ...head, notes: channelLimits.notes }, { do: 'note', by: ana, id, text: 'a' })).toBe('full')
  })
})
