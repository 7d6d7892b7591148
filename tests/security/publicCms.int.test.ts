import type { AddressInfo } from 'node:net'
import { patient } from '@justicia/shared-content/patience'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Account, describeRules, type RestAnswer, type TestCms } from '../cms/support/testCms.ts'

const strong = 'nube canasta tinta volcán'
const address = 'https://cms.example.org'

interface Letter {
  to: string[]
  text: string
}

await describeRules('a CMS with a public address and a mail server', (database) => {
  let cms: TestCms
  let person: Account
  let mailbox: SMTPServer
  const letters: Letter[] = []

  beforeAll(async () => {
    mailbox = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address)
          letters.push({ to, text: Buffer.concat(chunks).toString('utf8').replace(/=\r\n/g, '').replaceAll('=3D', '=') })
          done()
        })
      },
    })
    await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve))
    const { port } = mailbox.server.address() as AddressInfo
    cms = await database.open({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'Justicia para Ti <cms@example.org>',
      serverUrl: address,
    })
    person = await cms.account(['national-editor'])
  })
  afterAll(async () => {
    await cms.close()
    await new Promise<void>((resolve) => mailbox.close(resolve))
  })
  beforeEach(() => {
    letters.length = 0
  })

  let host = 0
  const stranger = () => ({ 'x-forwarded-for': `203.0.113.${++host}` })
  const ask = (body: unknown, headers: Record<string, string> = stranger()) =>
    cms.rest('POST', 'users/forgot-password', { body, headers })
  const reset = (token: string | undefined, password: string) =>
    cms.rest('POST', 'users/reset-password', { body: { token, password }, headers: stranger() })
  const logIn = (password: string) =>
    cms.rest('POST', 'users/login', { body: { email: person.user.email, password }, headers: stranger() })
  const letter = async (): Promise<Letter> => {
    await expect.poll(() => letters.length, { timeout: patient(20_000) }).toBe(1)
    return letters[0] as Letter
  }
  const tokenIn = ({ text }: Letter) => /https:\/\/cms\.example\.org\/admin\/reset\/([0-9a-f]+)/.exec(text)?.[1]
  const sentence = ({ body }: RestAnswer) => body.errors?.[0]?.data?.errors?.[0]?.message ?? body.errors?.[0]?.message

  it('gives sessions to its https address only', async () => {
    const answer = await logIn(person.password)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^justicia-token=[^;]+;/)
    for (const wanted of [/; ?Secure/i, /; ?HttpOnly/i, /; ?SameSite=Lax/i, /; ?Path=\//i]) expect(cookie).toMatch(wanted)
    expect(cookie).not.toMatch(/Domain/i)
    const session = { cookie: cookie.split(';')[0] ?? '' }
    const rename = async (headers: Record<string, string>) =>
      (await cms.rest('PATCH', `users/${person.user.id}`, { body: { name: 'Otra' }, headers: { ...session, ...headers } })).status
    expect(await rename({ origin: address })).toBe(200)
    expect(await rename({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    // Among them a program that does not say where it comes from: here it sends its session in a header.
    for (const headers of [
      {},
      { origin: 'http://localhost:3000' },
      { origin: 'http://cms.example.org' },
      { referer: `${address}.evil.example/` },
    ])
      expect(await rename(headers as Record<string, string>), JSON.stringify(headers)).toBe(403)
  })

  it('a forgotten password is answered alike for who has an account and who has none, and only the first is written to', async () => {
    const unknown = await ask({ email: 'nadie@example.org' })
    const known = await ask({ email: person.user.email })
    expect({ status: known.status, body: known.body }).toEqual({ status: unknown.status, body: unknown.body })
    expect(known.status).toBe(200)
    expect(known.body.message).toMatch(/^Si hay una cuenta con ese correo, /)
    expect((await letter()).to).toEqual([person.user.email])
  })

  it('is answered before anything is looked up or sent', async () => {
    const { findOne, updateOne } = cms.payload.db
    let work = 0
    Object.assign(cms.payload.db, {
      findOne: (args: never) => {
        work += 1
        return findOne.call(cms.payload.db, args)
      },
      updateOne: (args: never) => {
        work += 1
        return updateOne.call(cms.payload.db, args)
      },
    })
    try {
      for (const email of ['nadie@example.org', person.user.email]) {
        expect((await ask({ email })).status).toBe(200)
        expect(work, email).toBe(0)
      }
      await letter()
      expect(work).toBeGreaterThan(0)
    } finally {
      Object.assign(cms.payload.db, { findOne, updateOne })
    }
  })

  it('the letter is in Spanish and its link leads to the CMS, whatever host was asked', async () => {
    const headers = { ...stranger(), host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' }
    expect((await ask({ email: person.user.email }, headers)).status).toBe(200)
    const { text } = await letter()
    expect(text).toMatch(/^From: Justicia para Ti <cms@example\.org>/m)
    expect(text).toMatch(/sirve una sola vez/)
    expect(text).not.toContain('evil')
    expect(tokenIn({ to: [], text })).toMatch(/^[0-9a-f]{40}$/)
  })

  it('the link works once, ends the sessions, and takes no weak password', async () => {
    const before = await logIn(person.password)
    await ask({ email: person.user.email })
    const token = tokenIn(await letter())
    for (const [weak, why] of [
      ['', /.+/],
      ['aaaaaaaaaaaa', /fácil de adivinar/],
      [`${person.user.email} 2026`, /tu correo/],
    ] as const) {
      const refused = await reset(token, weak)
      expect(refused.status).toBe(400)
      expect(sentence(refused)).toMatch(why)
    }
    expect((await reset(token, strong)).status).toBe(200)
    expect((await logIn(strong)).status).toBe(200)
    expect((await logIn(person.password)).status).toBe(401)
    const me = await cms.rest('GET', 'users/me', { headers: { authorization: `JWT ${before.body.token}` } })
    expect(me.body.user).toBeNull()
    expect((await reset(token, 'otra canasta tinta volcán')).status).toBe(403)
    expect((await logIn(strong)).status).toBe(200)
  })

  it('the link ends after an hour, whatever was asked', async () => {
    await ask({ email: person.user.email, expiration: 9e12, disableEmail: true })
    const token = tokenIn(await letter())
    const account = await cms.payload.db.findOne<{ id: string; resetPasswordExpiration: string | Date }>({
      collection: 'users',
      where: { email: { equals: person.user.email } },
    })
    const left = new Date(account?.resetPasswordExpiration ?? 0).getTime() - Date.now()
    expect(left).toBeGreaterThan(30 * 60_000)
    expect(left).toBeLessThanOrEqual(60 * 60_000)
    await cms.payload.db.updateOne({
      collection: 'users',
      where: { email: { equals: person.user.email } },
      data: { resetPasswordExpiration: new Date(Date.now() - 1000).toISOString() },
    })
    expect((await reset(token, 'otra canasta tinta volcán')).status).toBe(403)
  })

  it('asking again and again ends in 429 for known and unknown alike', async () => {
    const ends: number[][] = []
    for (const email of ['otra@example.org', 'nadie@example.org']) {
      const headers = stranger()
      const statuses: number[] = []
      for (let time = 0; time < 6; time++) statuses.push((await ask({ email }, headers)).status)
      ends.push(statuses)
    }
    expect(ends[0]).toEqual([200, 200, 200, 200, 200, 429])
    expect(ends[1]).toEqual(ends[0])
  })

  it.each([[{}], [{ email: 7 }], [{ email: { like: '%' } }], [{ email: ' ' }]])('%j is asked for an address', async (body) => {
    const answer = await ask(body)
    expect({ status: answer.status, said: sentence(answer) }).toEqual({ status: 400, said: 'Escribe el correo de tu cuenta.' })
  })
})
