import { APIError } from 'payload'
import { describe, expect, it } from 'vitest'
import { type Attempt, AttemptLimits } from './AttemptLimits.ts'
import { TooManyAttemptsError } from './TooManyAttemptsError.ts'

const admin = { email: 'admin@example.org', address: '192.0.2.1' }
const wrong = async () => {
  throw new APIError('El correo o la contraseña son incorrectos.', 401)
}
const right = async () => 'adentro'

/** What an attempt ends with: what it gives, the status it is refused with, or the seconds to wait. */
async function endOf(limits: AttemptLimits, attempt: Attempt, run: () => Promise<unknown> = wrong): Promise<unknown> {
  return limits
    .attempt(attempt, run)
    .catch((error: APIError | TooManyAttemptsError) =>
      error instanceof TooManyAttemptsError ? { wait: error.seconds } : error.status,
    )
}

async function fail(limits: AttemptLimits, attempt: Attempt, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await endOf(limits, attempt)
}

describe('AttemptLimits', () => {
  it('lets five mistakes pass and then asks for a pause, even of who now knows the password', async () => {
    const limits = new AttemptLimits()
    await fail(limits, admin, 5)
    expect(await endOf(limits, admin, right)).toEqual({ wait: expect.closeTo(30, -1) })
  })

  it('forgets mistakes once the password is right', async () => {
    const limits = new AttemptLimits()
    await fail(limits, admin, 4)
    expect(await endOf(limits, admin, right)).toBe('adentro')
    await fail(limits, admin, 4)
    expect(await endOf(limits, admin, right)).toBe('adentro')
  })

  it('keeps nobody out of an account from another address', async () => {
    const limits = new AttemptLimits()
    for (const host of [7, 8, 9]) await fail(limits, { ...admin, address: `198.51.100.${host}` }, 20)
    expect(await endOf(limits, admin, right)).toBe('adentro')
  })

  it('takes capitals and spaces of an address for the same account', async () => {
    const limits = new AttemptLimits()
    await fail(limits, { ...admin, email: ' ADMIN@example.org' }, 5)
    expect(await endOf(limits, admin, right)).toHaveProperty('wait')
  })

  it('slows down one password tried at many accounts, but not who got in from there before', async () => {
    const limits = new AttemptLimits()
    expect(await endOf(limits, admin, right)).toBe('adentro')
    for (let account = 0; account < 30; account++) await endOf(limits, { ...admin, email: `a${account}@example.org` })
    expect(await endOf(limits, { ...admin, email: 'otra@example.org' }, right)).toHaveProperty('wait')
    expect(await endOf(limits, { address: admin.address }, right)).toHaveProperty('wait')
    expect(await endOf(limits, admin, right)).toBe('adentro')
  })

  it('looks at no more guesses than are free, however many come at once', async () => {
    const limits = new AttemptLimits()
    let looked = 0
    const ends = await Promise.all(
      Array.from({ length: 60 }, () =>
        endOf(limits, admin, async () => {
          looked += 1
          await new Promise(setImmediate)
          return wrong()
        }),
      ),
    )
    expect(looked).toBe(5)
    expect(ends.filter((end) => end !== 401)).toHaveLength(55)
  })

  it('lets many enter an account at once', async () => {
    const limits = new AttemptLimits()
    const ends = await Promise.all(Array.from({ length: 40 }, () => endOf(limits, admin, right)))
    expect(ends.filter((end) => end === 'adentro')).toHaveLength(40)
  })

  it('forgets the mistakes at an account that is unlocked', async () => {
    let generation = 0
    const limits = new AttemptLimits({ generationOf: () => String(generation) })
    await fail(limits, admin, 5)
    generation += 1
    expect(await endOf(limits, admin, right)).toBe('adentro')
  })

  it('does not count the faults of the server', async () => {
    const limits = new AttemptLimits()
    for (let time = 0; time < 10; time++)
      await endOf(limits, admin, async () => {
        throw new APIError('x', 500)
      })
    expect(await endOf(limits, admin, right)).toBe('adentro')
  })

  it('says how long to wait in one sentence, and in the header', async () => {
    const [short, long] = [new TooManyAttemptsError(900), new TooManyAttemptsError(90_000)]
    expect(short.message).toBe('Demasiados intentos: espera 1 segundo y vuelve a intentarlo.')
    expect(long.message).toBe('Demasiados intentos: espera 2 minutos y vuelve a intentarlo.')
    const response = long.toResponse()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '90'])
  })
})
