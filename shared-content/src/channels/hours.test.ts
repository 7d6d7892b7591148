import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restDays } from './holidays.ts'
import { allHoursSchema, type ChannelHours, channelHoursSchema, isOpen, nextOpening, openStatus } from './hours.ts'

const office: ChannelHours = channelHoursSchema.parse({
  state: 'baja-california',
  channel: 'chat',
  zone: 'America/Tijuana',
  week: [
    {
      days: [1, 2, 3, 4, 5],
      spans: [
        { from: '09:00', to: '14:00' },
        { from: '15:00', to: '18:30' },
      ],
    },
    { days: [6], spans: [{ from: '22:00', to: '24:00' }] },
    { days: [7], spans: [{ from: '00:00', to: '02:30' }] },
  ],
  restDays: 'closed',
  exceptions: [
    { date: '2026-12-12', spans: [], why: 'Cierra la oficina' },
    { date: '2026-12-25', spans: [{ from: '10:00', to: '12:00' }] },
  ],
  source: { who: 'Quien coordina la línea', on: '2026-02-01' },
})
const nightly = (from: string, to: string): ChannelHours => ({
  ...office,
  week: [{ days: [1, 2, 3, 4, 5, 6, 7], spans: [{ from, to }] }],
  exceptions: [],
})
const at = (text: string) => new Date(text)

describe('whether a channel is open', () => {
  it.each([
    ['2026-12-03T08:59:59-08:00', false],
    ['2026-12-03T09:00:00-08:00', true],
    ['2026-12-03T14:00:00-08:00', false],
    ['2026-12-03T18:29:59-08:00', true],
    // In summer the border's clock is an hour ahead.
    ['2026-07-02T09:00:00-07:00', true],
    ['2026-07-02T08:59:00-07:00', false],
    ['2026-12-05T23:59:00-08:00', true],
    ['2026-12-06T00:00:00-08:00', true],
    // A rest day, an exception that closes, one that opens on a rest day.
    ['2026-11-16T10:00:00-08:00', false],
    ['2026-12-12T23:00:00-08:00', false],
    ['2026-12-25T10:00:00-08:00', true],
    ['2026-12-25T12:00:00-08:00', false],
  ])('%s: %s', (moment, expected) => {
    expect(isOpen(office, at(moment))).toBe(expected)
  })

  it('is closed where nobody said when it opens, and says so', () => {
    expect(openStatus(undefined, at('2026-12-03T10:00:00-08:00'))).toEqual({ open: false, why: 'unknown' })
    expect(nextOpening(undefined, at('2026-12-03T10:00:00-08:00'))).toBeUndefined()
  })

  it('is closed where nobody has looked for a year', () => {
    expect(openStatus(office, at('2027-02-02T10:00:00-08:00'))).toMatchObject({ open: true })
    expect(openStatus(office, at('2027-02-03T10:00:00-08:00'))).toEqual({ open: false, why: 'unknown' })
    expect(openStatus(office, at('2026-01-30T10:00:00-08:00'))).toEqual({ open: false, why: 'unknown' })
  })

  it('looks at the days in their order where one of them sets the clock', () => {
    const hours = {
      ...nightly('09:00', '09:30'),
      week: [],
      exceptions: [{ date: '2026-03-08', spans: [{ from: '00:01', to: '03:01' }] }],
    }
    expect(nextOpening(hours, at('2026-03-06T16:00:00-08:00'))).toEqual(at('2026-03-08T00:01:00-08:00'))
  })

  it('says until when, over midnight too', () => {
    expect(openStatus(office, at('2026-12-05T23:00:00-08:00'))).toEqual({ open: true, until: at('2026-12-06T02:30:00-08:00') })
  })

  it('says when it opens next, over a closed day', () => {
    const status = openStatus(office, at('2026-12-11T20:00:00-08:00'))
    expect(status).toEqual({ open: false, why: 'closed', next: at('2026-12-13T00:00:00-08:00') })
  })
})

describe('where the clock is set', () => {
  // America/Tijuana, 2026-03-08: from 02:00 to 03:00; 2026-11-01: from 02:00 back to 01:00.
  it('opens after the leap where it would have opened in it', () => {
    expect(nextOpening(nightly('02:30', '04:00'), at('2026-03-08T01:00:00-08:00'))).toEqual(at('2026-03-08T03:00:00-07:00'))
    expect(nextOpening(nightly('02:10', '02:50'), at('2026-03-08T01:00:00-08:00'))).toEqual(at('2026-03-09T02:10:00-07:00'))
  })

  it('opens twice where an hour comes twice', () => {
    const hours = nightly('01:15', '01:45')
    expect(nextOpening(hours, at('2026-11-01T00:30:00-07:00'))).toEqual(at('2026-11-01T01:15:00-07:00'))
    expect(nextOpening(hours, at('2026-11-01T01:50:00-07:00'))).toEqual(at('2026-11-01T01:15:00-08:00'))
    expect(nextOpening(nightly('00:30', '01:30'), at('2026-11-01T01:40:00-07:00'))).toEqual(at('2026-11-01T01:00:00-08:00'))
  })
})

const clock = fc.integer({ min: 0, max: 1440 }).map((minutes) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
})
const span = fc
  .tuple(clock, clock)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
const anyHours = fc
  .record({
    zone: fc.constantFrom('America/Tijuana', 'America/Mexico_City', 'America/Cancun', 'America/Ojinaga', 'Europe/Madrid'),
    week: fc.array(
      fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        spans: fc.array(span, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    restDays: fc.constantFrom('closed' as const, 'open' as const),
    exceptions: fc.array(
      fc.record({ date: fc.constantFrom('2026-03-08', '2026-11-01', '2026-11-02'), spans: fc.array(span, { maxLength: 2 }) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map((fields) => channelHoursSchema.parse({ ...office, ...fields }))
const anyMoment = fc
  .oneof(
    fc.date({ min: at('2026-03-07T00:00:00Z'), max: at('2026-03-10T00:00:00Z'), noInvalidDate: true }),
    fc.date({ min: at('2026-10-24T00:00:00Z'), max: at('2026-11-03T00:00:00Z'), noInvalidDate: true }),
  )
  .map((moment) => new Date(Math.floor(moment.getTime() / 60_000) * 60_000))

/** How many minutes between two moments are open, or closed. */
function minutesUntil(hours: ChannelHours, from: Date, end: number, wanted: boolean): number {
  let found = 0
  for (let time = from.getTime(); time < end; time += 60_000) if (isOpen(hours, new Date(time)) === wanted) found++
  return found
}

describe('of any hours', () => {
  it('the next opening is the first open minute', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, moment) => {
        const next = nextOpening(hours, moment)
        const end = Math.min(next?.getTime() ?? Number.POSITIVE_INFINITY, moment.getTime() + 3 * 24 * 60 * 60_000)
        expect(minutesUntil(hours, moment, end, true)).toBe(0)
        if (next !== undefined) expect(isOpen(hours, next)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('it is open until what it says', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, moment) => {
        const status = openStatus(hours, moment)
        if (!status.open) return
        const end = Math.min(status.until?.getTime() ?? Number.POSITIVE_INFINITY, moment.getTime() + 3 * 24 * 60 * 60_000)
        expect(minutesUntil(hours, moment, end, false)).toBe(0)
        if (status.until !== undefined) expect(isOpen(hours, status.until)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})

describe('days of obligatory rest', () => {
  it('are those of the law', () => {
    expect(restDays(2026)).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-16',
      '2026-05-01',
      '2026-09-16',
      '2026-11-16',
      '2026-12-25',
    ])
    expect(restDays(2030)).toContain('2030-10-01')
    expect(restDays(2027)).toContain('2027-02-01')
    expect(restDays(2027)).not.toContain('2027-10-01')
    expect(() => restDays(2023)).toThrow(RangeError)
  })
})

describe('hours that make no sense', () => {
  const errorOf = (change: object) => channelHoursSchema.safeParse({ ...office, ...change }).error?.issues[0]?.message
  it.each([
    [{ zone: 'Tijuana' }, 'debe ser una zona horaria de la IANA, como «America/Tijuana»'],
    [{ zone: 'America/Nowhere' }, 'debe ser una zona horaria de la IANA, como «America/Tijuana»'],
    [{ week: [{ days: [1], spans: [{ from: '18:00', to: '09:00' }] }] }, 'debe ser después de la hora en que se abre'],
    [{ week: [{ days: [1], spans: [{ from: '9:00', to: '18:00' }] }] }, 'debe ser una hora como «09:00», hasta «24:00»'],
  ])('%o', (change, message) => {
    expect(errorOf(change)).toBe(message)
  })

  it('are told where a channel has them twice', () => {
    expect(allHoursSchema.safeParse([office, office]).error?.issues[0]?.message).toBe('«baja-california chat» está repetido')
  })
})
